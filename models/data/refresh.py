"""Make the small reference tables of this folder from the public sources.

`python -m models.data.refresh SOURCE` reads the sources described in `README.md`
(same file names) and writes the tables here. Deterministic: same sources, same bytes.
"""

import csv
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent

CONDITION_COLUMNS = {
    "outdoors": "ctx_outdoors_exposed_to_weather",
    "cold": "ctx_very_hot_or_cold_temperatures",
    "noise": "ctx_sounds_noise_levels_are_distracting_or_uncomfortable",
    "heights": "ctx_exposed_to_high_places",
    "dirty": "ctx_exposed_to_contaminants",
    "hazardous": "ctx_exposed_to_hazardous_equipment",
    "standing": "ctx_spend_time_standing",
    "walking": "ctx_spend_time_walking_and_running",
    "sitting": "ctx_spend_time_sitting",
    "heavy_lifting": "act_handling_and_moving_objects",
    "physical": "act_performing_general_physical_activities",
    "hands": "ctx_spend_time_using_hands_to_handle_objects_tools_or_controls",
    "driving": "ctx_in_an_enclosed_vehicle_or_equipment",
    "machines": "act_controlling_machines_and_processes",
    "routine": "ctx_importance_of_repeating_same_tasks",
    "precision": "ctx_importance_of_being_exact_or_accurate",
    "pace": "ctx_time_pressure",
    "customers": "ctx_deal_with_external_customers",
    "telephone": "ctx_telephone",
    "people": "ctx_contact_with_others",
    "team": "ctx_work_with_work_group_or_team",
    "conflict": "ctx_deal_with_unpleasant_or_angry_people",
    "care": "act_assisting_and_caring_for_others",
    "teaching": "act_training_and_teaching_others",
    "selling": "act_selling_or_influencing_others",
    "creative": "act_thinking_creatively",
    "computers": "act_working_with_computers",
    "repairing": "act_repairing_and_maintaining_mechanical_equipment",
}


def read_rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows of a CSV file with a header, as dictionaries."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def write_rows(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table of this folder."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def percentile(sorted_values: Sequence[float], value: float) -> int:
    """Return the mid-rank of `value` among `sorted_values`, 0-100."""
    rank = (bisect_left(sorted_values, value) + bisect_right(sorted_values, value)) / 2
    return round(100 * rank / len(sorted_values))


def refresh_occupations(source: Path) -> None:
    """Codes, fields and job titles of the civil STYRK-08 occupations."""
    fields = {
        row["Styrk code"]: (row["Category level 1"].strip(), row["Category level 2"].strip())
        for row in read_rows(source / "codes/nav_styrk_category_mapping.csv", ";")
    }
    codes = [
        (row["code"], row["name"], *fields.get(row["code"], ("", "")))
        for row in read_rows(source / "codes/styrk08_klass.csv")
        if row["level"] == "4"
    ]
    write_rows("styrk08.csv", ("styrk08", "name", "field", "subfield"), codes)
    known = {code for code, *_ in codes}
    titles = {
        (row["styrk08"], row["yrkesbetegnelse"].strip(), "NAV")
        for row in read_rows(source / "codes/nav_styrk08_yrkesbetegnelser.csv")
    }
    for row in read_rows(source / "esco/esco_occupations_no.csv"):
        code = row["styrk08"].strip()
        if row["type"] == "isco" or code not in known:
            continue
        names = [row["pref_no"], *row["alt_no"].split("|")]
        titles |= {(code, n.strip(), "ESCO") for n in names if n.strip()}
    seen: set[tuple[str, str]] = set()
    kept = []
    for code, title, origin in sorted(titles, key=lambda t: (t[0], t[2] != "NAV", t[1])):
        if code in known and (code, title.casefold()) not in seen:
            seen.add((code, title.casefold()))
            kept.append((code, title, origin))
    write_rows("titles.csv", ("styrk08", "title", "source"), kept)


def refresh_esco(source: Path) -> None:
    """ESCO occupation address to STYRK-08, for adverts that carry ESCO codes."""
    rows = [
        (row["uri"].rsplit("/", 1)[-1], row["styrk08"].strip())
        for row in read_rows(source / "esco/esco_occupations_no.csv")
        if row["type"] != "isco" and len(row["styrk08"].strip()) == 4
    ]
    write_rows("esco_styrk08.csv", ("esco", "styrk08"), sorted(set(rows)))


def refresh_industries(source: Path) -> None:
    """Five-digit industry codes of both standards."""
    new = [
        (row["code"], row["name"].strip()) for row in read_rows(source / "codes/sn2025_codes.csv")
    ]
    write_rows("sn2025.csv", ("code", "name"), new)
    old = [
        (row["code"], row["name"].strip())
        for row in read_rows(source / "codes/sn2007_klass.csv")
        if row["level"] == "5"
    ]
    write_rows("sn2007.csv", ("code", "name"), old)


def refresh_places(source: Path) -> None:
    """Postcodes with coordinates and municipality; municipalities with their centre."""
    rows = read_rows(source / "geo/postnr_kommune_coords.csv")
    write_rows(
        "postcodes.csv",
        ("postcode", "place", "municipality", "lat", "lon"),
        [(r["postnr"], r["poststed"], r["kommunenr"], r["lat"], r["lon"]) for r in rows],
    )
    centres = read_rows(source / "geo/kommune_centroids_derived.csv")
    write_rows(
        "municipalities.csv",
        ("code", "name", "lat", "lon"),
        [(r["kommunenr"], r["kommune"], r["lat"], r["lon"]) for r in centres],
    )


def refresh_conditions(source: Path) -> None:
    """Working conditions per occupation as percentiles over all occupations."""
    rows = read_rows(source / "occupations/styrk08_context.csv")
    spread = {
        name: sorted(float(row[column]) for row in rows if row[column])
        for name, column in CONDITION_COLUMNS.items()
    }
    write_rows(
        "conditions.csv",
        ("styrk08", *CONDITION_COLUMNS),
        [
            (
                row["styrk08"],
                *(
                    percentile(spread[name], float(row[column])) if row[column] else ""
                    for name, column in CONDITION_COLUMNS.items()
                ),
            )
            for row in rows
        ],
    )


def main(source: Path) -> None:
    """Refresh every table from the folder `source`."""
    for refresh in (
        refresh_occupations,
        refresh_esco,
        refresh_industries,
        refresh_places,
        refresh_conditions,
    ):
        refresh(source)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
