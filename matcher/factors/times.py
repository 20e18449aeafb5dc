"""Clock times, weekdays and taken times, against the hours of the day that are stated.

Adverts seldom give clock times; they say day, evening, night, and weekend. Those are wide:
day 06–18, evening 15–24, night 21–08. So only what cannot be otherwise is a truth:
BROKEN where the stated hours lie wholly outside the wished (or wholly within taken ones),
MET where they lie wholly within; between, ask for the clock times.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import quoted
from models.ranking import Evidence
from models.wish import DIMENSIONS, Slot, Wish

HOURS = {"day": ((6, 18),), "evening": ((15, 24),), "night": ((21, 24), (0, 8))}
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORKDAYS, WEEKEND = WEEK[:5], WEEK[5:]
_TIMES = DIMENSIONS["time_of_day"].choices


@dataclass(frozen=True, slots=True)
class ClockFactor:
    """Wished clock times («clock») or times that are taken («unavailable»)."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the stated hours can lie within the wished, or beside the taken."""
        slots = wish.slots
        facts = case.world.facts
        said = facts.choices("time_of_day", _TIMES)
        verdicts = np.array([self._verdict(mask, slots) for mask in range(8)], np.int8)
        return turned(case.by_facts(verdicts[said]), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about the time of day."""
        return quoted(case, number, "time_of_day")

    def _verdict(self, mask: int, slots: tuple[Slot, ...]) -> np.int8:
        """Return the truth for a set of stated times of day."""
        stated = _stated(mask)
        if not stated.any() or not slots:
            return UNKNOWN
        listed = _listed(slots)
        if self.name == "unavailable":
            return UNKNOWN if (stated & listed).any() else MET
        days = listed.any(axis=1)
        if not (stated & listed).any():
            return BROKEN
        return MET if not (stated[days] & ~listed[days]).any() else UNKNOWN


@dataclass(frozen=True, slots=True)
class WeekdaysFactor:
    """Which days of the week: what adverts say of weekends."""

    name: str = "weekdays"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the stated work or freedom in weekends suits the wished days."""
        wanted = set(wish.named)
        facts = case.world.facts
        weekend = facts.things("weekend")
        state = np.zeros(len(weekend), np.int8)
        if not wanted & set(WEEKEND):
            state[weekend == MET] = BROKEN
            state[weekend == BROKEN] = MET if wanted >= set(WORKDAYS) else UNKNOWN
        elif wanted <= set(WEEKEND):
            state[weekend == BROKEN] = BROKEN
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about weekends."""
        return quoted(case, number, "weekend")


def _stated(mask: int) -> npt.NDArray[np.bool_]:
    """Return the hours that a set of times of day can cover, [7 days, 24]."""
    hours = np.zeros(24, bool)
    for at, name in enumerate(_TIMES):
        if mask & (1 << at):
            for start, end in HOURS[name]:
                hours[start:end] = True
    return np.tile(hours, (7, 1))


def _listed(slots: tuple[Slot, ...]) -> npt.NDArray[np.bool_]:
    hours = np.zeros((7, 24), bool)
    for slot in slots:
        hours[WEEK.index(slot.day), slot.start // 60 : -(-slot.end // 60)] = True
    return hours
