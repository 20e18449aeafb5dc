"""The one list of factors: which factor answers which wish, and what the points are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, UNKNOWN, FactorKind
from matcher.factors.contract import ContractFactor
from matcher.factors.employers import AvoidEmployerFactor, NamedEmployerFactor, RelationFactor
from matcher.factors.ordinary import OrdinaryFactor
from matcher.factors.papers import PAPERS, LanguageFactor, PaperFactor, RequirementsFactor
from matcher.factors.pay import PayFactor
from matcher.factors.percent import PercentFactor, StartLowFactor
from matcher.factors.places import PlaceFactor
from matcher.factors.social import SocialFactor
from matcher.factors.start import StartFactor
from matcher.factors.stated import CHOICES, STATED, ChoiceFactor, StatedFactor
from matcher.factors.strengths import UsedFactor
from matcher.factors.times import ClockFactor, WeekdaysFactor
from matcher.factors.travel import TravelFactor
from matcher.factors.work import WorkFactor
from matcher.factors.workplaces import AccommodationFactor, SectorFactor, SizeFactor
from matcher.loops import steps
from models.participant import Participant
from models.ranking import POINT_STEP
from models.wish import Bounds, Strength, Wish, WishId

WORK, RELATION, AVOID = WorkFactor(), RelationFactor(), AvoidEmployerFactor()
ORDINARY, REQUIREMENTS = OrdinaryFactor(), RequirementsFactor()
STRENGTH, INTEREST = UsedFactor("strength"), UsedFactor("interest")

# One entry for each dimension of models/wish.py; docs/factors.md has a section for each factor.
BY_DIMENSION: dict[str, FactorKind] = {
    "occupation": WORK, "task": WORK, "industry": WORK,
    "percent": PercentFactor(), "hours_week": PercentFactor(), "start_low": StartLowFactor(),
    "contract": ContractFactor(), "pay": PayFactor(), "start": StartFactor(),
    "clock": ClockFactor("clock"), "unavailable": ClockFactor("unavailable"),
    "weekdays": WeekdaysFactor(),
    "travel": TravelFactor(), "place": PlaceFactor(),
    "size": SizeFactor(), "sector": SectorFactor(), "accommodation": AccommodationFactor(),
    "social": SocialFactor(), "language": LanguageFactor(),
    "employer": NamedEmployerFactor("employer"), "chain": NamedEmployerFactor("chain"),
    **{name: PaperFactor(name) for name in PAPERS},
    **{name: StatedFactor(name) for name in STATED},
    **{name: ChoiceFactor(name) for name in CHOICES},
}  # fmt: skip

BASE = 50.0

# Points for a wish that is met (times its degree) and for one that is broken, by strength.
# What kind of work it is weighs most: it is what people stay for. A broken must or never
# removes; its points only order the nearest ones shown when nothing else is left.
_WORK_POINTS = {
    Strength.MUST: (60.0, -40.0),
    Strength.WANT: (48.0, -8.0),
    Strength.NICE: (20.0, -2.0),
    Strength.AVOID: (2.0, -40.0),
    Strength.NEVER: (3.0, -60.0),
}
_POINTS = {
    Strength.MUST: (16.0, -30.0),
    Strength.WANT: (12.0, -10.0),
    Strength.NICE: (5.0, -3.0),
    Strength.AVOID: (3.0, -12.0),
    Strength.NEVER: (4.0, -30.0),
}
LEAN_SHARE = 0.25  # of the points for met, where nothing is stated but something is usual
# Factors that answer no wish: points for met and for broken, and for leaning fully one way.
_OTHER_POINTS = {
    "relation": (4.0, 0.0, 0.0),
    "strength": (6.0, 0.0, 0.0),
    "interest": (6.0, 0.0, 0.0),
    "requirements": (0.0, 0.0, 12.0),
    "ordinary": (0.0, 0.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A factor and the wish it answers. The relation and the rule answer no wish."""

    factor: FactorKind
    wish: Wish
    is_wish: bool = True

    @property
    def is_said(self) -> bool:
        """Whether it is in the participant's own words: a wish, a strength or an interest."""
        return self.is_wish or self.factor in (STRENGTH, INTEREST)

    @property
    def removes(self) -> bool:
        """Whether a known break takes the opportunity away."""
        return self.is_rule or (self.is_wish and self.wish.strength.is_hard)

    @property
    def is_rule(self) -> bool:
        """Whether this is the rule of ordinary paid work."""
        return self.factor is ORDINARY

    @property
    def is_final(self) -> bool:
        """Whether a break is never shown again, not even as the nearest there is."""
        return self.is_rule or self.factor is AVOID

    def points(
        self, state: npt.NDArray[np.int8], degree: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the points for truths and degrees: whole steps of 1/8.

        What is not known earns nothing by itself; where something is usual in such work it
        leans by a quarter of what the truth would count.
        """
        if not self.is_wish:
            met, broken, leaning = _OTHER_POINTS[self.factor.name]
        else:
            table = _WORK_POINTS if self.factor is WORK else _POINTS
            met, broken = table[self.wish.strength]
            leaning = met * LEAN_SHARE
        worth = np.zeros(3, np.float32)
        worth[[UNKNOWN, MET, BROKEN]] = leaning, met, broken
        found = np.empty(len(state), np.float32)
        step = np.float32(POINT_STEP)
        steps(state.view(np.uint8), degree, worth / step, step, found)
        return found


def asked(participant: Participant) -> tuple[Asked, ...]:
    """Return everything this participant asks of an opportunity, in the order it is told."""
    return (
        Asked(ORDINARY, _plain("ordinary"), is_wish=False),
        *(Asked(STRENGTH, _used("strength", n, s), is_wish=False)
          for n, s in enumerate(participant.strengths, 1)),
        *(Asked(INTEREST, _used("interest", n, s), is_wish=False)
          for n, s in enumerate(participant.interests, 1)),
        *(Asked(_factor(wish), wish) for wish in participant.wishes),
        *_from_home(participant),
        *_about_employers(participant),
        Asked(REQUIREMENTS, _plain("requirements"), is_wish=False),
        Asked(RELATION, _plain("relation"), is_wish=False),
    )  # fmt: skip


def _factor(wish: Wish) -> FactorKind:
    return WORK if wish.dimension is None else BY_DIMENSION[wish.dimension]


def _plain(name: str) -> Wish:
    return Wish(WishId(name), Strength.NICE)


def _used(kind: str, number: int, words: str) -> Wish:
    return Wish(WishId(f"{kind}-{number}"), Strength.NICE, words=words)


def _from_home(participant: Participant) -> tuple[Asked, ...]:
    home = participant.home
    if home is None:
        return ()
    bounds = Bounds(high=home.max_minutes) if home.max_minutes else None
    strength = home.strength if home.max_minutes else Strength.NICE
    wish = Wish(WishId("home"), strength, dimension="travel", value=bounds)
    return (Asked(BY_DIMENSION["travel"], wish),)


def _about_employers(participant: Participant) -> tuple[Asked, ...]:
    found = []
    if participant.own_ideas:
        wish = Wish(
            WishId("own_ideas"), Strength.WANT, dimension="employer", value=participant.own_ideas
        )
        found.append(Asked(BY_DIMENSION["employer"], wish))
    if participant.avoid_employers:
        wish = Wish(
            WishId("avoid_employers"), Strength.NEVER, dimension="employer",
            value=tuple(participant.avoid_employers),
        )  # fmt: skip
        found.append(Asked(AVOID, wish))
    return tuple(found)
