"""Everything the participant asks, judged once, and gathered to every opportunity.

Points are whole steps of 1/8, which 32-bit floats hold exactly, so they add up in any order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.cores import in_parts
from matcher.factors.catalogue import BASE, Asked, asked
from matcher.factors.column import BROKEN, TRUTHS, Case, Column
from matcher.loops import add_up, gather_least, gather_sum
from matcher.world import World
from matcher.world.axis import Axis, Within
from models.ranking import Truth

Points = npt.NDArray[np.float32]
Firsts = npt.NDArray[np.uint8]  # numbers of the asked
LEAST = 50_000  # opportunities worth handing to another core
NONE = np.uint8(255)  # read as a signed number it is -1


@dataclass(frozen=True, slots=True)
class OnAxis:
    """What all that is judged on one axis comes to: points, and the first that removes."""

    axis: Axis
    points: Points  # [size]
    first: Firsts  # [size]

    @staticmethod
    def nothing(axis: Axis) -> "OnAxis":
        """Return that nothing is judged on an axis yet."""
        return OnAxis(axis, np.zeros(axis.size, np.float32), np.full(axis.size, NONE, np.uint8))

    def count_on(self, outer: "OnAxis", rows_of: npt.NDArray[np.int32]) -> None:
        """Count all this on another axis, where `rows_of` says which row of this each has."""
        rows = rows_of.view(np.uint32)
        gather_sum(self.points, rows, outer.points)
        gather_least(self.first, rows, outer.first)


@dataclass(frozen=True, eq=False)
class Judged:
    """What is asked, and the truth, degree and points of each on its own axis."""

    asked: tuple[Asked, ...]
    columns: tuple[Column, ...]
    points: tuple[Points, ...]  # as each column's rows
    world: World

    @property
    def scores(self) -> Points:
        """The score of every opportunity."""
        return self._over_all[0]

    @property
    def removed_by(self) -> npt.NDArray[np.int8]:
        """Which of the asked removes each opportunity: the first that is broken; -1 none."""
        return self._over_all[1].view(np.int8)

    @cached_property
    def on_axes(self) -> tuple[OnAxis, ...]:
        """What all that is judged comes to on each axis: kinds of work, places, then others."""
        on = {id(axis): OnAxis.nothing(axis) for axis in (self.world.kinds, self.world.places)}
        each = enumerate(zip(self.asked, self.columns, self.points, strict=True))
        for number, (item, column, points) in each:
            if id(column.axis) not in on:
                on[id(column.axis)] = OnAxis.nothing(column.axis)
            found = on[id(column.axis)]
            np.add(found.points, points, out=found.points)
            if item.removes:
                found.first[(column.state == BROKEN) & (found.first == NONE)] = number
        for one in on.values():
            if isinstance(one.axis, Within):
                one.count_on(on[id(one.axis.outer)], one.axis.rows_of)
        return tuple(one for one in on.values() if not isinstance(one.axis, Within))

    @cached_property
    def _over_all(self) -> tuple[Points, Firsts]:
        """The score of every opportunity and the first that removes it, gathered together."""
        by_kind, by_place, *others = self.on_axes
        points = by_kind.points + np.float32(BASE)
        scores, removed = np.empty(len(self.world), np.float32), np.empty(len(self.world), np.uint8)

        def of_span(start: int, stop: int) -> None:
            span = slice(start, stop)
            add_up(
                by_kind.axis.rows[span], points, by_kind.first,
                by_place.axis.rows[span], by_place.points, by_place.first,
                scores[span], removed[span],
            )  # fmt: skip

        in_parts(len(scores), of_span, LEAST)
        for other in others:
            other.axis.add(other.points, scores)
            other.axis.lessen(other.first, removed)
        return scores, removed

    def at(self, number: int) -> Iterator[tuple[Asked, Truth, float]]:
        """Yield everything asked with its truth and points at one opportunity."""
        for item, column, points in zip(self.asked, self.columns, self.points, strict=True):
            row = column.axis.row(number)
            no_negative_zero = float(points[row]) + 0.0
            yield item, TRUTHS[int(column.state[row])], no_negative_zero


def judge(case: Case) -> Judged:
    """Return the truth, degree and points of everything asked over the world."""
    items = asked(case.participant)
    columns = tuple(item.factor.judge(item.wish, case) for item in items)
    points = tuple(i.points(c.state, c.degree) for i, c in zip(items, columns, strict=True))
    return Judged(items, columns, points, case.world)
