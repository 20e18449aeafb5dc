"""Employer contact: people at the employer, the log of meetings, the stage of the relation.

Nothing here points to a participant; the employer's record is shared by the whole team.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.fact import FactValue
from models.ids import OrgNr


class Stage(StrEnum):
    """How far the relation to an employer has come."""

    NOT_CONTACTED = "not_contacted"
    INTRODUCED = "introduced"
    NEEDS_LEARNED = "needs_learned"
    CANDIDATE_PRESENTED = "candidate_presented"
    INTERVIEW = "interview"
    HIRED = "hired"
    FOLLOW_UP = "follow_up"
    PAUSED = "paused"
    NOT_NOW = "not_now"
    DO_NOT_CONTACT = "do_not_contact"


class Channel(StrEnum):
    """How the contact took place."""

    FACE_TO_FACE = "face_to_face"
    TELEPHONE_OR_DIGITAL = "telephone_or_digital"


@dataclass(frozen=True, slots=True)
class EmployerContact:
    """A person to talk to at a workplace."""

    orgnr: OrgNr
    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    is_decision_maker: bool = False


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One contact with an employer, as logged by a specialist."""

    orgnr: OrgNr
    day: date
    specialist: str
    stage: Stage
    channel: Channel = Channel.FACE_TO_FACE
    out_of_office: bool = True
    travel_minutes: int = 0
    learned: str = ""
    next_step: str = ""
    next_date: date | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Where the team stands with a workplace: the newest entry of its log."""

    orgnr: OrgNr
    stage: Stage
    last: date
    by: str
    entries: int = 1


@dataclass(frozen=True, slots=True)
class LearnedFact:
    """Something the team learned about a workplace on a visit, said of the work there.

    `name` and `value` are as in adverts (`models/fact.py`), or one of the dimensions that only a
    visit answers (busy, pace, variation, structure, light, smell, sitting, tasks).
    """

    orgnr: OrgNr
    name: str
    value: FactValue
    words: str
    day: date
    by: str
