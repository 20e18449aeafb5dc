"""What the night leaves behind: one record of the run, and one row for each participant.

No points are kept: lists are compared by place and by what is known of each wish.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.ids import OpportunityId, ParticipantId
from models.ranking import Truth


class RunState(StrEnum):
    """How a run stands. A run that was killed is found as running, and is taken up again."""

    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one kind on one day: which step it has reached, what it counted and timed."""

    kind: str  # "nightly"
    day: date
    started: datetime
    state: RunState = RunState.RUNNING
    step: str = ""  # the last step that was finished
    finished: datetime | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)  # by step


@dataclass(frozen=True, slots=True)
class KeptSuggestion:
    """A line of a list as it is kept: which opportunity, its names, and each wish's truth.

    `truths` has a wish's words or dimension as key: ids of wishes shift when one is removed.
    """

    opportunity: OpportunityId
    title: str
    employer: str
    truths: tuple[tuple[str, Truth], ...] = ()


class ChangeKind(StrEnum):
    """What happened to a suggestion since the night before."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ListChange:
    """One change of a list; `wishes` are those whose truth is another than before."""

    kind: ChangeKind
    opportunity: OpportunityId
    title: str
    employer: str
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NightList:
    """One participant's list after one night, in order, with the changes since the last."""

    handle: ParticipantId
    day: date
    world: str
    suggestions: tuple[KeptSuggestion, ...]
    changes: tuple[ListChange, ...] = ()
