"""Strengths and interests: points where the work uses them, never a reason against.

Both are read as words about work. Where the fit reaches `USED` the work is of a kind that
such a strength or interest is good for; under it nothing is said. Words that fit more than
`GENERAL` of all occupations ("møter presis") tell no job from another and count nowhere.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import MET, UNKNOWN, Case, Column
from models.ranking import Evidence
from models.wish import Wish

USED = 0.5
GENERAL = 0.15


@dataclass(frozen=True, slots=True)
class UsedFactor:
    """The factor «strength» or «interest»."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET, by the fit, where the work uses it."""
        if np.mean(case.meaning(wish.words).occupations >= USED) > GENERAL:
            return Column.unknown(case.world.kinds)
        fits = case.fits(wish.words)
        used = fits >= USED
        state = np.where(used, MET, UNKNOWN).astype(np.int8)
        return Column(case.world.kinds, state, np.where(used, fits, 0).astype(np.float32))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the work that uses it."""
        return case.work_evidence(wish.words, number)
