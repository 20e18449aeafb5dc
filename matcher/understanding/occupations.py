"""From words to occupations: every STYRK-08 code gets a fit between 0 and 1.

fit = mean of the two most similar titles of the occupation, scaled so that a title said
outright is 1. The titles are compared through an `Index`, whatever encoder made it.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from matcher.understanding.encoder import Encoder, Floats
from models.reference import occupations

BEST_TITLES = 2


class OccupationMatcher:
    """All job titles made ready once; answers what occupations words are about."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        texts: list[str] = []
        owner: list[int] = []
        for number, occupation in enumerate(occupations()):
            names = dict.fromkeys((occupation.name, *occupation.titles))
            texts.extend(names)
            owner.extend([number] * len(names))
        self._index = encoder.index(texts)
        self._groups = padded_groups(np.asarray(owner), len(occupations()))

    def fits(self, texts: Sequence[str]) -> Floats:
        """Return how well each occupation fits each text, [texts, 403], 0-1."""
        return best_mean(self._index.scores(texts), self._groups, BEST_TITLES)


def padded_groups(owner: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """Return the positions belonging to each of `count` groups, [count, largest], -1 padded."""
    members = [np.flatnonzero(owner == group) for group in range(count)]
    groups = np.full((count, max(len(m) for m in members)), -1, dtype=np.int64)
    for group, positions in enumerate(members):
        groups[group, : len(positions)] = positions
    return groups


def best_mean(scores: Floats, groups: npt.NDArray[np.int64], best: int) -> Floats:
    """Return the mean of the `best` highest scores in each group, [queries, groups]."""
    padded = np.concatenate([scores, np.zeros((len(scores), 1), np.float32)], axis=1)
    gathered = padded[:, groups]
    top = np.partition(gathered, gathered.shape[2] - best, axis=2)[:, :, -best:]
    return np.asarray(top.mean(axis=2), dtype=np.float32)
