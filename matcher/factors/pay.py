"""Pay: what is stated against the least the participant wants an hour.

A year of full time is 1,950 hours (37.5 a week), a month a twelfth of it. "Etter tariff" and
"etter avtale" say nothing of how much, so they are questions.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated, source_of
from models.fact import Fact
from models.ranking import Evidence
from models.wish import DIMENSIONS, Bounds, Wish

HOURS = {"pay_hourly": 1.0, "pay_monthly": 1950 / 12, "pay_yearly": 1950.0}


@dataclass(frozen=True, slots=True)
class PayFactor:
    """The factor «pay», in kroner an hour."""

    name: str = "pay"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether all, none or some of the stated pay is within the wish."""
        bounds = wish.value if isinstance(wish.value, Bounds) else Bounds()
        low = -np.inf if bounds.low is None else bounds.low
        high = np.inf if bounds.high is None else bounds.high
        facts = case.world.facts
        least, most = facts.made("pay", lambda: facts.groups(*HOURS).judged(_hourly, np.float64)).T
        with np.errstate(invalid="ignore"):
            met, none = (least >= low) & (most <= high), (most < low) | (least > high)
        state = np.where(met, MET, np.where(none, BROKEN, UNKNOWN)).astype(np.int8)
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about pay."""
        said = [f for f in case.world.facts.of(number) if f.name in HOURS or f.name == "pay"]
        said.sort(key=lambda f: f.name not in HOURS)
        if not said:
            return not_stated(case, number, DIMENSIONS["pay"].nb)
        return Evidence(f"«{said[0].quote}»", source_of(said[0]), said[0].quote)


def _hourly(facts: tuple[Fact, ...]) -> tuple[float, float]:
    for fact in facts:
        if fact.name in HOURS and isinstance(fact.value, tuple):
            low, high = fact.value
            return float(low) / HOURS[fact.name], float(high) / HOURS[fact.name]
    return np.nan, np.nan
