"""What is typical of the work at every opportunity: a hint for a question, never a fact.

From the occupation profiles (conditions measured by O*NET and corrected for Norway, hours,
police certificate) and the industry profiles. An advert is as typical as the occupations it
speaks of; a workplace as those who work in its main industry.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from matcher.understanding.encoder import Floats
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


@dataclass(frozen=True)
class Typical:
    """How usual each thing is, 0-1, NaN where nothing is known; adverts, then industries."""

    adverts: Floats  # [adverts, columns]
    industries: Floats  # [industries + 1, columns]; the last row is that of no industry
    industry_of: npt.NDArray[np.int32]  # [workplaces]

    def of(self, column: str) -> Floats:
        """Return how usual a thing is at every opportunity, 0-1."""
        at = COLUMNS.index(column)
        return np.concatenate([self.adverts[:, at], self.industries[self.industry_of, at]])

    def at(self, column: str, number: int) -> float:
        """Return how usual a thing is at one opportunity."""
        at = COLUMNS.index(column)
        if number < len(self.adverts):
            return float(self.adverts[number, at])
        return float(self.industries[self.industry_of[number - len(self.adverts)], at])


def typical_of(
    advert_occupations: Floats,
    industries: tuple[Industry, ...],
    industry_of: npt.NDArray[np.int32],
) -> Typical:
    """Return what is typical; `advert_occupations` [adverts, 403], `industry_of` [workplaces]."""
    sharp = np.square(advert_occupations)
    total = np.maximum(sharp.sum(axis=1, keepdims=True), 1e-9)
    rows = np.full((len(industries) + 1, len(COLUMNS)), np.nan, np.float32)
    for number, industry in enumerate(industries):
        rows[number] = _industry(industry)
    return Typical(
        adverts=np.asarray(sharp / total @ _occupations(), np.float32),
        industries=rows,
        industry_of=np.where(industry_of < 0, len(industries), industry_of).astype(np.int32),
    )


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
