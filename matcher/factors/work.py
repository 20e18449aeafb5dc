"""Kind of work: do the words of the wish fit the work done here?

MET from a fit of `LEAST_MET` up, degree = the fit. BROKEN where the work is known and the
fit is under `MOST_BROKEN`. A wish to be spared is the other way round: a fit of
`LEAST_PRESENT` up is a break, less is honoured. Source: wishes and reference data.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column
from models.ranking import Evidence
from models.wish import Wish

LEAST_MET = 0.35
MOST_BROKEN = 0.15
LEAST_PRESENT = 0.5


@dataclass(frozen=True, slots=True)
class WorkFactor:
    """The factor «kind of work»."""

    name: str = "work"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return the fit of the wished work with the work at every opportunity."""
        world = case.world
        fits = world.work.fits(world.understanding.wish(wish.work_words))
        if wish.strength.is_against:
            present = fits >= LEAST_PRESENT
            state = np.where(present, BROKEN, MET).astype(np.int8)
            return Column(state, np.where(present, fits, 1 - fits).astype(np.float32))
        state = np.where(fits >= LEAST_MET, MET, np.where(fits < MOST_BROKEN, BROKEN, UNKNOWN))
        degree = np.where(fits >= LEAST_MET, fits, 1 - fits)
        return Column(state.astype(np.int8), degree.astype(np.float32))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the occupation, and the sentence or industry, that the fit rests on."""
        return case.world.work.evidence(case.world.understanding.wish(wish.work_words), number)
