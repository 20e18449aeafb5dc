"""Travel time from home, estimated; the wished limit is met, broken or cannot be told.

A place known only as an area has a least and a most: MET when the most is within the
limit, BROKEN when the least is beyond it. Nearer is better: degree = 1 - minutes / limit,
and without a limit 1 - minutes / 60.
"""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from models.participant import TravelMode
from models.ranking import Evidence
from models.wish import Bounds, Wish

NO_LIMIT_MINUTES = 60.0
MODES = {
    TravelMode.WALK: "til fots",
    TravelMode.BIKE: "på sykkel",
    TravelMode.TRANSIT: "med kollektivtransport",
    TravelMode.CAR: "med bil",
}


@dataclass(frozen=True, slots=True)
class TravelFactor:
    """The factor «travel time»."""

    name: str = "travel"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether every opportunity is within the wished minutes."""
        limit = wish.value.high if isinstance(wish.value, Bounds) else None
        least, most = case.least_minutes, case.most_minutes
        scale = limit or NO_LIMIT_MINUTES
        with np.errstate(invalid="ignore"):
            within = most <= (limit if limit is not None else np.inf)
            beyond = least > (limit if limit is not None else np.inf)
            near = np.clip(1 - most / scale, 0, 1)
        state = np.where(within, MET, np.where(beyond, BROKEN, UNKNOWN)).astype(np.int8)
        degree = np.where(within, 0.5 + near / 2, np.where(beyond, 1.0, 0.0))
        return turned(
            Column(case.world.places, state, np.nan_to_num(degree).astype(np.float32)), wish
        )

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the minutes, said to be an estimate."""
        home = case.participant.home
        row = case.world.places.row(number)
        least, most = case.least_minutes[row], case.most_minutes[row]
        if home is None or np.isnan(least):
            return Evidence("Stedet er ikke kjent", "annonse eller register")
        minutes = f"{int(least)}" if least == most else f"{int(least)}–{int(most)}"
        return Evidence(f"ca. {minutes} min {MODES[home.mode]} hver vei", "anslag fra postnummer")
