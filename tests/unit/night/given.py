"""Small nights for the tests: everything is made up."""

from datetime import date, timedelta
from typing import Any

from models.answer import Answer, Reply
from models.employment import Employment
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.night import KeptSuggestion, NightList
from models.participant import MayContact
from models.plan import ParticipantNeed
from models.ranking import Truth
from tests.make import orgnr

TODAY = date(2026, 11, 24)


def ago(days: int) -> date:
    """Return the day so many days before today; a negative number is ahead."""
    return TODAY - timedelta(days=days)


def advert(name: str) -> OpportunityId:
    return OpportunityId(OpportunityKind.VACANCY, name)


def place(number: int) -> OpportunityId:
    return OpportunityId(OpportunityKind.WORKPLACE, orgnr(number))


def line(opportunity: OpportunityId, **truths: Truth) -> KeptSuggestion:
    """Return a kept line; the keywords are wishes."""
    key = opportunity.key
    return KeptSuggestion(opportunity, f"Stilling {key}", f"Firma {key}", tuple(truths.items()))


def night(handle: str, *lines: KeptSuggestion, day: date = TODAY) -> NightList:
    return NightList(ParticipantId(handle), day, "w", lines)


def answer(handle: str, opportunity: OpportunityId, reply: Reply = Reply.YES) -> Answer:
    title, employer = f"Stilling {opportunity.key}", f"Firma {opportunity.key}"
    return Answer(
        ParticipantId(handle), opportunity, reply, ago(3), "S1", title=title, employer=employer
    )


def clock(handle: str = "A-1", **changes: Any) -> ParticipantNeed:
    """Return somebody who seeks and had contact yesterday."""
    values: dict[str, Any] = {
        "started": ago(60),
        "first_contact": ago(50),
        "last_contact": ago(1),
        "may_contact": MayContact.YES,
    }
    return ParticipantNeed(ParticipantId(handle), "S1", **(values | changes))


def job(start: date, handle: str = "A-1", **changes: Any) -> Employment:
    """Return a job whose economic talk is held."""
    values: dict[str, Any] = {"counselled": start - timedelta(days=5)}
    return Employment(
        ParticipantId(handle),
        orgnr(1),
        "Solbakken kafé",
        "Medarbeider",
        start,
        **(values | changes),
    )
