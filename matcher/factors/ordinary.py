"""Ordinary paid work only: a rule, not a wish, and nothing outweighs it.

An advert that itself says it is work training, unpaid, volunteer work, commission only, a
franchise to buy or self-employment is never a match. A workplace that also runs work
training may have ordinary jobs: that cannot be told, so it is asked.
"""

from dataclasses import dataclass

from matcher.factors.column import BROKEN, Case, Column
from models.ranking import Evidence
from models.wish import Wish

LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class OrdinaryFactor:
    """The rule «ordinary paid work»."""

    name: str = "ordinary"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return BROKEN where the advert itself says that it is no ordinary job."""
        column = Column.unknown(len(case.world))
        for number, facts in enumerate(case.world.facts):
            if any(f.name == "not_ordinary" and f.confidence >= LEAST_CONFIDENCE for f in facts):
                column.state[number] = BROKEN
        return column

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's own words."""
        facts = case.world.facts[number] if case.world.is_vacancy(number) else ()
        for fact in facts:
            if fact.name == "not_ordinary":
                return Evidence(f"«{fact.quote}»", "annonse", fact.quote)
        return Evidence("Ikke sagt noe annet enn ordinær jobb", "annonse eller register")
