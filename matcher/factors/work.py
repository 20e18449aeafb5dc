"""Kind of work: do the words of the wish fit the work done here?

MET from a fit of `LEAST_MET` up, degree = the fit. Under it a wish that is no must is
BROKEN by degree: another kind of work, the more so the less it fits. A must is broken only
where the fit is under `SURELY_OTHER`; between the two it cannot be told. A wish that fits more
than `GENERAL` of all occupations ("noe som ikke er kjedelig") tells jobs apart the less, and
counts the less: degree · GENERAL / its share. A wish to be
spared is the other way round: a fit of `LEAST_PRESENT` up is a break, less is honoured.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column
from models.ranking import Evidence
from models.wish import Wish

LEAST_MET = 0.3
SURELY_OTHER = 0.15
GENERAL = 0.1  # share of all occupations
LEAST_PRESENT = 0.5


@dataclass(frozen=True, slots=True)
class WorkFactor:
    """The factor «kind of work»."""

    name: str = "work"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return the fit of the wished work with every kind of work."""
        kinds, meaning = case.world.kinds, case.meaning(wish.work_words)
        fits = case.fits(wish.work_words)
        if wish.strength.is_against:
            present = fits >= LEAST_PRESENT
            state = np.where(present, BROKEN, MET).astype(np.int8)
            return Column(kinds, state, np.where(present, fits, 1 - fits).astype(np.float32))
        met = fits >= LEAST_MET
        told = np.float32(min(1.0, GENERAL / max(float(np.mean(meaning.occupations >= 0.5)), 1e-6)))
        if wish.strength.is_hard:
            state = np.where(met, MET, np.where(fits < SURELY_OTHER, BROKEN, UNKNOWN))
            degree = np.where(met, fits * told, 1.0)
            return Column(kinds, state.astype(np.int8), degree.astype(np.float32))
        degree = np.where(met, fits * told, (1 - fits / LEAST_MET) * told)
        state = np.where(met, MET, BROKEN).astype(np.int8)
        return Column(kinds, state, degree.astype(np.float32))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the occupation, and the sentence or industry, that the fit rests on."""
        return case.work_evidence(wish.work_words, number)
