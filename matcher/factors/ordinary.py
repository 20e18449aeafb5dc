"""Ordinary paid work only: a rule, not a wish, and nothing outweighs it.

An advert that itself says it is work training, unpaid, volunteer work, commission only, a
franchise to buy or self-employment is never a match. A workplace that also runs work
training may have ordinary jobs: that cannot be told, so it is asked.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, UNKNOWN, Case, Column
from matcher.factors.stated import source_of
from models.fact import Fact
from models.ranking import Evidence
from models.wish import Wish

LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class OrdinaryFactor:
    """The rule «ordinary paid work»."""

    name: str = "ordinary"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return BROKEN where the advert itself says that it is no ordinary job."""
        facts = case.world.facts
        state = facts.made("ordinary", lambda: facts.groups("not_ordinary").judged(_truth))
        trades = case.world.trades
        return Column(trades, facts.spread(state), np.zeros(trades.size, np.float32))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's own words."""
        for fact in _breaks(case.world.facts.of(number)):
            return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)
        return Evidence("Ikke sagt noe annet enn ordinær jobb", "annonse eller register")


def _truth(facts: tuple[Fact, ...]) -> np.int8:
    return BROKEN if _breaks(facts) else UNKNOWN


def _breaks(facts: tuple[Fact, ...]) -> list[Fact]:
    return [f for f in facts if f.name == "not_ordinary" and f.confidence >= LEAST_CONFIDENCE]
