"""Who has read what of a participant, and when: one line of the audit log."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.ids import ParticipantId


class ViewKind(StrEnum):
    """What of a participant was read. Ours; domain.md only asks that views are recorded."""

    LIST = "list"  # suggestions, their reasons, map, texts and what would change them
    PROFILE = "profile"  # wishes and everything said, with its history
    ANSWERS = "answers"  # yes, maybe and no
    JOBS = "jobs"  # jobs, meetings and lessons


@dataclass(frozen=True, slots=True, order=True)
class View:
    """The first time on a day (Norwegian time) that somebody read this kind of a participant."""

    day: date
    handle: ParticipantId
    specialist: str
    kind: ViewKind
    at: datetime
