"""What the steps of one night share, and what a step gives back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from api.services import Services
from matcher.ingest.report import Progress
from matcher.world import World

StepProgress = Callable[[str, int, int | None], None]
"""Called with the step's name, how much is done, and how much there is (None: not known)."""


def quiet(_step: str, _done: int, _total: int | None) -> None:
    """Show no progress."""


def nothing(_: Connection) -> None:
    """Keep nothing."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a step did: its counts, and what is kept in the transaction that ends the step.

    A count called `stopped` says that the step could not do all of its work, and the night goes
    on without it.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    keep: Callable[[Connection], None] = nothing


@dataclass
class Night:
    """One night: the services, its day, what is left out, and one world for all its steps.

    `hold` raises when another run has taken over; every transaction of a step begins with it.
    """

    found: Services
    day: date
    hold: Callable[[Connection], None]
    skip: frozenset[str] = frozenset()
    show: StepProgress = quiet

    @cached_property
    def world(self) -> World:
        """The world as the store was when a step first asked for it."""
        return self.found.world()

    def progress(self, step: str) -> Progress:
        """Return the progress function of one step."""
        return lambda done, total: self.show(step, done, total)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: it may be done again from its beginning at any time without harm."""

    name: str
    work: Callable[[Night], Done]
