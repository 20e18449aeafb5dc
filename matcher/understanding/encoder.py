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


LEAST_ROWS = 2  # a product of one row takes another way through the arithmetic


def product(rows: Floats, columns: Floats) -> Floats:
    """Return `rows` [n, size] times `columns` [size, m]; a row's bits are its own.

    They are the same alone as among others, so that words understood one by one and many together
    mean the very same. True of matrix products where the right side lies row by row in memory
    (`tests/unit/matching/test_bert.py` holds this processor's arithmetic to it).
    """
    if len(rows) >= LEAST_ROWS:
        return np.asarray(rows @ columns, np.float32)
    filled = np.zeros((LEAST_ROWS, rows.shape[1]), np.float32)
    filled[: len(rows)] = rows
    return np.asarray((filled @ columns)[: len(rows)], np.float32)
