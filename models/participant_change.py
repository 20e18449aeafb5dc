"""What was changed about a participant, when and by whom; both documents are kept whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class ParticipantChange:
    """One save of a participant: the document before (None the first time) and after."""

    handle: ParticipantId
    at: datetime
    by: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the participant file that differ, in the file's order."""
        before = self.before or {}
        return tuple(name for name, value in self.after.items() if before.get(name) != value)
