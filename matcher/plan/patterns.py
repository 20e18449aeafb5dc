"""What a block has room for: which areas, and how many visits of which length in each.

Visits of one length in one area take the same time, whoever is visited. So the sets of visits
that fit into a block are exactly those within one of its largest patterns, and a program over
patterns knows that two and a half visits cannot be made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.plan.problem import Problem
from matcher.plan.routes import AREAS_A_ROUND, round_minutes, rounds_within

Kind = tuple[int, int]  # (area, minutes of the visit)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A round with the most visits of each kind; `minutes` on the road, hops not counted."""

    areas: tuple[int, ...]
    minutes: int
    most: tuple[tuple[Kind, int], ...]


def patterns(problem: Problem, b: int, counts: dict[Kind, int]) -> list[Pattern]:
    """Return the largest patterns of a block; `counts` is how many visits there are of a kind."""
    block = problem.blocks[b]
    legs = block.ground.areas.legs
    kinds: dict[int, list[Kind]] = {}
    for kind in sorted(counts):
        kinds.setdefault(kind[0], []).append(kind)
    least = {a: min(minutes for _, minutes in of) for a, of in kinds.items()}
    found = []
    for areas in _rounds(problem, b, sorted(kinds), problem.fixed_areas[b], least):
        hops = sum(int(legs[a, a]) for a in areas)
        minutes = round_minutes(block.ground, areas) - hops
        listed = [k for a in areas for k in kinds[a]]
        if block.closed:
            most = [tuple(counts[k] for k in listed)]
        else:
            sizes = tuple(
                (k[1] + int(legs[k[0], k[0]]), k[0] != listed[n - 1][0] or n == 0)
                for n, k in enumerate(listed)
            )
            room = block.minutes - minutes
            limits = tuple(
                min(counts[k], room // size) for k, (size, _) in zip(listed, sizes, strict=True)
            )
            most = list(_largest(room, sizes, limits))
        found += [Pattern(areas, minutes, tuple(zip(listed, m, strict=True))) for m in most]
    return found


@cache
def _largest(
    room: int, sizes: tuple[tuple[int, bool], ...], limits: tuple[int, ...]
) -> tuple[tuple[int, ...], ...]:
    """Return the counts that fit in `room` and to which nothing can be added.

    `sizes` gives the minutes of each kind and whether it opens a new area; every area gets at
    least one visit.
    """
    return tuple(
        counts
        for counts in _fitting(room, sizes, limits, 0, 1)
        if _is_largest(room, sizes, limits, counts)
    )


def _fitting(
    room: int, sizes: tuple[tuple[int, bool], ...], limits: tuple[int, ...], at: int, here: int
) -> Iterator[tuple[int, ...]]:
    """Yield the counts from kind `at` on; `here` is the visits in the area so far."""
    if at == len(sizes):
        if here:
            yield ()
        return
    size, opens = sizes[at]
    if opens:
        if not here:
            return
        here = 0
    for count in range(min(limits[at], room // size) + 1):
        for rest in _fitting(room - count * size, sizes, limits, at + 1, here + count):
            yield (count, *rest)


def _is_largest(
    room: int,
    sizes: tuple[tuple[int, bool], ...],
    limits: tuple[int, ...],
    counts: tuple[int, ...],
) -> bool:
    left = room - sum(c * size for c, (size, _) in zip(counts, sizes, strict=True))
    return all(
        c == limit or size > left for c, limit, (size, _) in zip(counts, limits, sizes, strict=True)
    )


def _rounds(
    problem: Problem, b: int, areas: list[int], must: frozenset[int], least: dict[int, int]
) -> list[tuple[int, ...]]:
    """Return the sets of areas a block may go to; all that it must is in every one."""
    block = problem.blocks[b]
    if block.closed:
        return [tuple(sorted(must))] if must else []
    if not must:
        return rounds_within(block.ground, areas, least, block.minutes)
    found = {must}
    wider = {must}
    while wider := {r | {a} for r in wider for a in areas if a not in r and len(r) < AREAS_A_ROUND}:
        found |= wider
    return [
        tuple(sorted(r))
        for r in sorted(found, key=sorted)
        if r == must or round_minutes(block.ground, r) + sum(least[a] for a in r) <= block.minutes
    ]
