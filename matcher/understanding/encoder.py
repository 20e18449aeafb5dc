"""The door to text similarity: an `Encoder` makes an `Index` of texts that answers queries."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class Index(Protocol):
    """Texts made ready for comparing."""

    def scores(self, queries: Sequence[str]) -> Floats:
        """Return the similarity of every query to every text, [queries, texts], 0-1."""
        ...


class Encoder(Protocol):
    """Makes texts comparable by meaning or by form."""

    @property
    def name(self) -> str:
        """What the encoder is, for the world's content id."""
        ...

    def index(self, texts: Sequence[str]) -> Index:
        """Return the texts made ready for comparing."""
        ...
