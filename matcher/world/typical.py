"""What is typical of the work at every opportunity: a hint for a question, never a fact.

From the occupation profiles (conditions measured by O*NET and corrected for Norway, hours,
police certificate) and the industry profiles. An advert is as typical as the occupations it
speaks of; a workplace as those who work in its main industry.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from matcher.understanding.encoder import Floats
from matcher.world.work import Work
from models.knowledge import OccupationProfile, industry_profiles, occupation_profiles
from models.reference import occupation_index, same_in_2025
from models.workplace import Industry

_CERTIFICATE = {"yes": 1.0, "sometimes": 0.5, "no": 0.0}
CONDITIONS = (
    "outdoors", "cold", "noise", "heights", "standing", "sitting", "heavy_lifting", "driving",
    "routine", "pace", "customers", "telephone", "people", "team",
)  # fmt: skip
HOURS: Mapping[str, Callable[[OccupationProfile], float]] = {
    "day": lambda p: float("day" in p.time_of_day),
    "evening": lambda p: float("evening" in p.time_of_day),
    "night": lambda p: float("night" in p.time_of_day),
    "weekend": lambda p: float(p.weekend),
    "shift": lambda p: float(p.shift),
    "police_certificate": lambda p: _CERTIFICATE[p.police_certificate],
}
COLUMNS = (*CONDITIONS, *HOURS)


@dataclass(frozen=True, eq=False)
class Typical:
    """How usual each thing is in each trade, 0-1, NaN where nothing is known."""

    trades: Floats  # [trades, columns]

    def of(self, column: str) -> Floats:
        """Return how usual a thing is in every trade, 0-1."""
        return self.trades[:, COLUMNS.index(column)]

    def at(self, column: str, row: int) -> float:
        """Return how usual a thing is in one trade."""
        return float(self.trades[row, COLUMNS.index(column)])


def typical_of(work: Work, met: int) -> Typical:
    """Return what is typical of each trade: adverts, the workplaces met, then industries.

    The first `met` mixes of industries are those of the workplaces met.
    """
    found, rows = _occupations(), work.readings.occupations
    sharp = np.square(work.readings.shares)
    adverts = np.zeros((len(rows), len(COLUMNS)), np.float32)
    for at in range(rows.shape[1]):
        adverts += sharp[:, at, None] * found[rows[:, at]]
    adverts /= np.maximum(sharp.sum(axis=1, keepdims=True), 1e-9)
    industries = np.full((len(work.industries) + 1, len(COLUMNS)), np.nan, np.float32)
    for number, industry in enumerate(work.industries):
        industries[number] = _industry(industry)
    return Typical(np.concatenate([adverts, industries[work.industry_of[0, :met]], industries]))


@cache
def _occupations() -> Floats:
    """Return every column of every occupation, [403, columns], 0-1."""
    return np.array(
        [
            [
                *(p.conditions.get(c, 50) / 100 for c in CONDITIONS),
                *(usual(p) for usual in HOURS.values()),
            ]
            for p in occupation_profiles()
        ],
        np.float32,
    )


def _industry(industry: Industry) -> Floats:
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    if profile is None:
        return np.full(len(COLUMNS), np.nan, np.float32)
    shares = np.zeros(len(occupation_profiles()), np.float32)
    for code, share in profile.occupations.items():
        shares[occupation_index()[code]] = share
    found = np.asarray(shares / max(float(shares.sum()), 1e-9) @ _occupations(), np.float32)
    for name in ("day", "evening", "night"):
        found[COLUMNS.index(name)] = float(name in profile.hours)
    found[COLUMNS.index("weekend")] = float(profile.weekend)
    found[COLUMNS.index("shift")] = float(profile.shift)
    return found
