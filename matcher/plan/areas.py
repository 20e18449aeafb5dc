"""Places put together by travel minutes, so that a round is few areas and not many addresses.

Two places are in one area when the journey between them is at most `NEAR_MINUTES` longer
than the shortest there is. A leg between two areas is the longest between any two of their
places, so a planned journey is never shorter than the estimated one. Estimates come from
`matcher.travel`; they are door to door, one way.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.travel import estimate
from models.participant import TravelMode
from models.reference import Spot

NEAR_MINUTES = 4
NOWHERE = -1

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas of a mode: which area each place is in, and minutes between areas [A, A].

    The diagonal is the hop from one visit to the next within the area.
    """

    of: Ints  # [places], NOWHERE where the place is not known
    legs: Ints


@dataclass(frozen=True, slots=True)
class Ground:
    """What a specialist moves over: the areas, and minutes from the start to each [A]."""

    areas: Areas
    home: Ints


def areas_of(spots: Sequence[Spot | None], mode: TravelMode) -> Areas:
    """Return the areas of these places for a mode; the same places give the same areas."""
    points = sorted({s for s in spots if s}, key=lambda s: (s.lat, s.lon, s.radius_km))
    if not points:
        return Areas(np.full(len(spots), NOWHERE), np.zeros((0, 0), np.int64))
    between = np.stack([_minutes(p, mode, points) for p in points])
    between = np.maximum(between, between.T)
    near = between.min() + NEAR_MINUTES
    members: list[list[int]] = []
    for point in range(len(points)):
        home = next((m for m in members if between[point, m].max() <= near), None)
        if home is None:
            members.append([point])
        else:
            home.append(point)
    at = {points[p]: area for area, m in enumerate(members) for p in m}
    legs = np.array([[between[np.ix_(m, n)].max() for n in members] for m in members], np.int64)
    return Areas(np.array([at[s] if s else NOWHERE for s in spots], np.int64), legs)


def ground_from(
    start: Spot, spots: Sequence[Spot | None], areas: Areas, mode: TravelMode
) -> Ground:
    """Return the ground of a specialist who starts at `start`."""
    home = np.zeros(len(areas.legs), np.int64)
    known = [n for n, s in enumerate(spots) if s]
    minutes = _minutes(start, mode, [s for s in spots if s])
    for n, least in zip(known, minutes, strict=True):
        home[areas.of[n]] = max(home[areas.of[n]], least)
    return Ground(areas, home)


def _minutes(start: Spot, mode: TravelMode, spots: Sequence[Spot]) -> Ints:
    columns = np.array([(s.lat, s.lon, s.radius_km) for s in spots]).reshape(-1, 3).T
    return estimate(start, mode, *columns).most.astype(np.int64)
