"""What every factor returns: a truth and a degree for each opportunity."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from matcher.facts.table import BROKEN, MET, UNKNOWN
from matcher.travel import TravelEstimate, estimate
from matcher.world import World
from models.participant import Participant
from models.ranking import Evidence, Truth
from models.reference import spot
from models.wish import Wish

__all__ = ["BROKEN", "MET", "UNKNOWN", "Case", "Column", "FactorKind", "Truths", "turned"]

Truths = npt.NDArray[np.int8]
TRUTHS = {0: Truth.UNKNOWN, 1: Truth.MET, 2: Truth.BROKEN}
_OTHER_WAY = np.array([UNKNOWN, BROKEN, MET], np.int8)


@dataclass(frozen=True, slots=True)
class Column:
    """A judgement over all opportunities: truths [n] and degrees [n].

    The degree is 0-1 where the truth is known. Where it is not, it says which way it leans,
    from -1 (usually broken in such work) to 1 (usually met); 0 when nothing is usual.
    """

    state: Truths
    degree: npt.NDArray[np.float32]

    @staticmethod
    def unknown(count: int) -> "Column":
        """Return the judgement that nothing is known."""
        return Column(np.zeros(count, np.int8), np.zeros(count, np.float32))

    @staticmethod
    def of(state: Truths, lean: npt.NDArray[np.float32] | None = None) -> "Column":
        """Return a judgement in full degree; `lean` [n] where the truth is not known."""
        known = state != UNKNOWN
        return Column(state, np.where(known, 1.0, 0.0 if lean is None else lean).astype(np.float32))


def turned(column: Column, wish: Wish) -> Column:
    """Return the judgement as the wish means it: to be spared from a thing, its absence is MET."""
    if not wish.strength.is_against:
        return column
    degree = np.where(column.state == UNKNOWN, -column.degree, column.degree)
    return Column(_OTHER_WAY[column.state], degree)


@dataclass(frozen=True)
class Case:
    """One participant looking at one world on one day."""

    participant: Participant
    world: World
    today: date

    @cached_property
    def travel(self) -> TravelEstimate | None:
        """Minutes from home to each of the world's spots; None without a known home."""
        home = self.participant.home
        start = spot(home.postcode, None) if home else None
        if home is None or start is None:
            return None
        spots = self.world.spots
        return estimate(start, home.mode, spots.lat, spots.lon, spots.radius)

    @cached_property
    def least_minutes(self) -> npt.NDArray[np.float64]:
        """The least minutes to the nearest place of each opportunity; NaN where not known."""
        return self._nearest(self.travel.least if self.travel else None)

    @cached_property
    def most_minutes(self) -> npt.NDArray[np.float64]:
        """The most minutes to the nearest place of each opportunity; NaN where not known."""
        return self._nearest(self.travel.most if self.travel else None)

    def job_types(self, numbers: npt.NDArray[np.intp]) -> list[int]:
        """Return the kind of job of opportunities: the occupation that answers the wishes best."""
        wanted = [
            self.world.understanding.wish(w.work_words).occupations
            for w in self.participant.wishes
            if w.is_kind_of_work and not w.strength.is_against and w.work_words
        ]
        return self.world.work.occupations_of(numbers, np.max(wanted, axis=0) if wanted else None)

    def _nearest(self, minutes: npt.NDArray[np.float64] | None) -> npt.NDArray[np.float64]:
        if minutes is None:
            return np.full(len(self.world), np.nan)
        padded = np.append(minutes, np.nan)
        gathered = padded[self.world.spot_of]
        found = np.fmin.reduce(gathered, axis=1)
        return np.asarray(found, np.float64)


class FactorKind(Protocol):
    """One way of judging a wish."""

    @property
    def name(self) -> str:
        """The key in the catalogue."""
        ...

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return the truth and degree of the wish at every opportunity."""
        ...

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return what the judgement of one opportunity rests on."""
        ...
