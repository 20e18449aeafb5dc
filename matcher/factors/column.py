"""What every factor returns: a truth and a degree for each distinct thing on an axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from matcher.travel import TravelEstimate, estimate
from matcher.understanding.encoder import Floats
from matcher.understanding.understanding import Meaning
from matcher.world import World
from matcher.world.axis import Axis
from matcher.world.fact_table import BROKEN, MET, UNKNOWN
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
    """A judgement of each distinct thing on an axis: truths [size] and degrees [size].

    The degree is 0-1 where the truth is known. Where it is not, it says which way it leans,
    from -1 (usually broken in such work) to 1 (usually met); 0 when nothing is usual.
    """

    axis: Axis
    state: Truths
    degree: npt.NDArray[np.float32]

    @staticmethod
    def unknown(axis: Axis) -> "Column":
        """Return the judgement that nothing is known."""
        return Column(axis, np.zeros(axis.size, np.int8), np.zeros(axis.size, np.float32))

    @staticmethod
    def of(axis: Axis, state: Truths, lean: npt.NDArray[np.float32] | None = None) -> "Column":
        """Return a judgement in full degree; `lean` [size] where the truth is not known."""
        known = state != UNKNOWN
        degree = np.where(known, 1.0, 0.0 if lean is None else lean).astype(np.float32)
        return Column(axis, state, degree)

    def truth(self, number: int) -> np.int8:
        """Return the truth at one opportunity."""
        return np.int8(self.state[self.axis.row(number)])

    def truths(self) -> Truths:
        """Return the truth at every opportunity, [opportunities]."""
        return self.axis.spread(self.state)


def turned(column: Column, wish: Wish) -> Column:
    """Return the judgement as the wish means it: to be spared from a thing, its absence is MET."""
    if not wish.strength.is_against:
        return column
    degree = np.where(column.state == UNKNOWN, -column.degree, column.degree)
    return Column(column.axis, _OTHER_WAY[column.state], degree)


@dataclass(frozen=True)
class Case:
    """One participant looking at one world on one day."""

    participant: Participant
    world: World
    today: date

    def meaning(self, words: str) -> Meaning:
        """Return what words of the participant are about."""
        return self._meanings.get(words) or self.world.understanding.wish(words)

    def fits(self, words: str) -> Floats:
        """Return how well words fit each kind of work, 0-1."""
        found = self._fits.get(words)
        return self.world.work.fits(self.meaning(words)) if found is None else found

    @cached_property
    def _fits(self) -> dict[str, Floats]:
        """How well everything the participant says of work fits; found together."""
        fits = self.world.work.all_fits(list(self._meanings.values()))
        return dict(zip(self._meanings, fits, strict=True))

    @cached_property
    def _meanings(self) -> dict[str, Meaning]:
        """What everything the participant says of work is about; read together."""
        listed = self.participant.said_of_work
        return dict(zip(listed, self.world.understanding.wishes(listed), strict=True))

    def work_evidence(self, words: str, number: int) -> Evidence:
        """Return what the fit of words with the work at one opportunity rests on."""
        return self.world.work.evidence(self.meaning(words), self.world.kinds.row(number))

    def by_facts(self, state: Truths, lean: npt.NDArray[np.float32] | None = None) -> Column:
        """Return a judgement from the truths of those with facts; `lean` over trades."""
        return Column.of(self.world.trades, self.world.facts.spread(state), lean)

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
        """The least minutes to the nearest of each set of places; NaN where not known."""
        return self._nearest(self.travel.least if self.travel else None)

    @cached_property
    def most_minutes(self) -> npt.NDArray[np.float64]:
        """The most minutes to the nearest of each set of places; NaN where not known."""
        return self._nearest(self.travel.most if self.travel else None)

    def minutes_to(self, numbers: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
        """Return the least minutes to opportunities; NaN where not known."""
        return self.least_minutes[self.world.places.of[numbers]]

    def job_types_of(self, numbers: npt.NDArray[np.intp]) -> Sequence[int]:
        """Return the job that opportunities are: the occupation that answers the wishes best.

        -1 where none is known.
        """
        wanted = [
            self.meaning(w.work_words).occupations
            for w in self.participant.wishes
            if w.is_kind_of_work and not w.strength.is_against and w.work_words
        ]
        found: list[int] = self.world.work.main_occupations(
            self.world.kinds.of[numbers], np.max(wanted, axis=0) if wanted else None
        ).tolist()
        return found

    def _nearest(self, minutes: npt.NDArray[np.float64] | None) -> npt.NDArray[np.float64]:
        if minutes is None:
            return np.full(self.world.places.size, np.nan)
        padded = np.append(minutes, np.nan)
        first, second, third = padded[self.world.place_spots.T]
        return np.asarray(np.fmin(np.fmin(first, second), third), np.float64)


class FactorKind(Protocol):
    """One way of judging a wish."""

    @property
    def name(self) -> str:
        """The key in the catalogue."""
        ...

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return the truth and degree of the wish on one of the world's axes."""
        ...

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return what the judgement of one opportunity rests on."""
        ...
