"""Employer contact: people at the employer, the log of meetings, the stage of the relation.

Nothing here points to a participant; the employer's record is shared by the whole team.
"""

from dataclasses import dataclass, field
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


class ContactType(StrEnum):
    """What kind of meeting it was."""

    DROP_IN = "drop_in"  # unannounced: to introduce oneself, or with a short message
    FIRST_VISIT = "first_visit"  # the first appointment, to learn about the place
    PLANNED_MEETING = "planned_meeting"
    INTERVIEW = "interview"
    JOB_SUPPORT = "job_support"  # support to employer or employee after a hire
    FOLLOW_UP = "follow_up"  # after a meeting: thanks, an answer, news


class Category(StrEnum):
    """Which of the four kinds of field work a contact belongs to (domain.md 1, S1)."""

    JOB_DEVELOPMENT = "job_development"
    NETWORK = "network"  # building relations to employers
    MARKET = "market"  # keeping up with what goes on in working life
    SUPPORT = "support"  # following up employees and employers


@dataclass(frozen=True, slots=True)
class EmployerContact:
    """A person to talk to at a workplace. `id` is given by the store."""

    orgnr: OrgNr
    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    is_decision_maker: bool = False
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One contact with an employer, as logged by a specialist.

    `type` and `category` None and `minutes` None mean not stated. `wish_built`: the workplace
    was chosen from a participant's wishes; whose, stands nowhere. `id` is given by the store.
    """

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
    type: ContactType | None = None
    category: Category | None = None
    met_decision_maker: bool = False
    wish_built: bool = False
    minutes: int | None = None  # at the employer's, journeys not counted
    id: int | None = field(default=None, compare=False)


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
