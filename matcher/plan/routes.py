"""Rounds and timetables: which areas a block goes to, in which order, and when.

A round goes out from the start, through at most `AREAS_A_ROUND` areas, and back, the
shortest way. Its minutes are the legs; each further visit within an area adds the area's
hop. Neighbours come on the same day because going back for them costs the legs again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

import numpy as np

from matcher.plan.areas import Ground

AREAS_A_ROUND = 3
ORDERED_MOST = 7  # a day that people have filled with more is left in the order given

Windows = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit to be placed in a block: its area, its minutes, and when it may take place."""

    visit: int
    area: int
    minutes: int
    windows: Windows


@dataclass(frozen=True, slots=True)
class Placed:
    """A visit with its times; `travel` is the minutes to get there."""

    visit: int
    arrive: int
    leave: int
    travel: int


def round_minutes(ground: Ground, areas: Iterable[int]) -> int:
    """Return the minutes of the shortest way from the start through the areas and back."""
    listed = sorted(set(areas))
    if not listed:
        return 0
    home, legs = ground.home, ground.areas.legs
    ways = permutations(listed) if len(listed) <= ORDERED_MOST else (tuple(listed),)
    return min(
        int(home[way[0]] + home[way[-1]]) + sum(int(legs[a, b]) for a, b in pairwise(way))
        for way in ways
        if way[0] <= way[-1]
    )


def travel_minutes(ground: Ground, stops: Sequence[int]) -> int:
    """Return the minutes on the road for visits in these areas (one entry a visit)."""
    hops = sum(int(ground.areas.legs[a, a]) for a in stops)
    once = sum(int(ground.areas.legs[a, a]) for a in set(stops))
    return round_minutes(ground, stops) + hops - once


def rounds_within(
    ground: Ground, areas: Sequence[int], least: dict[int, int], limit: int
) -> list[tuple[int, ...]]:
    """Return every set of up to three areas with time for one visit in each.

    `least` is the minutes of the shortest visit in each area; `limit` those of the block.
    """
    home, legs = ground.home, ground.areas.legs
    ones = [a for a in areas if 2 * home[a] + least[a] <= limit]
    found: list[tuple[int, ...]] = [(a,) for a in ones]
    if len(ones) < 2:
        return found
    n = np.array(ones)
    visit = np.array([least[a] for a in ones])
    i, j = np.triu_indices(len(n), 1)
    pair = home[n[i]] + legs[n[i], n[j]] + home[n[j]] + visit[i] + visit[j] <= limit
    found += [(int(n[a]), int(n[b])) for a, b in zip(i[pair], j[pair], strict=True)]
    if len(ones) < AREAS_A_ROUND:
        return found
    i, j, k = np.array(list(combinations(range(len(n)), 3))).T
    a, b, c = n[i], n[j], n[k]
    shortest = np.minimum.reduce(
        [
            home[a] + legs[a, b] + legs[b, c] + home[c],
            home[a] + legs[a, c] + legs[c, b] + home[b],
            home[b] + legs[b, a] + legs[a, c] + home[c],
        ]
    )
    fits = shortest + visit[i] + visit[j] + visit[k] <= limit
    found += [(int(x), int(y), int(z)) for x, y, z in zip(a[fits], b[fits], c[fits], strict=True)]
    return found


def timetable(
    ground: Ground, stops: Sequence[Stop], start: int, end: int
) -> tuple[Placed, ...] | None:
    """Return the visits in order with their times, back at the start by `end`; None if none.

    The order with the fewest minutes on the road whose visits all lie within their windows;
    of equal ones the one that is back first, and then the first by area and visit, so that an
    agreed hour turns no other round about. Waiting is allowed.
    """
    free = all(any(w[0] <= start and end <= w[1] for w in s.windows) for s in stops)
    best: tuple[tuple[int, int, list[tuple[int, int]]], tuple[Placed, ...]] | None = None
    every = free or len(stops) > ORDERED_MOST
    for order in _orders(stops) if every else permutations(stops):
        placed = times(ground, order, start)
        if placed is None:
            continue
        back = int(ground.home[order[-1].area]) if order else 0
        home_at = (placed[-1].leave if placed else start) + back
        if home_at > end:
            continue
        way = [(s.area, s.visit) for s in order]
        key = (sum(p.travel for p in placed) + back, home_at, way)
        if best is None or key < best[0]:
            best = (key, placed)
    return best[1] if best else None


def as_given(ground: Ground, stops: Sequence[Stop], start: int) -> tuple[Placed, ...]:
    """Return the visits in the order of their times, agreed times kept though they collide."""
    placed: list[Placed] = []
    now = start
    for before, stop in zip((None, *_by_time(stops)), _by_time(stops), strict=False):
        leg = int(ground.areas.legs[before.area, stop.area] if before else ground.home[stop.area])
        opens, closes = stop.windows[0] if stop.windows else (now, now)
        arrive = opens if closes - opens == stop.minutes else max(now + leg, opens)
        now = arrive + stop.minutes
        placed.append(Placed(stop.visit, arrive, now, leg))
    return tuple(placed)


def _by_time(stops: Sequence[Stop]) -> tuple[Stop, ...]:
    return tuple(sorted(stops, key=lambda s: (s.windows[0][0] if s.windows else 0, s.visit)))


def _orders(stops: Sequence[Stop]) -> Iterable[tuple[Stop, ...]]:
    """Yield one order for each order of the areas: enough when any time will do."""
    by_area: dict[int, list[Stop]] = {}
    for stop in _by_time(stops):
        by_area.setdefault(stop.area, []).append(stop)
    areas = sorted(by_area)
    for way in permutations(areas) if len(areas) <= ORDERED_MOST else (tuple(areas),):
        yield tuple(s for area in way for s in by_area[area])


def times(ground: Ground, order: Sequence[Stop], start: int) -> tuple[Placed, ...] | None:
    """Return the visits in this order, each as early as may be; None when a window is missed."""
    placed = []
    now = start
    for before, stop in zip((None, *order), order, strict=False):
        leg = ground.areas.legs[before.area, stop.area] if before else ground.home[stop.area]
        arrive = next(
            (
                max(now + int(leg), opens)
                for opens, closes in stop.windows
                if max(now + int(leg), opens) + stop.minutes <= closes
            ),
            None,
        )
        if arrive is None:
            return None
        now = arrive + stop.minutes
        placed.append(Placed(stop.visit, arrive, now, int(leg)))
    return tuple(placed)
