"""Condition words in a wish ("ute", "rolig", "tungt"), matched against how the work usually is.

    fit = mean of the percentiles the condition asks for (100 − percentile where it asks for less)

A wish that says little else is about the condition; one that names the work as well is mostly
about the work. So the fit counts by the share of the carrying words that name conditions.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from matcher.understanding.encoder import Floats
from matcher.understanding.reading import content_words
from models.knowledge import Condition, OccupationProfile, conditions, occupation_profiles

ENTRY_PERCENTILE = {
    "none": 0, "course": 20, "trade_certificate": 60, "authorisation": 90, "degree": 100
}  # fmt: skip
UNKNOWN = 50  # percentile of a condition that was not measured for an occupation
LEAST = 0.1  # under this an occupation is not held further back


@dataclass(frozen=True, slots=True)
class Named:
    """A condition named in a text: by which words, and how much of the text they are."""

    condition: Condition
    words: str
    share: float  # 0-1, of the words that carry something


def conditions_in(text: str) -> tuple[Named, ...]:
    """Return the conditions that a text names, in catalogue order."""
    carrying = max(1, len(content_words(text)))
    found = []
    for condition, pattern in _patterns():
        match = pattern.search(text)
        if match:
            share = len(content_words(match.group())) or 1
            found.append(Named(condition, match.group(), min(1.0, share / carrying)))
    return tuple(found)


def log_fits(named: Sequence[Named], *, refused: bool = False) -> Floats:
    """Return what is added to the log score of every occupation, [403]; 0 is a perfect fit."""
    total = np.zeros(len(occupation_profiles()), np.float32)
    for one in named:
        fit = condition_fits()[one.condition.id]
        total += one.share * np.log(np.maximum(1 - fit if refused else fit, LEAST))
    return total


@cache
def condition_fits() -> dict[str, Floats]:
    """Return how well each occupation fits each condition, [403] 0-1."""
    return {c.id: _fit(c) for c in conditions()}


def _fit(condition: Condition) -> Floats:
    total = np.zeros(len(occupation_profiles()), np.float32)
    for column, weight in condition.columns.items():
        percentile = np.array([_percentile(p, column) for p in occupation_profiles()], np.float32)
        total += abs(weight) * (percentile if weight > 0 else 100 - percentile) / 100
    return np.asarray(total / sum(abs(w) for w in condition.columns.values()), np.float32)


def _percentile(profile: OccupationProfile, column: str) -> float:
    if column == "entry":
        return ENTRY_PERCENTILE[profile.entry]
    return profile.conditions.get(column, UNKNOWN)


@cache
def _patterns() -> tuple[tuple[Condition, re.Pattern[str]], ...]:
    return tuple((c, _pattern(c.words)) for c in conditions())


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    said = "|".join(
        re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for w in longest_first
    )
    return re.compile(rf"\b(?:{said})\b", re.IGNORECASE)
