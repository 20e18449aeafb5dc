"""The answer: suggestions that explain themselves.

`score = base + Σ points`. Points are multiples of 1/8, which binary fractions hold exactly,
so the printed numbers add up to the printed score in any order.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import OpportunityId, ParticipantId
from models.wish import WishId

POINT_STEP = 0.125


class Truth(StrEnum):
    """What is known of a wish at an opportunity. Not stated is never met and never broken."""

    MET = "MET"
    BROKEN = "BROKEN"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was read and where; `quote` is verbatim from the source when there is one."""

    text: str
    source: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """One named reason that moves an opportunity up or down."""

    name: str
    wish: WishId | None
    state: Truth
    points: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An opportunity's place in one participant's list. It explains itself."""

    opportunity: OpportunityId
    title: str
    employer: str
    place: str
    base: float
    factors: tuple[Factor, ...]
    reasons: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    next_step: str = ""

    @property
    def score(self) -> float:
        """The base plus the points of every factor, exactly."""
        return self.base + sum(f.points for f in self.factors)


@dataclass(frozen=True, slots=True)
class RemovedBy:
    """How many opportunities one wish removed, with a few of them."""

    wish: str
    factor: str
    count: int
    examples: tuple[tuple[OpportunityId, str, str], ...] = ()  # id, title, evidence


@dataclass(frozen=True, slots=True)
class Ranking:
    """One participant's list on one day over one world."""

    participant: ParticipantId
    today: date
    world: str
    suggestions: tuple[Suggestion, ...]
    removed: tuple[RemovedBy, ...] = ()
    note: str = ""
