"""Places: what is stated of where the work is, each distinct one on the map once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from models.reference import spot
from models.vacancy import Vacancy

PLACES_AN_OPPORTUNITY = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it is stated: a postcode, else a municipality number."""

    postcode: str | None
    municipality: str | None


@dataclass(frozen=True, eq=False)
class Spots:
    """The distinct places that are on the map: arrays [spots] in degrees and km."""

    places: tuple[Place, ...]
    lat: npt.NDArray[np.float64]
    lon: npt.NDArray[np.float64]
    radius: npt.NDArray[np.float64]


@cache
def place_of(postcode: str | None, municipality: str | None) -> Place | None:
    """Return the place of a postcode that is on the map, else of a municipality, else None."""
    if spot(postcode, None) is not None:
        return Place(postcode, None)
    if spot(None, municipality) is not None:
        return Place(None, municipality)
    return None


def places_stated(vacancy: Vacancy) -> tuple[Place, ...]:
    """Return the first distinct places an advert states that are on the map."""
    found = (place_of(p.postcode, p.municipality) for p in vacancy.locations)
    return tuple(dict.fromkeys(p for p in found if p))[:PLACES_AN_OPPORTUNITY]


def spots_of(places: Iterable[Place]) -> Spots:
    """Return distinct places on the map, in the order they are first met."""
    distinct = tuple(dict.fromkeys(places))
    found = [spot(p.postcode, p.municipality) for p in distinct]
    return Spots(
        distinct,
        np.array([s.lat for s in found if s], np.float64),
        np.array([s.lon for s in found if s], np.float64),
        np.array([s.radius_km for s in found if s], np.float64),
    )


def place_sets(
    spots: Spots, stated: Sequence[tuple[Place, ...]]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.intp]]:
    """Return the distinct sets of places, [sets, 3] spots with -1 for none, and which each is.

    The first sets are nowhere and then each spot alone, in the order of the spots.
    """
    number = {place: at for at, place in enumerate(spots.places)}
    sets: dict[tuple[int, ...], int] = {(): 0}
    for at in range(len(spots.places)):
        sets[(at,)] = at + 1
    of = [sets.setdefault(tuple(number[p] for p in one), len(sets)) for one in stated]
    table = np.full((len(sets), PLACES_AN_OPPORTUNITY), -1, np.int32)
    for held, row in sets.items():
        table[row, : len(held)] = held
    return table, np.array(of, np.intp)
