"""What a specialist has seen of a participant's list, to tell what is new since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.ids import OpportunityId, ParticipantId


@dataclass(frozen=True, slots=True)
class SeenList:
    """A participant's list as a specialist last looked at it."""

    handle: ParticipantId
    specialist: str
    at: datetime
    opportunities: tuple[OpportunityId, ...]

    def new_in(self, listed: Iterable[OpportunityId]) -> tuple[OpportunityId, ...]:
        """Return those listed now that were not there then, in the order given."""
        then = frozenset(self.opportunities)
        return tuple(opportunity for opportunity in listed if opportunity not in then)
