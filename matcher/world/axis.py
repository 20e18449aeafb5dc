"""Axes: a wish is judged once per distinct thing, and gathered to every opportunity.

A million workplaces share some thousand kinds of work and places. A factor judges the distinct
ones; an axis says which of them each opportunity has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.loops import gather, gather_least, gather_sum


@dataclass(frozen=True, eq=False)
class Axis:
    """Which row of `size` distinct things each opportunity has."""

    of: npt.NDArray[np.int32]  # [opportunities]
    size: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "of", np.ascontiguousarray(self.of, np.int32))

    @property
    def rows(self) -> npt.NDArray[np.uint32]:
        """The same as `of`, said to be never negative: looked up in half the time."""
        return self.of.view(np.uint32)

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values [size] as values [opportunities]."""
        spread = np.empty(len(self.of), values.dtype)
        gather(values, self.rows, spread)
        return spread

    def add(self, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Add values [size] to `to` [opportunities]."""
        gather_sum(values, self.rows, to)

    def lessen(self, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Bring `to` [opportunities] down to values [size] where they are less."""
        gather_least(values, self.rows, to)

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
    def of(self) -> npt.NDArray[np.int32]:
        """The row of every opportunity; made only when it is asked for."""
        rows = np.zeros(self.count, np.int32)
        rows[self.numbers] = np.arange(1, self.size)
        return rows

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values [size] as values [opportunities]."""
        whole = np.full(self.count, values[0])
        whole[self.numbers] = values[1:]
        return whole

    def add(self, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Add values [size] to `to` [opportunities]."""
        apart = to[self.numbers] + values[1:]
        if values[0]:
            to += values[0]
        to[self.numbers] = apart

    def lessen(self, values: npt.NDArray[Any], to: npt.NDArray[Any]) -> None:
        """Bring `to` [opportunities] down to values [size] where they are less."""
        apart = np.minimum(to[self.numbers], values[1:])
        np.minimum(to, values[0], out=to)
        to[self.numbers] = apart

    def row(self, number: int) -> int:
        """Return the row of one opportunity."""
        at = int(np.searchsorted(self.numbers, number))
        return at + 1 if at < len(self.numbers) and self.numbers[at] == number else 0


class Within(Axis):
    """Fewer distinct things than another axis has: `rows_of` says which each of those is."""

    def __init__(self, outer: Axis, rows_of: npt.NDArray[np.intp], size: int) -> None:
        """Take the other axis, the row [outer.size] of each of its things here, and how many."""
        object.__setattr__(self, "outer", outer)
        object.__setattr__(self, "rows_of", np.asarray(rows_of, np.int32))
        object.__setattr__(self, "size", size)

    outer: Axis
    rows_of: npt.NDArray[np.int32]

    @cached_property
    def of(self) -> npt.NDArray[np.int32]:
        """The row of every opportunity; made only when it is asked for."""
        return self.rows_of[self.outer.of]

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values [size] as values [opportunities]."""
        return self.outer.spread(values[self.rows_of])

    def row(self, number: int) -> int:
        """Return the row of one opportunity."""
        return int(self.rows_of[self.outer.row(number)])
