"""What words mean for work: the one object that reads wishes and adverts.

Made once from an encoder and the reference data; immutable and shared by every request.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from matcher.understanding.encoder import Encoder, Floats, Index
from matcher.understanding.occupations import OccupationMatcher


@dataclass(frozen=True)
class Meaning:
    """What a wish is about: a fit per occupation, 0-1, and the words to look for in texts."""

    occupations: Floats  # [403]
    texts: tuple[str, ...]


class Understanding:
    """Reads words about work."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._occupations = OccupationMatcher(encoder)
        self.wish = lru_cache(maxsize=4096)(self._wish)

    @property
    def name(self) -> str:
        """Which knowledge and encoder the answers come from."""
        return self.encoder.name

    def _wish(self, words: str) -> Meaning:
        fits = self._occupations.fits([words])[0]
        return Meaning(scaled(fits), (words,))

    def advert_occupations(self, titles: Sequence[str]) -> Floats:
        """Return how well each occupation fits each advert title, [titles, 403], 0-1."""
        if not titles:
            return np.zeros((0, 403), np.float32)
        return np.stack([scaled(row) for row in self._occupations.fits(titles)])

    def index(self, texts: Sequence[str]) -> Index:
        """Return texts made ready for comparing with wishes."""
        return self.encoder.index(texts)


def scaled(fits: Floats) -> Floats:
    """Return fits with the best at its own strength, doubled and capped, the tail cut off."""
    best = float(fits.max(initial=0.0))
    if best <= 0:
        return np.zeros_like(fits)
    strength = min(1.0, best * 2)
    relative = np.clip((fits / best - 0.4) / 0.6, 0, 1)
    return np.asarray(relative * strength, dtype=np.float32)
