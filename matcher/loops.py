"""The innermost loops, compiled: what takes NumPy many passes over memory is one here (ADR 6).

Each is a plain function that Numba compiles the first time it is called, and keeps compiled
beside this file or in the user's cache; the same numbers come out however many are asked for
together. Where nothing can be kept they are compiled once in each process.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import njit

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.uint32]  # unsigned: no look at whether a row counts from the end
Loop = TypeVar("Loop", bound=Callable[..., Any])

SPAN = 256  # texts looked at together: what is counted for them stays nearest the processor


def compiled(loop: Loop) -> Loop:
    """Return a loop, compiled; it lets other threads run meanwhile."""
    options: dict[str, Any] = {"nogil": True, "fastmath": {"contract"}}
    try:
        return cast(Loop, njit(cache=True, **options)(loop))
    except RuntimeError:  # no folder to keep it in
        return cast(Loop, njit(**options)(loop))


@compiled
def gather(values: npt.NDArray[Any], rows: Rows, to: npt.NDArray[Any]) -> None:
    """Put `values[rows]` into `to`."""
    for at in range(len(rows)):
        to[at] = values[rows[at]]


@compiled
def gather_sum(values: npt.NDArray[Any], rows: Rows, to: npt.NDArray[Any]) -> None:
    """Add `values[rows]` to `to`."""
    for at in range(len(rows)):
        to[at] += values[rows[at]]


@compiled
def gather_least(values: npt.NDArray[Any], rows: Rows, to: npt.NDArray[Any]) -> None:
    """Put the lesser of `to` and `values[rows]` into `to`."""
    for at in range(len(rows)):
        to[at] = min(to[at], values[rows[at]])


@compiled
def gather_most(values: Floats, of: npt.NDArray[Any], to: Floats) -> None:
    """Put the greatest of `values[of[n]]` into `to`; `of` [n, to], -1 is the last value."""
    for at in range(len(to)):
        to[at] = values[of[0, at]]
    for row in range(1, len(of)):
        for at in range(len(to)):
            to[at] = max(to[at], values[of[row, at]])


@compiled
def steps(
    truth: npt.NDArray[np.uint8], degree: Floats, worth: Floats, step: np.float32, to: Floats
) -> None:
    """Put `worth[truth] · degree`, a whole number of steps, into `to`; `worth` in steps."""
    for at in range(len(truth)):
        to[at] = np.rint(worth[truth[at]] * degree[at]) * step


@compiled
def weighed(
    shares: Floats, rows: npt.NDArray[np.uint16], worth: Floats, to: Floats, start: int, stop: int
) -> None:
    """Put the sum of `shares · worth[rows]` of each column from `start` to `stop` into `to`.

    `shares` and `rows` [n, columns], `to` [columns].
    """
    part = to[start:stop]
    part[:] = 0
    for row in range(len(shares)):
        share, which = shares[row, start:stop], rows[row, start:stop]
        for at in range(len(part)):
            part[at] += share[at] * worth[which[at]]


@compiled
def add_up(
    rows: Rows,
    points: Floats,
    first: npt.NDArray[np.uint8],
    other_rows: Rows,
    other_points: Floats,
    other_first: npt.NDArray[np.uint8],
    total: Floats,
    least: npt.NDArray[np.uint8],
) -> None:
    """Put the sum of two gathered points into `total`, the lesser of two firsts into `least`."""
    for at in range(len(total)):
        row, other = rows[at], other_rows[at]
        total[at] = points[row] + other_points[other]
        least[at] = min(first[row], other_first[other])


@compiled
def reaching(
    scores: Floats, groups: npt.NDArray[np.uint8], least: Floats, to: npt.NDArray[np.int64]
) -> int:
    """Put the numbers of those that reach the `least` of their group into `to`; how many."""
    count = 0
    for at in range(len(scores)):
        if scores[at] >= least[groups[at]]:
            to[count] = at
            count += 1
    return count


@compiled
def nearest_three(
    lines: npt.NDArray[np.int8],
    vectors: Floats,
    sets: npt.NDArray[np.intp],
    to: Floats,
    start: int,
    stop: int,
) -> None:
    """Put the mean likeness of each text's three nearest lines to each set of vectors into `to`.

    Of the blocks of texts from `start` to `stop`. `lines` [blocks, lines, directions, `SPAN`],
    directions a multiple of 8; `vectors` [vectors, directions]: set n is those from `sets[n]` to
    `sets[n + 1]`, and a line is as near to it as to the nearest of them. `to` [sets, blocks,
    `SPAN`].
    """
    count, directions = lines.shape[1:3]
    line = np.empty((directions, SPAN), np.float32)
    best = np.empty((len(to), 3, SPAN), np.float32)
    near, other = np.empty(SPAN, np.float32), np.empty(SPAN, np.float32)
    for block in range(start, stop):
        best[:] = -np.inf
        for number in range(count):
            stored = lines[block, number]
            for direction in range(directions):
                for at in range(SPAN):
                    line[direction, at] = stored[direction, at]
            for one in range(len(to)):
                _likeness(line, vectors, sets[one], near)
                for vector in range(sets[one] + 1, sets[one + 1]):
                    _likeness(line, vectors, vector, other)
                    for at in range(SPAN):
                        near[at] = max(near[at], other[at])
                for at in range(SPAN):  # each pushes what it had down to the next
                    lower = min(best[one, 0, at], near[at])
                    best[one, 0, at] = max(best[one, 0, at], near[at])
                    lowest = min(best[one, 1, at], lower)
                    best[one, 1, at] = max(best[one, 1, at], lower)
                    best[one, 2, at] = max(best[one, 2, at], lowest)
        for one in range(len(to)):
            mean = to[one, block]
            for at in range(SPAN):
                mean[at] = (best[one, 0, at] + best[one, 1, at] + best[one, 2, at]) / np.float32(3)


@compiled
def _likeness(line: Floats, vectors: Floats, row: int, to: Floats) -> None:
    """Put the product of a vector with each column into `to`; eight directions at a time."""
    for d in range(0, vectors.shape[1], 8):
        v0, v1, v2, v3, v4, v5, v6, v7 = (
            vectors[row, d], vectors[row, d + 1], vectors[row, d + 2], vectors[row, d + 3],
            vectors[row, d + 4], vectors[row, d + 5], vectors[row, d + 6], vectors[row, d + 7],
        )  # fmt: skip
        for at in range(SPAN):
            part = (
                v0 * line[d, at] + v1 * line[d + 1, at] + v2 * line[d + 2, at]
                + v3 * line[d + 3, at] + v4 * line[d + 4, at] + v5 * line[d + 5, at]
                + v6 * line[d + 6, at] + v7 * line[d + 7, at]
            )  # fmt: skip
            to[at] = to[at] + part if d else part
