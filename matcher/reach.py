"""How many workplaces and adverts of each occupation lie within reach of a home.

Every workplace counts once, by its main industry; an occupation is found there where at least
a twentieth of those who work in the industry have it. Sheltered workplaces do not count. An
advert counts for the occupations it speaks of at least half as much as of its first one.
Journeys are the least estimates of `travel.py`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.travel import estimate
from matcher.world import World
from models.knowledge import industry_profiles
from models.participant import Home
from models.reference import occupation_index, same_in_2025, spot
from models.workplace import Industry

LEAST_SHARE = 0.05  # of those who work in an industry
LEAST_OF_ADVERT = 0.5  # beside the occupation an advert speaks most of
USUAL_MINUTES = 45  # where the participant has not said how far


@dataclass(frozen=True, slots=True)
class Found:
    """How many workplaces where the occupation is found, and how many open adverts for it."""

    workplaces: int
    adverts: int


@dataclass(frozen=True, eq=False)
class Market:
    """A world counted: how many workplaces there are of each mix of industries at each place."""

    world: World
    mix: npt.NDArray[np.intp]  # [pairs], which of the world's mixes
    place: npt.NDArray[np.intp]  # [pairs], which of the world's places
    count: npt.NDArray[np.intp]  # [pairs]

    def near(self, home: Home | None) -> "Nearby":
        """Return what is within the wished minutes of a home; everything without one."""
        places = _reachable(self.world, home)
        weights = np.where(places[self.place], self.count, 0)
        mixes = self.world.workplaces.mixes
        by_mix = np.bincount(self.mix, weights, len(mixes)).astype(np.intp).tolist()
        counted: Counter[Industry] = Counter()
        for mix, count in zip(mixes, by_mix, strict=True):
            if mix.industries and not mix.sheltered:
                counted[mix.industries[0]] += count
        adverts = places[self.world.places.of[: len(self.world.adverts)]]
        return Nearby(self.world, counted, adverts)


@dataclass(frozen=True, eq=False)
class Nearby:
    """What can be reached: ordinary workplaces of each main industry, and which adverts."""

    world: World
    by_industry: Mapping[Industry, int]
    adverts: npt.NDArray[np.bool_]

    def of(self, styrk08: str, today: date) -> Found:
        """Return how much there is of an occupation."""
        industries = self.by_industry.items()
        workplaces = sum(n for industry, n in industries if _is_common(industry, styrk08))
        adverts = self.world.adverts
        speaks = adverts.readings.occupations == occupation_index()[styrk08]
        speaks &= adverts.readings.shares >= LEAST_OF_ADVERT
        is_open = adverts.expires >= np.datetime64(today)
        return Found(workplaces, int((speaks.any(axis=1) & self.adverts & is_open).sum()))


def market_of(world: World) -> Market:
    """Return a world counted, once for all questions about it."""
    places = world.places.of[len(world.adverts) :]
    pairs = world.workplaces.mix.astype(np.intp) * world.places.size + places
    distinct, count = np.unique(pairs, return_counts=True)
    mix, place = np.divmod(distinct, world.places.size)
    return Market(world, mix, place, count)


def _reachable(world: World, home: Home | None) -> npt.NDArray[np.bool_]:
    """Return which places are within the wished minutes; without a home all are."""
    start = spot(home.postcode, None) if home else None
    if home is None or start is None:
        return np.ones(world.places.size, bool)
    spots = world.spots
    least = estimate(start, home.mode, spots.lat, spots.lon, spots.radius).least
    is_near = np.append(least <= (home.max_minutes or USUAL_MINUTES), False)
    return np.asarray(is_near[world.place_spots].any(axis=1))


def _is_common(industry: Industry, styrk08: str) -> bool:
    """Return whether an occupation is common enough in an industry."""
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    return profile is not None and profile.occupations.get(styrk08, 0.0) >= LEAST_SHARE
