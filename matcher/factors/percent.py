"""Amount of work: the percentages (or hours a week) stated against the wished bounds.

MET when the whole stated range fits; BROKEN when none of it does; a range that fits partly
is a question. Adverts with several positions offer the range of each. "Deltid" alone says
less than 100. A workplace without an advert has nothing stated.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated, source_of
from models.fact import Fact
from models.ranking import Evidence
from models.wish import DIMENSIONS, Bounds, Wish

FULL_TIME_HOURS = 37.5
FULL_TIME_FROM = 35
ANYTHING = 98  # "deltid" alone, 1-99 percent, is no range
AMOUNTS = ("percent", "hours_week", "extent")
Offer = tuple[float, float, Fact]  # least and most percent, and where it is said


@dataclass(frozen=True, slots=True)
class PercentFactor:
    """The factor «amount of work»."""

    name: str = "percent"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the stated amount of work is within the wished bounds."""
        low, high = wished_percent(wish)

        def truth(facts: tuple[Fact, ...]) -> np.int8:
            ranges = [(least, most) for least, most, _ in offered(facts)]
            if any(low <= least and most <= high for least, most in ranges):
                return MET
            partly = any(least <= high and low <= most for least, most in ranges)
            return UNKNOWN if partly or not ranges else BROKEN

        state = case.world.facts.groups(*AMOUNTS).judged(truth)
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words that say how much work it is."""
        offers = offered(case.world.facts.of(number))
        if not offers:
            return not_stated(case, number, DIMENSIONS["percent"].nb)
        low, high = wished_percent(wish)
        fitting = [o for o in offers if o[0] <= high and low <= o[1]] or offers
        fact = fitting[0][2]
        return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)


@dataclass(frozen=True, slots=True)
class StartLowFactor:
    """To begin with little and do more later: met where a range is offered."""

    name: str = "start_low"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the stated amount of work is a range or one may choose."""

        def truth(facts: tuple[Fact, ...]) -> np.int8:
            return (
                MET
                if any(0 < most - least < ANYTHING for least, most, _ in offered(facts))
                else UNKNOWN
            )

        state = case.world.facts.groups(*AMOUNTS).judged(truth)
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words for the range."""
        for least, most, fact in offered(case.world.facts.of(number)):
            if least < most:
                return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)
        return not_stated(case, number, DIMENSIONS["start_low"].nb)


def wished_percent(wish: Wish) -> tuple[float, float]:
    """Return the wished bounds in percent of full time (37.5 hours a week)."""
    bounds = wish.value if isinstance(wish.value, Bounds) else Bounds()
    scale = 100 / FULL_TIME_HOURS if wish.dimension == "hours_week" else 1.0
    low = bounds.low * scale if bounds.low is not None else 0.0
    high = bounds.high * scale if bounds.high is not None else 100.0
    return low, max(high, 0.0)


def offered(facts: tuple[Fact, ...]) -> list[Offer]:
    """Return the ranges of full time that are offered: percentages, else hours, else «deltid»."""
    found = _named(facts, "percent") or [
        (_in_percent(low), _in_percent(high), f) for low, high, f in _named(facts, "hours_week")
    ]
    if found:
        return found
    extents = [f for f in facts if f.name == "extent"]
    if extents and all(f.value == "part_time" for f in extents):
        return [(1.0, 99.0, extents[0])]
    return []


def _in_percent(hours: float) -> float:
    """Return hours a week as percent; from 35 hours up (rota counts fewer) it is full time."""
    return 100.0 if hours >= FULL_TIME_FROM else hours * 100 / FULL_TIME_HOURS


def _named(facts: tuple[Fact, ...], name: str) -> list[Offer]:
    found: list[Offer] = []
    for fact in facts:
        if fact.name == name and isinstance(fact.value, tuple):
            low, high = fact.value
            found.append((float(low), float(high), fact))
    return found
