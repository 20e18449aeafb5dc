"""The reference tables of `models/data/`, read once and kept: codes, titles, places.

Sources and licences are listed in `models/data/README.md`.
"""

import csv
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.fuzz import ratio

from models.workplace import Industry, IndustryStandard

NEARLY_SAME_NAME = 80.0


@dataclass(frozen=True, slots=True)
class Occupation:
    """A STYRK-08 occupation with every job title that leads to it."""

    styrk08: str
    name: str
    field: str
    titles: tuple[str, ...]

    @property
    def is_civil(self) -> bool:
        """Military codes (0…) are not matched."""
        return not self.styrk08.startswith("0")


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on the map with the radius in km within which the truth lies."""

    lat: float
    lon: float
    radius_km: float = 0.0


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the tables in `models/data/`."""
    text = files("models.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def occupations() -> tuple[Occupation, ...]:
    """Return the 403 civil STYRK-08 occupations in code order."""
    titles: dict[str, list[str]] = {}
    for row in table("titles.csv"):
        titles.setdefault(row["styrk08"], []).append(row["title"])
    found = (
        Occupation(r["styrk08"], r["name"], r["field"], tuple(titles.get(r["styrk08"], ())))
        for r in table("styrk08.csv")
    )
    return tuple(o for o in found if o.is_civil)


@cache
def occupation_index() -> dict[str, int]:
    """Return STYRK-08 code → position in `occupations()`."""
    return {o.styrk08: i for i, o in enumerate(occupations())}


@cache
def esco_to_styrk08() -> dict[str, str]:
    """Return the last part of an ESCO occupation address → STYRK-08 code."""
    return {row["esco"]: row["styrk08"] for row in table("esco_styrk08.csv")}


@cache
def industry_names() -> dict[Industry, str]:
    """Return the name of every five-digit industry code of both standards."""
    names = {}
    for standard, file in (
        (IndustryStandard.SN2007, "sn2007.csv"),
        (IndustryStandard.SN2025, "sn2025.csv"),
    ):
        for row in table(file):
            names[Industry(row["code"], standard)] = row["name"]
    return names


def industry(code: str) -> Industry:
    """Return a register code with the version of the standard it belongs to.

    The register uses SN2025 now; a code only the older standard has is SN2007; a code that
    neither has is kept and marked unknown.
    """
    for standard in (IndustryStandard.SN2025, IndustryStandard.SN2007):
        if Industry(code, standard) in industry_names():
            return Industry(code, standard)
    return Industry(code, IndustryStandard.UNKNOWN)


@cache
def same_in_2025(old: Industry) -> Industry | None:
    """Return the SN2025 code for a code of the older standard, or None when not certain.

    Certain means: the same name, or the same code with nearly the same name.
    """
    if old.standard is not IndustryStandard.SN2007:
        return old if old.standard is IndustryStandard.SN2025 else None
    name = industry_names()[old]
    same_name = [
        i
        for i, other in industry_names().items()
        if i.standard is IndustryStandard.SN2025 and other.casefold() == name.casefold()
    ]
    if same_name:
        return same_name[0]
    same_code = Industry(old.code, IndustryStandard.SN2025)
    other = industry_names().get(same_code, "")
    return same_code if ratio(name.casefold(), other.casefold()) >= NEARLY_SAME_NAME else None


@cache
def _postcode_rows() -> dict[str, dict[str, str]]:
    return {row["postcode"]: row for row in table("postcodes.csv")}


@cache
def municipality_names() -> dict[str, str]:
    """Return municipality number → name (upper case, as in the sources)."""
    return {row["code"]: row["name"] for row in table("municipalities.csv")}


@cache
def municipality_numbers() -> dict[str, str]:
    """Return name in upper case → number, only where the name is not shared by two."""
    counted: dict[str, list[str]] = {}
    for number, name in municipality_names().items():
        for part in {name.upper(), name.upper().split(" - ")[0]}:
            counted.setdefault(part, []).append(number)
    return {name: numbers[0] for name, numbers in counted.items() if len(numbers) == 1}


@cache
def municipality_spots() -> dict[str, Spot]:
    """Return municipality number → centre with the distance to its farthest postcode."""
    farthest: dict[str, float] = {}
    centres = {
        row["code"]: (float(row["lat"]), float(row["lon"])) for row in table("municipalities.csv")
    }
    for row in _postcode_rows().values():
        if row["lat"] and row["municipality"] in centres:
            km = distance_km(*centres[row["municipality"]], float(row["lat"]), float(row["lon"]))
            farthest[row["municipality"]] = max(km, farthest.get(row["municipality"], 0.0))
    return {code: Spot(*at, farthest.get(code, 0.0)) for code, at in centres.items()}


def spot(postcode: str | None, municipality: str | None) -> Spot | None:
    """Return where a place is: its postcode, else its municipality with a radius, else None."""
    row = _postcode_rows().get(postcode or "")
    if row and row["lat"]:
        return Spot(float(row["lat"]), float(row["lon"]))
    number = row["municipality"] if row else municipality
    return municipality_spots().get(number or "")


def place_name(postcode: str | None) -> str:
    """Return the post town of a postcode, capitalised; empty when not known."""
    row = _postcode_rows().get(postcode or "")
    return row["place"].title() if row else ""


@cache
def post_towns() -> frozenset[str]:
    """Return every post town, in upper case as in the source."""
    return frozenset(row["place"] for row in _postcode_rows().values())


def municipality_of(postcode: str | None) -> str | None:
    """Return the municipality number of a postcode, or None."""
    row = _postcode_rows().get(postcode or "")
    return row["municipality"] if row else None


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance in km (haversine, radius 6371 km)."""
    a, b = math.radians(lat1), math.radians(lat2)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(half))
