"""Where the work is: the places a wish names, by postcode, town or municipality."""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated
from matcher.text import fold
from matcher.world import Place
from models.ranking import Evidence
from models.reference import municipality_names, municipality_of, place_name
from models.wish import DIMENSIONS, Wish


@dataclass(frozen=True, slots=True)
class PlaceFactor:
    """The factor «place»."""

    name: str = "place"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether a place is among those named; unknown where no place is known."""
        wanted = {fold(w) for w in wish.named}
        hit = np.array([_is_named(p, wanted) for p in case.world.spots.places] + [False], bool)
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


def _is_named(place: Place, wanted: set[str]) -> bool:
    """Whether a place is named: postcode or its first digits, post town or municipality."""
    postcode, municipality = place.postcode or "", _municipality(place)
    names = {fold(place_name(postcode)), fold(municipality_names().get(municipality, ""))}
    names |= {n.split(" ")[0] for n in names if " - " in n}
    digits = any(w.isdigit() and postcode.startswith(w) for w in wanted)
    return digits or bool((names | {municipality}) & (wanted - {""}))


def _municipality(place: Place) -> str:
    return municipality_of(place.postcode) or place.municipality or ""


def _name(place: Place) -> str:
    if place.postcode:
        return f"{place.postcode} {place_name(place.postcode)}".strip()
    return municipality_names().get(place.municipality or "", "").title()
