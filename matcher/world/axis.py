"""Axes: a wish is judged once per distinct thing, and gathered to every opportunity.

A million workplaces share some thousand kinds of work and places. A factor judges the distinct
ones; an axis says which of them each opportunity has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

SPAN = 65_536  # opportunities gathered together: they stay in the processor's cache


@dataclass(frozen=True, eq=False)
class Axis:
    """Which row of `size` distinct things each opportunity has."""

    of: npt.NDArray[np.intp]  # [opportunities]
    size: int

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values [size] as values [opportunities]."""
        spread = np.empty(len(self.of), values.dtype)
        for span in _spans(len(spread)):
            np.take(values, self.of[span], mode="clip", out=spread[span])
        return spread

    def apply(self, how: np.ufunc, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Put `how(to, values)` into `to` [opportunities]; values [size]."""
        for span in _spans(len(to)):
            how(to[span], np.take(values, self.of[span], mode="clip"), out=to[span])

    def row(self, number: int) -> int:
        """Return the row of one opportunity."""
        return int(self.of[number])


class Few(Axis):
    """Some opportunities, each with a row of its own; row 0 is all the others."""

    def __init__(self, numbers: Sequence[int] | npt.NDArray[np.intp], count: int) -> None:
        """Take the numbers that differ, ascending, among `count` opportunities."""
        object.__setattr__(self, "numbers", np.asarray(numbers, np.intp))
        object.__setattr__(self, "size", len(numbers) + 1)
        object.__setattr__(self, "count", count)

    numbers: npt.NDArray[np.intp]
    count: int

    @cached_property
    def of(self) -> npt.NDArray[np.intp]:
        """The row of every opportunity; made only when it is asked for."""
        rows = np.zeros(self.count, np.intp)
        rows[self.numbers] = np.arange(1, self.size)
        return rows

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values [size] as values [opportunities]."""
        whole = np.full(self.count, values[0])
        whole[self.numbers] = values[1:]
        return whole

    def apply(self, how: np.ufunc, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Put `how(to, values)` into `to` [opportunities]; values [size]."""
        apart = how(to[self.numbers], values[1:])
        how(to, values[0], out=to)
        to[self.numbers] = apart

    def row(self, number: int) -> int:
        """Return the row of one opportunity."""
        at = int(np.searchsorted(self.numbers, number))
        return at + 1 if at < len(self.numbers) and self.numbers[at] == number else 0


def _spans(count: int) -> Iterator[slice]:
    return (slice(start, start + SPAN) for start in range(0, count, SPAN))
