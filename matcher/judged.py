"""Everything the participant asks, judged once, and gathered to every opportunity.

Points are whole steps of 1/8, which 32-bit floats hold exactly, so they add up in any order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.factors.catalogue import BASE, Asked, asked
from matcher.factors.column import BROKEN, TRUTHS, Case, Column
from matcher.world.axis import Axis
from models.ranking import Truth

Points = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Judged:
    """What is asked, and the truth, degree and points of each on its own axis."""

    asked: tuple[Asked, ...]
    columns: tuple[Column, ...]
    points: tuple[Points, ...]  # as each column's rows
    count: int  # of opportunities

    @cached_property
    def scores(self) -> Points:
        """The score of every opportunity."""
        together: dict[int, tuple[Axis, Points]] = {}
        for column, points in zip(self.columns, self.points, strict=True):
            axis, so_far = together.get(id(column.axis), (column.axis, np.float32(0)))
            together[id(axis)] = axis, so_far + points
        first, *others = together.values()
        scores: Points = first[0].spread(first[1] + np.float32(BASE))
        for axis, points in others:
            axis.apply(np.add, points, scores)
        return scores

    @cached_property
    def removed_by(self) -> npt.NDArray[np.int8]:
        """Which of the asked removes each opportunity: the first that is broken; -1 none."""
        first: dict[int, tuple[Axis, npt.NDArray[np.uint8]]] = {}
        for number, (item, column) in enumerate(zip(self.asked, self.columns, strict=True)):
            broken = column.state == BROKEN
            if item.removes and broken.any():
                axis = column.axis
                rows = first.setdefault(id(axis), (axis, np.full(axis.size, _NONE, np.uint8)))[1]
                rows[broken & (rows == _NONE)] = number
        removed = np.full(self.count, _NONE, np.uint8)
        for axis, rows in first.values():
            axis.apply(np.minimum, rows, removed)
        return removed.view(np.int8)

    def at(self, number: int) -> Iterator[tuple[Asked, Truth, float]]:
        """Yield everything asked with its truth and points at one opportunity."""
        for item, column, points in zip(self.asked, self.columns, self.points, strict=True):
            row = column.axis.row(number)
            no_negative_zero = float(points[row]) + 0.0
            yield item, TRUTHS[int(column.state[row])], no_negative_zero


_NONE = np.uint8(255)  # read as a signed number it is -1


def judge(case: Case) -> Judged:
    """Return the truth, degree and points of everything asked over the world."""
    items = asked(case.participant)
    columns = tuple(item.factor.judge(item.wish, case) for item in items)
    points = tuple(i.points(c.state, c.degree) for i, c in zip(items, columns, strict=True))
    return Judged(items, columns, points, len(case.world))
