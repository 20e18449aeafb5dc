"""What the team has agreed about a workplace, so that an employer meets one team.

Shared by everyone; nothing here points to a participant.
"""

from dataclasses import dataclass
from datetime import date

from models.ids import OrgNr
from models.wish import Slot


@dataclass(frozen=True, slots=True)
class TeamAgreement:
    """Who owns the contact with a workplace, until when it rests, and when not to come."""

    orgnr: OrgNr
    owner: str | None = None  # one specialist, or nobody yet
    since: date | None = None  # when the owner took over
    paused_until: date | None = None  # the last day nobody comes; the usual cool-down is a rule
    pause_reason: str = ""
    busy: tuple[Slot, ...] = ()  # times of the week the employer has asked to be spared

    def is_paused(self, day: date) -> bool:
        """Whether the workplace is to be left in peace on `day`."""
        return self.paused_until is not None and day <= self.paused_until
