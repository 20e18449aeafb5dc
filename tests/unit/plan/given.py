"""Small weeks for the tests of the plan. Postcodes are of Trondheim; all else is made up."""

from datetime import date, timedelta
from typing import Any

from models.contact import Stage
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact, TravelMode
from models.plan import (
    Calendar,
    Candidate,
    ParticipantNeed,
    Served,
    Situation,
    Start,
    TimeBlock,
)
from tests.make import orgnr

MONDAY = date(2026, 11, 23)
LAST_WEEK = MONDAY - timedelta(days=7)
DAYS = tuple(MONDAY + timedelta(days=n) for n in range(7))


def block(day: int = 1, start: int = 9, hours: float = 2, specialist: str = "S1") -> TimeBlock:
    """Return a block on a weekday (0 is Monday)."""
    return TimeBlock(specialist, DAYS[day], start * 60, int((start + hours) * 60))


def calendar(
    *blocks: TimeBlock, mode: TravelMode = TravelMode.CAR, start: str = "7030"
) -> Calendar:
    """Return a week where everybody starts in the same place."""
    names = sorted({b.specialist for b in blocks})
    return Calendar(MONDAY, blocks, tuple(Start(n, start, mode) for n in names))


def need(handle: str = "A-1", specialist: str = "S1", **changes: Any) -> ParticipantNeed:
    """Return somebody who has opened for contact and had one ten days ago."""
    values: dict[str, Any] = {
        "started": MONDAY - timedelta(days=60),
        "first_contact": MONDAY - timedelta(days=40),
        "last_contact": MONDAY - timedelta(days=10),
        "may_contact": MayContact.YES,
    }
    return ParticipantNeed(ParticipantId(handle), specialist, **(values | changes))


def new(handle: str, days: int, specialist: str = "S1", **changes: Any) -> ParticipantNeed:
    """Return somebody who started `days` before Monday and has had no employer contact."""
    started = MONDAY - timedelta(days=days)
    return need(
        handle, specialist, started=started, first_contact=None, last_contact=None, **changes
    )


def wants(handle: str = "A-1", fit: float = 0.8, *wishes: str, **changes: Any) -> Served:
    """Return that a workplace answers somebody's wishes."""
    return Served(ParticipantId(handle), fit, wishes or ("noe med dyr",), **changes)


def employer(number: int, *serves: Served, postcode: str = "7014", **changes: Any) -> Candidate:
    """Return a workplace in Trondheim that nobody has contacted."""
    values: dict[str, Any] = {"stage": Stage.NOT_CONTACTED, "job_type": f"{5000 + number}"}
    return Candidate(orgnr(number), f"Sted {number}", postcode, serves=serves, **(values | changes))


def number_of(orgnr_: OrgNr, most: int = 400) -> int:
    """Return the number an organisation number was made from."""
    return next(n for n in range(most) if orgnr(n) == orgnr_)


def situation(
    needs: tuple[ParticipantNeed, ...] | list[ParticipantNeed],
    candidates: tuple[Candidate, ...] | list[Candidate],
    *blocks: TimeBlock,
    **changes: Any,
) -> Situation:
    """Return a week; without blocks, two hours on Tuesday and on Thursday."""
    week = calendar(*(blocks or (block(1), block(3))))
    return Situation(week, tuple(needs), tuple(candidates), **changes)
