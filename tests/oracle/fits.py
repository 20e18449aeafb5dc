"""How well words fit the work at one opportunity, one at a time and in double precision.

As the docstrings of `matcher/world/work.py` and `matcher/world/typical.py` say it. The reading of
an advert (the occupations it speaks of, the vectors of its lines) is taken as it is.
"""

import numpy as np
import numpy.typing as npt

from matcher.understanding.understanding import Meaning
from matcher.world import World
from matcher.world import work as constants
from matcher.world.readings import STEPS
from matcher.world.typical import CONDITIONS
from models.knowledge import OccupationProfile, industry_profiles, occupation_profiles
from models.reference import industry_names, occupation_index, same_in_2025
from models.workplace import Industry

Doubles = npt.NDArray[np.float64]
CERTIFICATE = {"yes": 1.0, "sometimes": 0.5, "no": 0.0}


class PlainWork:
    """The work of a world, asked of one opportunity at a time."""

    def __init__(self, world: World) -> None:
        self.world = world
        industries = sorted(
            {i for mix in world.workplaces.mixes for i in mix.industries}, key=lambda i: i.code
        )
        names = [_place_name(i) for i in industries]
        vectors = world.understanding.matcher.recalled(names)
        self.called = dict(zip(industries, vectors.astype(np.float64), strict=True))

    def fit(self, meaning: Meaning, number: int) -> float:
        """Return how well the words fit one opportunity, 0-1."""
        if self.world.is_vacancy(number):
            return self._advert(meaning, number)
        unit = self.world.workplace(number)
        listed = unit.industries[: constants.INDUSTRIES_A_WORKPLACE] if unit else ()
        return max((self._industry(meaning, i) for i in listed), default=0.0)

    def usual(self, column: str, number: int) -> float:
        """Return how usual a thing is in the work at one opportunity, 0-1, NaN not known."""
        if self.world.is_vacancy(number):
            rows, shares = self._spoken_of(number)
            weights = shares**2
            each = [_of_profile(column, occupation_profiles()[r]) for r in rows]
            return float(weights @ np.array(each) / weights.sum())
        unit = self.world.workplace(number)
        return _of_industry(column, unit.industries[0]) if unit and unit.industries else np.nan

    def _advert(self, meaning: Meaning, number: int) -> float:
        rows, shares = self._spoken_of(number)
        by_occupation = shares / np.linalg.norm(shares) @ meaning.direction[rows]
        lines = self.world.adverts.readings.vectors[:, :, number].astype(np.float64) / STEPS
        near = _nearest(meaning.short_vectors, lines)
        by_line = _between(near, constants.LINE_LOW, constants.LINE_HIGH)
        fit = (1 - constants.LINE) * by_occupation + constants.LINE * by_line
        if len(meaning.refused_short):
            refused = float((shares * meaning.refused[rows]).max())
            fit *= 1 - _between(refused, constants.REFUSED_LOW, constants.REFUSED_HIGH)
            fit -= min(1.0, max(0.0, _nearest(meaning.refused_short, lines) - near))
        return _between(float(fit), constants.FIT_LOW, constants.FIT_HIGH)

    def _spoken_of(self, number: int) -> tuple[npt.NDArray[np.uint16], Doubles]:
        read = self.world.adverts.readings
        return read.occupations[number], read.shares[number].astype(np.float64)

    def _industry(self, meaning: Meaning, industry: Industry) -> float:
        profile = industry_profiles().get(same_in_2025(industry) or industry)
        staff = max(
            (
                min(1.0, share / constants.MAIN_SHARE) ** 0.5
                * float(meaning.occupations[occupation_index()[code]]) ** constants.STAFF_POWER
                for code, share in (profile.occupations.items() if profile else ())
            ),
            default=0.0,
        )
        near = float((meaning.vectors.astype(np.float64) @ self.called[industry]).max())
        place = _between(near, constants.PLACE_LOW, constants.PLACE_HIGH)
        return (1 - constants.PLACE) * staff + constants.PLACE * place * (staff > 0)


def _nearest(said: npt.NDArray[np.float32], lines: Doubles) -> float:
    """Return the mean likeness of the three lines that are most like one of the vectors."""
    likeness = (said.astype(np.float64) @ lines.T).max(axis=0)
    return float(np.sort(likeness)[-3:].mean())


def _between(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _place_name(industry: Industry) -> str:
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    return profile.names["nb"] if profile else industry_names().get(industry, industry.code)


def _of_profile(column: str, profile: OccupationProfile) -> float:
    if column in CONDITIONS:
        return profile.conditions.get(column, 50) / 100
    if column in ("weekend", "shift"):
        return float(getattr(profile, column))
    if column == "police_certificate":
        return CERTIFICATE[profile.police_certificate]
    return float(column in profile.time_of_day)


def _of_industry(column: str, industry: Industry) -> float:
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    if profile is None:
        return np.nan
    if column in ("weekend", "shift"):
        return float(getattr(profile, column))
    if column in ("day", "evening", "night"):
        return float(column in profile.hours)
    found = {p.styrk08: p for p in occupation_profiles()}
    shares = profile.occupations
    total = sum(_of_profile(column, found[code]) * share for code, share in shares.items())
    return total / sum(shares.values())
