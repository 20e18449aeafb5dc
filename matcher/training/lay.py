"""Lay language: what people say about occupations, and about what draws them.

A profile belongs to one occupation; a theme belongs to many, each with a grade
from 0.5 (thinkable) to 3 (exactly). Both are read from folders of JSON lines.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Profile:
    """What laypeople say about one occupation."""

    styrk08: str
    names: tuple[str, ...]
    phrases: tuple[str, ...]
    words: tuple[str, ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """An inclination or interest, said in several ways, with graded occupations."""

    key: str
    phrases: tuple[str, ...]
    grades: Mapping[str, float]


def read_profiles(folder: Path) -> tuple[Profile, ...]:
    """Return the profiles in all files of a folder, by code."""
    found = (_profile(row) for row in _rows(folder))
    return tuple(sorted(found, key=lambda profile: profile.styrk08))


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """Return the themes in all files of a folder, by key."""
    found = (
        Theme(str(row["id"]), _texts(row["phrases"]), dict(row["occupations"]))
        for row in _rows(folder)
    )
    return tuple(sorted(found, key=lambda theme: theme.key))


def _profile(row: Mapping[str, Any]) -> Profile:
    words = [text for kind in ("interests", "things", "places") for text in row[kind]]
    return Profile(
        styrk08=str(row["styrk08"]),
        names=tuple(str(name) for name in row["name"].values()),
        phrases=_texts(row["phrases"]),
        words=tuple(words),
        neighbours=tuple(str(other["styrk08"]) for other in row["confused_with"]),
    )


def _texts(by_lang: Mapping[str, list[str]]) -> tuple[str, ...]:
    return tuple(text for texts in by_lang.values() for text in texts)


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
