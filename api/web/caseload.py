"""Mine deltakere: the caseload in order of handle, with each one's clock and what is new.

New suggestions are counted from the list of the last night against what was last seen; no
ranking is made here. Nobody is ever put in order of anything but the handle.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from fastapi import APIRouter, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me, is_mine
from api.services import OSLO, services
from api.web.render import render
from matcher.plan.goals import CASELOAD, FIRST_CONTACT_DAYS, WAITING_DAYS
from models.ids import ParticipantId
from models.served_contact import ContactDays
from models.store.employments import list_employments
from models.store.nights import night_before
from models.store.participants import starts
from models.store.seen import find_seen
from models.store.served import contact_days
from models.store.team import caseloads, list_specialists
from models.team import Specialist

router = APIRouter(include_in_schema=False)


class News(StrEnum):
    """What is known of new suggestions."""

    NEVER_SEEN = "never_seen"
    NOT_COUNTED = "not_counted"  # the list was seen after the last night, if there was any
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Line:
    """One participant. `due` is when the first employer meeting is due; None where it is not."""

    handle: ParticipantId
    specialist: str
    started: date | None
    days: int | None
    first: date | None
    due: date | None
    last: date | None
    waited: int | None
    in_job: bool
    news: News = News.NOT_COUNTED
    new: int = 0

    @property
    def waits(self) -> bool:
        """Whether it is long since the last contact for one who looks for a job."""
        return self.waited is not None and self.waited >= WAITING_DAYS and not self.in_job


@dataclass(frozen=True, slots=True)
class Over:
    """A caseload above the full one; `mine`: of the one who asks."""

    name: str
    count: int
    full: int
    mine: bool


@router.get("/")
def caseload(request: Request, me: Me, slettet: str = "") -> Response:
    """Show the caseload; a method adviser sees the team's participants, and whose they are."""
    found = services(request)
    today = found.today()
    with found.database.reading() as connection:
        owners = {h: whose for h, whose in caseloads(connection).items() if is_mine(me, whose)}
        team = list_specialists(connection)
        lines = _lines(connection, owners, {s.id: s.name for s in team}, today)
        if not me.sees_whole_team:
            lines = [_with_news(connection, line, me, today) for line in lines]
    return render(
        request, "caseload.html", lines=lines, over=_over(owners.values(), team, me), today=today,
        deleted=bool(slettet), whole_team=me.sees_whole_team,
    )  # fmt: skip


def _lines(
    connection: Connection,
    owners: dict[ParticipantId, str | None],
    names: dict[str, str],
    today: date,
) -> list[Line]:
    started, contacts = starts(connection), contact_days(connection)
    jobs = [e for e in list_employments(connection) if e.is_current(today)]
    settled = {e.handle for e in jobs} - {e.handle for e in jobs if e.still_seeks}
    return [
        _line(handle, names.get(whose or "", ""), started.get(handle), contacts.get(handle),
              today, in_job=handle in settled)
        for handle, whose in owners.items()
    ]  # fmt: skip


def _line(
    handle: ParticipantId,
    specialist: str,
    started: date | None,
    contact: ContactDays | None,
    today: date,
    *,
    in_job: bool,
) -> Line:
    first = contact.first_face_to_face if contact else None
    last = contact.last if contact else None
    is_due = first is None and started is not None and not in_job
    return Line(
        handle, specialist, started, (today - started).days if started else None, first,
        started + timedelta(days=FIRST_CONTACT_DAYS) if is_due and started else None,
        last, (today - last).days if last else None, in_job,
    )  # fmt: skip


def _with_news(connection: Connection, line: Line, me: Specialist, today: date) -> Line:
    """Return the line with what the last night brought since this specialist saw the list."""
    seen = find_seen(connection, line.handle, me.id)
    if seen is None:
        return replace(line, news=News.NEVER_SEEN)
    night = night_before(connection, line.handle, today + timedelta(days=1))
    if night is None or seen.at.astimezone(OSLO).date() >= night.day:
        return line
    new = seen.new_in(s.opportunity for s in night.suggestions)
    return replace(line, news=News.COUNTED, new=len(new))


def _over(owners: Iterable[str | None], team: Iterable[Specialist], me: Specialist) -> list[Over]:
    counts = Counter(owners)
    return [
        Over(s.name, counts[s.id], full, s.id == me.id)
        for s in team
        if counts[s.id] > (full := CASELOAD * s.percent // 100) and not s.sees_whole_team
    ]
