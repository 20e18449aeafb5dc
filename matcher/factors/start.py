"""When the job starts, against when the participant can."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from matcher.factors.column import MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated, source_of
from models.fact import Fact
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

NOW = frozenset({"nå", "no", "now", "straks", "med en gang", "snarest"})


@dataclass(frozen=True, slots=True)
class StartFactor:
    """The factor «start»: met when the stated start is at or after the wished; else ask."""

    name: str = "start"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the stated start suits; start dates can be talked about, so no break."""
        first = earliest(wish, case.today)
        starts = case.world.facts.groups("start")
        state = starts.judged(lambda f: _suits(f, first, case.today))
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about the start."""
        for fact in case.world.facts.of(number):
            if fact.name == "start":
                return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)
        return not_stated(case, number, DIMENSIONS["start"].nb)


def earliest(wish: Wish, today: date) -> date | None:
    """Return the first day the participant can start; None when the words do not say."""
    for word in wish.named:
        if word.strip().lower() in NOW:
            return today
        try:
            return date.fromisoformat(word.strip())
        except ValueError:
            continue
    return None


def _suits(facts: tuple[Fact, ...], first: date | None, today: date) -> np.int8:
    said = [str(f.value) for f in facts if f.name == "start"]
    if first is None or not said:
        return UNKNOWN
    for word in said:
        if word == "immediately" and first <= today:
            return MET
        try:
            if date.fromisoformat(word) >= first:
                return MET
        except ValueError:
            continue
    return UNKNOWN
