"""The one list of factors: which factor answers which wish, and what the points are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, FactorKind
from matcher.factors.contract import ContractFactor
from matcher.factors.employers import AvoidEmployerFactor, OwnIdeaFactor, RelationFactor
from matcher.factors.ordinary import OrdinaryFactor
from matcher.factors.percent import PercentFactor
from matcher.factors.stated import CHOICES, STATED, ChoiceFactor, StatedFactor
from matcher.factors.travel import TravelFactor
from matcher.factors.unanswered import UnansweredFactor
from matcher.factors.work import WorkFactor
from models.participant import Participant
from models.ranking import POINT_STEP
from models.wish import Bounds, Strength, Wish, WishId

BASE = 50.0

BY_DIMENSION: dict[str, FactorKind] = {
    "percent": PercentFactor(),
    "hours_week": PercentFactor(),
    "contract": ContractFactor(),
    "travel": TravelFactor(),
    "employer": OwnIdeaFactor(),
    **{name: StatedFactor(name) for name in STATED},
    **{name: ChoiceFactor(name) for name in CHOICES},
}
WORK, RELATION, AVOID = WorkFactor(), RelationFactor(), AvoidEmployerFactor()
ORDINARY = OrdinaryFactor()

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
_RELATION_POINTS = 4.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A factor and the wish it answers. The relation and the rule answer no wish."""

    factor: FactorKind
    wish: Wish
    is_wish: bool = True

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
    ) -> npt.NDArray[np.float64]:
        """Return the points for truths and degrees: whole steps of 1/8; unknown earns none."""
        if self.is_rule:
            met, broken = 0.0, 0.0
        elif not self.is_wish:
            met, broken = _RELATION_POINTS, 0.0
        elif self.factor.name == "work":
            met, broken = _WORK_POINTS[self.wish.strength]
        else:
            met, broken = _POINTS[self.wish.strength]
        raw = np.where(state == MET, met, np.where(state == BROKEN, broken, 0.0))
        return np.asarray(np.rint(raw * degree / POINT_STEP) * POINT_STEP, np.float64) + 0.0


def asked(participant: Participant) -> tuple[Asked, ...]:
    """Return everything this participant asks of an opportunity, in the order it is told."""
    items = [Asked(_factor(wish), wish) for wish in participant.wishes]
    if participant.home:
        limit = participant.home.max_minutes
        bounds = Bounds(high=limit) if limit else None
        strength = participant.home.strength if limit else Strength.NICE
        home = Wish(WishId("home"), strength, dimension="travel", value=bounds)
        items.append(Asked(BY_DIMENSION["travel"], home))
    if participant.own_ideas:
        ideas = Wish(
            WishId("own_ideas"), Strength.WANT, dimension="employer", value=participant.own_ideas
        )
        items.append(Asked(BY_DIMENSION["employer"], ideas))
    if participant.avoid_employers:
        never = Wish(
            WishId("avoid_employers"), Strength.NEVER, dimension="employer",
            value=tuple(participant.avoid_employers),
        )  # fmt: skip
        items.append(Asked(AVOID, never))
    team = Wish(WishId("relation"), Strength.NICE, words="", dimension="employer")
    items.append(Asked(RELATION, team, is_wish=False))
    rule = Wish(WishId("ordinary"), Strength.MUST, words="")
    return (Asked(ORDINARY, rule, is_wish=False), *items)


def _factor(wish: Wish) -> FactorKind:
    if wish.is_kind_of_work:
        return WORK
    assert wish.dimension is not None  # noqa: S101 - free words are a kind of work
    return BY_DIMENSION.get(wish.dimension) or UnansweredFactor(wish.dimension)
