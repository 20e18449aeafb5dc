"""How many workplaces and adverts of each occupation lie within reach of a home.

Every workplace counts once, by its main industry; an occupation is found there where at least
a twentieth of those who work in the industry have it. Sheltered workplaces do not count. An
advert counts for the occupations its feed gives it. Journeys are the estimates of `travel.py`.
Counted once for each world, then summed over distinct places and industries.
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
from models.reference import Spot, same_in_2025, spot
from models.vacancy import Vacancy
from models.workplace import Industry

LEAST_SHARE = 0.05
USUAL_MINUTES = 45  # where the participant has not said how far

Place = tuple[str | None, str | None]  # postcode, else municipality number


@dataclass(frozen=True, slots=True)
class Found:
    """How many workplaces where the occupation is found, and how many open adverts for it."""

    workplaces: int
    adverts: int


@dataclass(frozen=True, slots=True)
class Market:
    """Where there is what kind of work: counts of workplaces, and every advert with a code."""

    spots: tuple[Spot, ...]
    counts: Mapping[Industry, npt.NDArray[np.int64]]  # workplaces at each spot; the last: nowhere
    adverts: Mapping[str, tuple[tuple[tuple[int, ...], date], ...]]  # code → (spots, last day)


def market_of(world: World) -> Market:
    """Return the market of a world."""
    numbers: dict[Spot, int] = {}

    def number(postcode: str | None, municipality: str | None) -> int:
        at = spot(postcode, municipality)
        return -1 if at is None else numbers.setdefault(at, len(numbers))

    counted: Counter[tuple[Industry, Place]] = Counter()
    adverts: dict[str, list[tuple[tuple[int, ...], date]]] = {}
    for i in range(len(world)):
        vacancy, workplace = world.vacancy(i), world.workplace(i)
        if vacancy:
            unit = (workplace.postcode, workplace.municipality) if workplace else (None, None)
            places = [(p.postcode, p.municipality) for p in vacancy.locations] or [unit]
            line = (tuple({number(*place) for place in places}), vacancy.expires or date.max)
            for code in _codes(vacancy):
                adverts.setdefault(code, []).append(line)
        elif workplace and workplace.industries and not workplace.sheltered:
            counted[workplace.industries[0], (workplace.postcode, workplace.municipality)] += 1
    at = {place: number(*place) for _, place in counted}
    counts = {industry: np.zeros(len(numbers) + 1, np.int64) for industry, _ in counted}
    for (industry, place), count in counted.items():
        counts[industry][at[place]] += count
    return Market(tuple(numbers), counts, {c: tuple(lines) for c, lines in adverts.items()})


def reachable(market: Market, home: Home | None) -> npt.NDArray[np.bool_]:
    """Return which spots are within the wished minutes, with one more for what is nowhere.

    Everything is where there is no home to start from. The least estimate counts.
    """
    start = spot(home.postcode, None) if home else None
    if home is None or start is None:
        return np.ones(len(market.spots) + 1, bool)
    lat, lon, radius = (
        np.array([getattr(s, name) for s in market.spots], np.float64)
        for name in ("lat", "lon", "radius_km")
    )
    least = estimate(start, home.mode, lat, lon, radius).least
    return np.append(least <= (home.max_minutes or USUAL_MINUTES), False)


def within_reach(market: Market, styrk08: str, near: npt.NDArray[np.bool_], today: date) -> Found:
    """Return how much there is of an occupation at the spots that are near."""
    workplaces = sum(
        int(counts[near].sum())
        for industry, counts in market.counts.items()
        if _share(industry, styrk08) >= LEAST_SHARE
    )
    lines = market.adverts.get(styrk08, ())
    adverts = sum(last >= today and any(near[s] for s in spots) for spots, last in lines)
    return Found(workplaces, adverts)


def _codes(vacancy: Vacancy) -> frozenset[str]:
    return frozenset(code.styrk08 for code in vacancy.codes)


def _share(industry: Industry, styrk08: str) -> float:
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    return profile.occupations.get(styrk08, 0.0) if profile else 0.0
