"""Where the work is: the places a wish names, by postcode, town or municipality."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated
from matcher.text import fold
from matcher.world.places import Place, Spots
from models.ranking import Evidence
from models.reference import municipality_names, municipality_of, place_name
from models.wish import DIMENSIONS, Wish


@dataclass(frozen=True, slots=True)
class PlaceFactor:
    """The factor «place»."""

    name: str = "place"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether a place is among those named; unknown where no place is known."""
        hit = _named(case.world.spots, frozenset(fold(w) for w in wish.named))
        at = case.world.place_spots
        state = np.where(hit[at].any(axis=1), MET, np.where((at >= 0).any(axis=1), BROKEN, UNKNOWN))
        return turned(Column.of(case.world.places, state.astype(np.int8)), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the places as they are known."""
        at = case.world.place_spots[case.world.places.row(number)]
        places = [case.world.spots.places[i] for i in at if i >= 0]
        if not places:
            return not_stated(case, number, DIMENSIONS["place"].nb)
        source = "annonse" if case.world.is_vacancy(number) else "Enhetsregisteret"
        return Evidence(", ".join(dict.fromkeys(_name(p) for p in places)), source)


def _named(spots: Spots, wanted: frozenset[str]) -> npt.NDArray[np.bool_]:
    """Return which spots are named, and last that none is: [spots + 1].

    By postcode or its first digits, post town or municipality.
    """
    hit = np.zeros(len(spots.places) + 1, bool)
    for word in wanted:
        hit[_called(spots).get(word, [])] = True
        if word.isdigit():
            hit[:-1] |= [(p.postcode or "").startswith(word) for p in spots.places]
    return hit


@lru_cache(maxsize=4)
def _called(spots: Spots) -> dict[str, list[int]]:
    """Return the spots of each name."""
    found: dict[str, list[int]] = {}
    for at, place in enumerate(spots.places):
        for name in _names(place):
            found.setdefault(name, []).append(at)
    return found


def _names(place: Place) -> frozenset[str]:
    """Return what a place may be called."""
    municipality = _municipality(place)
    names = {fold(place_name(place.postcode)), fold(municipality_names().get(municipality, ""))}
    names |= {n.split(" ")[0] for n in names if " - " in n}
    return frozenset((names | {municipality}) - {""})


def _municipality(place: Place) -> str:
    return municipality_of(place.postcode) or place.municipality or ""


def _name(place: Place) -> str:
    if place.postcode:
        return f"{place.postcode} {place_name(place.postcode)}".strip()
    return municipality_names().get(place.municipality or "", "").title()
