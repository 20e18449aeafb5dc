"""The small changes of a wish that a participant may look at: softened, or a bound moved.

Nothing is ever changed by itself; a change is tried on a copy, to show what it would open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from models.participant import Participant
from models.wish import Bounds, Strength, Wish, WishId

SOFTER = {
    Strength.MUST: Strength.WANT,
    Strength.WANT: Strength.NICE,
    Strength.NEVER: Strength.AVOID,
}
# The next bound that people would think of, in the unit of the dimension.
NEXT = {
    "travel": (15, 20, 30, 45, 60, 75, 90, 120),
    "percent": (10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
    "hours_week": (5, 7.5, 10, 15, 20, 25, 30, 37.5),
}
PAY_STEP = 10.0
HOME = WishId("home")


class Kind(StrEnum):
    """What is changed."""

    SOFTER = "softer"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one wish, and the participant as if it were so."""

    wish: Wish  # as it is now
    kind: Kind
    changed: Wish
    participant: Participant


def changes_of(participant: Participant) -> Iterator[Change]:
    """Yield every single change by one step, in the order of the wishes; home last."""
    for wish in participant.wishes:
        for kind, changed in _steps(wish):
            wishes = tuple(changed if w.id == wish.id else w for w in participant.wishes)
            yield Change(wish, kind, changed, replace(participant, wishes=wishes))
    home = participant.home
    if home and home.max_minutes:
        now = Wish(HOME, home.strength, dimension="travel", value=Bounds(high=home.max_minutes))
        for kind, changed in _steps(now):
            assert isinstance(changed.value, Bounds)  # noqa: S101 - made so above
            high = changed.value.high
            moved = replace(
                home, max_minutes=None if high is None else int(high), strength=changed.strength
            )
            yield Change(now, kind, changed, replace(participant, home=moved))


def _steps(wish: Wish) -> Iterator[tuple[Kind, Wish]]:
    if wish.strength in SOFTER:
        yield Kind.SOFTER, replace(wish, strength=SOFTER[wish.strength])
    if isinstance(wish.value, Bounds) and not wish.strength.is_against:
        wider = _wider(wish.dimension or "", wish.value)
        if wider is not None:
            yield Kind.BOUND, replace(wish, value=wider)


def _wider(dimension: str, bounds: Bounds) -> Bounds | None:
    """Return bounds one step wider: the upper one moved up, else the lower one down."""
    if dimension == "pay":
        if bounds.low is None or bounds.low <= PAY_STEP:
            return None
        return Bounds(bounds.low - PAY_STEP, bounds.high)
    steps = NEXT.get(dimension, ())
    if bounds.high is not None:
        up = next((s for s in steps if s > bounds.high), None)
        return None if up is None else Bounds(bounds.low, up)
    down = next((s for s in reversed(steps) if bounds.low is not None and s < bounds.low), None)
    return None if down is None else Bounds(down, None)
