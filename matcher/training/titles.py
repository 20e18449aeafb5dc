"""Official job titles: what the same occupation is called, in four languages.

ESCO labels with the same occupation id mean the same job. NAV titles share a
STYRK-08 code, which is coarser: they are a second, weaker kind of pair.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ESCO_ADDRESS = "http://data.europa.eu/esco/occupation/"


@dataclass(frozen=True, slots=True)
class Job:
    """One occupation with everything it is called, by language."""

    key: str
    styrk08: str
    labels: Mapping[str, tuple[str, ...]]


def read_esco(labels: Path, occupations: Path) -> tuple[Job, ...]:
    """Return the ESCO occupations, with the STYRK-08 code where one is known."""
    codes: dict[str, str] = {}
    with occupations.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            codes[row["uri"].removeprefix(ESCO_ADDRESS)] = row["styrk08"]
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with labels.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["esco_occupation"]][row["lang"]].append(row["label"])
    return tuple(
        Job(key, codes.get(key, ""), {lang: tuple(texts) for lang, texts in by_lang.items()})
        for key, by_lang in sorted(found.items())
    )


def read_nav(titles: Path) -> tuple[Job, ...]:
    """Return one job per STYRK-08 code with its NAV titles."""
    found: dict[str, list[str]] = defaultdict(list)
    with titles.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["styrk08"]].append(row["yrkesbetegnelse"])
    return tuple(
        Job(f"nav-{code}", code, {"nb": tuple(texts)})
        for code, texts in sorted(found.items())
        if code != "0000"
    )
