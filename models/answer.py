"""The participant's answers to suggestions: yes, maybe or no, always open to change.

A no is about that opportunity only, never a mark against anyone (domain.md 4.1 no 8).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import OpportunityId, ParticipantId


class Reply(StrEnum):
    """What the participant says to a suggestion."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Answer:
    """One participant's answer to one opportunity; a newer one takes its place.

    `title` and `employer` are as they stood then, to be named when the advert is withdrawn.
    """

    handle: ParticipantId
    opportunity: OpportunityId
    reply: Reply
    day: date
    by: str  # the specialist who wrote it down
    reason: str = ""  # only if the participant wants to give one
    title: str = ""
    employer: str = ""
