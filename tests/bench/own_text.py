"""How well words fit the work at every workplace, with a vector of each workplace compared.

What the plain version does where it is not given our fits: all that a participant says is compared
with every workplace in one product. Who works in an industry is looked up by the industry, as
anyone would. Adverts' fits are ours: each advert has texts of its own.
"""

import numpy as np
import numpy.typing as npt

from matcher.understanding.understanding import Meaning
from matcher.world import World
from matcher.world import work as constants
from models.participant import Participant
from tests.oracle.asking import Single


class OwnText:
    """A vector for each industry of each workplace, in columns: main, second, third."""

    def __init__(self, world: World) -> None:
        self.world, self.adverts = world, len(world.adverts)
        of = world.work.industry_of[:, world.kinds.of[self.adverts :] - self.adverts]
        self.columns: list[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], Single]] = []
        for industries in of:
            numbers = np.flatnonzero(industries >= 0)
            rows = industries[numbers]
            self.columns.append((numbers, rows, world.work.place_vectors[rows]))

    def fits(self, person: Participant) -> dict[str, Single]:
        """Return how well everything a participant says of work fits every opportunity."""
        said = [w.work_words for w in person.wishes if w.is_kind_of_work and w.work_words]
        words = list(dict.fromkeys((*said, *person.strengths, *person.interests)))
        meanings = [self.world.understanding.wish(text) for text in words]
        found = {w: np.zeros(len(self.world), np.float32) for w in words}
        for meaning, fits in zip(meanings, self.world.work.all_fits(meanings), strict=True):
            found[meaning.words][: self.adverts] = fits[: self.adverts]
        together = np.concatenate([m.vectors for m in meanings])
        for numbers, rows, vectors in self.columns:
            likeness = together @ vectors.T
            start = 0
            for meaning in meanings:
                end = start + len(meaning.vectors)
                fits = self._column(meaning, rows, likeness[start:end].max(axis=0))
                at = numbers + self.adverts
                found[meaning.words][at] = np.maximum(found[meaning.words][at], fits)
                start = end
        return found

    def _column(self, meaning: Meaning, rows: npt.NDArray[np.intp], near: Single) -> Single:
        """Return the fits of workplaces by one of their industries."""
        fits = meaning.occupations**constants.STAFF_POWER
        staff = (self.world.work.industry_occupations * fits).max(axis=1)[rows]
        low, high = constants.PLACE_LOW, constants.PLACE_HIGH
        place = np.clip((near - low) / (high - low), 0, 1)
        return np.asarray(
            (1 - constants.PLACE) * staff + constants.PLACE * place * (staff > 0), np.float32
        )
