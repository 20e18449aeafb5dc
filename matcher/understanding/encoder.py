"""The door to meaning: an `Encoder` turns texts into vectors that are near when they are alike."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors, [texts, size]."""
        ...
