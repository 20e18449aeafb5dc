"""What an import did, for the summary a person reads."""

from collections.abc import Callable
from dataclasses import dataclass, field

Progress = Callable[[int, int | None], None]
"""Called with how much is read and how much there is (None where that is not known)."""


def silent(_done: int, _total: int | None) -> None:
    """Show no progress."""


class RejectedError(ValueError):
    """One record cannot be used; the message says why, in Norwegian, without its content."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A record that was left out: where it stands and why."""

    place: str
    reason: str


@dataclass(slots=True)
class ImportReport:
    """Counts of one import. `read` = good and rejected records together."""

    read: int = 0
    new: int = 0
    changed: int = 0
    removed: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    stopped: str = ""  # why reading ended early; what came before is kept

    @property
    def unchanged(self) -> int:
        """Good records that changed nothing."""
        return max(0, self.read - self.new - self.changed - self.removed - len(self.rejected))

    def reject(self, place: str, reason: str) -> None:
        """Note a rejected record."""
        self.rejected.append(Rejection(place, reason))

    @property
    def counts(self) -> dict[str, int]:
        """The figures that are kept with the run."""
        return {
            "read": self.read,
            "new": self.new,
            "changed": self.changed,
            "removed": self.removed,
            "rejected": len(self.rejected),
        }
