"""Lay language: what people say about occupations, and about what draws them.

A profile belongs to one occupation; a theme belongs to many, each with a grade
from 0.5 (thinkable) to 3 (exactly). Both are the product's own knowledge (`models/data`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from models.knowledge import OccupationProfile, advert_language, occupation_profiles, themes


@dataclass(frozen=True, slots=True)
class Profile:
    """What laypeople, and adverts, say about one occupation."""

    styrk08: str
    names: tuple[str, ...]
    phrases: tuple[str, ...]
    words: tuple[str, ...]
    advertised: tuple[str, ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """An inclination or interest, said in several ways, with graded occupations."""

    key: str
    phrases: tuple[str, ...]
    grades: Mapping[str, float]


def lay_profiles() -> tuple[Profile, ...]:
    """Return what laypeople say about each occupation, by code."""
    pairs = zip(occupation_profiles(), advert_language(), strict=True)
    return tuple(_profile(p, (*a.headlines, *a.sentences)) for p, a in pairs)


def lay_themes() -> tuple[Theme, ...]:
    """Return the themes with their graded occupations, by key."""
    return tuple(Theme(t.id, _texts(t.phrases), dict(t.occupations)) for t in themes())


def _profile(profile: OccupationProfile, advertised: tuple[str, ...]) -> Profile:
    return Profile(
        styrk08=profile.styrk08,
        names=tuple(profile.name.values()),
        phrases=_texts(profile.phrases),
        words=(*profile.interests, *profile.things, *profile.places),
        advertised=advertised,
        neighbours=tuple(profile.confused_with),
    )


def _texts(by_language: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(text for texts in by_language.values() for text in texts)
