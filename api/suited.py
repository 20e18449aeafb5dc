"""Whom one employer might suit, for the one who asks: read, judged, and as a JSON document."""

from datetime import date

from pydantic import BaseModel, Field

from api.access import own_participants
from api.services import Services
from matcher.suits import Suited, Suits, suits
from models.ids import OrgNr
from models.store.participants import find_participant
from models.team import Specialist


class SuitedOut(BaseModel):
    """One participant in a group, with what it rests on. There are no points."""

    handle: str
    kind: str
    id: str
    met: int
    unknown: int
    broken: int
    reasons: list[str]
    ask: list[str]
    conflicts: list[str]
    may_contact: str = Field(description="yes, no or not_decided, for this employer")
    next_step: str


class GroupOut(BaseModel):
    """Those who want it equally much, in handle order."""

    group: str = Field(description="strongly, partly or unknown")
    participants: list[SuitedOut]


class SuitsOut(BaseModel):
    """Everybody asked about, each in one place only."""

    orgnr: str
    name: str
    groups: list[GroupOut]
    other_work: list[str]
    left_out: list[str]
    is_ordinary: bool


def suits_for(
    found: Services, me: Specialist, orgnr: str, today: date, language: str = "nb"
) -> Suits:
    """Return whom of `me`'s participants an employer might suit; of the team's for an adviser.

    OrgNrError for what is no number; NotFoundError where the employer is not in the world.
    """
    number = OrgNr.parse(orgnr)
    with found.database.reading() as connection:
        own = own_participants(connection, me)
        participants = [find_participant(connection, handle) for handle in own]
    return suits(number, participants, found.world(), today, language=language)


def suits_document(answer: Suits) -> SuitsOut:
    """Return the published form."""
    return SuitsOut(
        orgnr=answer.orgnr,
        name=answer.name,
        groups=[
            GroupOut(group=wanted.value, participants=[_suited(s) for s in listed])
            for wanted, listed in answer.groups
        ],
        other_work=list(answer.other_work),
        left_out=list(answer.left_out),
        is_ordinary=answer.is_ordinary,
    )


def _suited(one: Suited) -> SuitedOut:
    return SuitedOut(
        handle=one.handle,
        kind=one.opportunity.kind.value,
        id=one.opportunity.key,
        met=one.met,
        unknown=one.unknown,
        broken=one.broken,
        reasons=list(one.reasons),
        ask=list(one.ask),
        conflicts=list(one.conflicts),
        may_contact=one.may_contact.value,
        next_step=one.next_step,
    )
