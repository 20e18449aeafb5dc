"""What is known of occupations and industries in everyday words: our own profiles.

Files in `models/data/`: `occupations/` (a profile of each of the 403 civil STYRK-08 codes),
`advert_language/` (how adverts speak of each), `themes/` (what draws people, with graded
occupations), `industries/` (who works there) and `condition_words.json`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.reference import table
from models.workplace import Industry, IndustryStandard


@dataclass(frozen=True, slots=True)
class OccupationProfile:
    """One occupation as people speak of it, and what the work is typically like in Norway.

    `conditions` are percentiles over all occupations (0-100). `entry` is the normal way in:
    none, course, trade_certificate, degree or authorisation.
    """

    styrk08: str
    name: Mapping[str, str]  # plain name per language
    phrases: Mapping[str, tuple[str, ...]]  # lay phrases per language
    interests: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    confused_with: Mapping[str, str]  # code -> what is different about the other one
    entry: str
    certificates: tuple[str, ...]
    time_of_day: tuple[str, ...]
    shift: bool
    weekend: bool
    police_certificate: str  # yes, sometimes or no
    conditions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AdvertLanguage:
    """How adverts speak of one occupation: headlines, and sentences about the work."""

    styrk08: str
    headlines: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that draws people, in several wordings, with graded occupations (0.5-3)."""

    id: str
    phrases: Mapping[str, tuple[str, ...]]
    occupations: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Condition:
    """A way of being at work that people name ("rolig", "ute"), and how it is measured.

    `columns` weighs the conditions of a profile: above 0 the more of it the better, below 0
    the less; `entry` stands for how long the way in is.
    """

    id: str
    name: Mapping[str, str]
    words: tuple[str, ...]  # a star stands for any ending
    columns: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class IndustryProfile:
    """An industry in plain words, and the share of each occupation among those who work there."""

    industry: Industry
    names: Mapping[str, str]
    occupations: Mapping[str, float]
    hours: tuple[str, ...]
    weekend: bool
    shift: bool
    places: tuple[str, ...]


@cache
def occupation_profiles() -> tuple[OccupationProfile, ...]:
    """Return the 403 profiles in code order, conditions with our corrections for Norway."""
    measured = {
        row.pop("styrk08"): {k: int(v) for k, v in row.items() if v}
        for row in table("conditions.csv")
    }
    found = (_profile(row, measured.get(row["styrk08"], {})) for row in _rows("occupations"))
    return tuple(sorted(found, key=lambda p: p.styrk08))


@cache
def advert_language() -> tuple[AdvertLanguage, ...]:
    """Return how adverts speak of each of the 403 occupations, in code order."""
    found = (
        AdvertLanguage(row["styrk08"], tuple(row["headlines"]), tuple(row["lines"]))
        for row in _rows("advert_language")
    )
    return tuple(sorted(found, key=lambda a: a.styrk08))


@cache
def themes() -> tuple[Theme, ...]:
    """Return all themes, in order of id."""
    found = (
        Theme(row["id"], {k: tuple(v) for k, v in row["phrases"].items()}, row["occupations"])
        for row in _rows("themes")
    )
    return tuple(sorted(found, key=lambda t: t.id))


@cache
def conditions() -> tuple[Condition, ...]:
    """Return the conditions that people name, in catalogue order."""
    rows = json.loads(files("models.data").joinpath("condition_words.json").read_text("utf-8"))
    return tuple(Condition(r["id"], r["name"], tuple(r["words"]), r["columns"]) for r in rows)


@cache
def industry_profiles() -> Mapping[Industry, IndustryProfile]:
    """Return the profile of every SN2025 industry."""
    found = {}
    for row in _rows("industries"):
        industry = Industry(row["code"], IndustryStandard.SN2025)
        found[industry] = IndustryProfile(
            industry,
            row["plain"],
            row["occupations"],
            tuple(row["hours"]),
            row["weekend"],
            row["shift"],
            tuple(row["places"]),
        )
    return found


def _profile(row: dict[str, Any], measured: Mapping[str, int]) -> OccupationProfile:
    return OccupationProfile(
        styrk08=row["styrk08"],
        name=row["name"],
        phrases={k: tuple(v) for k, v in row["phrases"].items()},
        interests=tuple(row["interests"]),
        things=tuple(row["things"]),
        places=tuple(row["places"]),
        confused_with={c["styrk08"]: c["difference"] for c in row["confused_with"]},
        entry=row["entry"],
        certificates=tuple(row["certificates"]),
        time_of_day=tuple(row["time_of_day"]),
        shift=row["shift"],
        weekend=row["weekend"],
        police_certificate=row["police_certificate"],
        conditions={**measured, **row["corrections"]},
    )


def _rows(folder: str) -> Iterator[dict[str, Any]]:
    for file in sorted(files("models.data").joinpath(folder).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".json"):
            yield from json.loads(file.read_text(encoding="utf-8"))
