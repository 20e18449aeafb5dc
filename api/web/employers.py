"""The employers of the team: search, what is to be followed up, and where every relation stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me
from api.services import services
from api.web.form import filled
from api.web.render import render
from models.agreement import TeamAgreement
from models.contact import ContactEntry, Stage
from models.ids import OrgNr
from models.store.agreements import list_agreements
from models.store.contacts import list_log
from models.store.team import list_specialists
from models.store.workplaces import find_workplaces, search_workplaces
from models.workplace import Workplace

router = APIRouter(include_in_schema=False)
MOST_FOUND = 30
A_PAGE = 20
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Line:
    """One employer in a list. `newest` is the last contact, None where nobody has been there."""

    orgnr: OrgNr
    name: str
    place: str
    newest: ContactEntry | None
    agreement: TeamAgreement

    @property
    def stage(self) -> Stage:
        """How far the relation has come."""
        return self.newest.stage if self.newest else Stage.NOT_CONTACTED

    @property
    def responsible(self) -> str:
        """Who sees to what was promised: the owner, else the one who was there last."""
        return self.agreement.owner or (self.newest.specialist if self.newest else "")


@router.get("/arbeidsgivere")
def employers(
    request: Request,
    me: Me,
    q: Annotated[str, Query(max_length=100)] = "",
    hvem: Annotated[Literal["mine", "alle"], Query()] = "mine",
    side: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    """Show what a search finds, what was promised by when, and whom the team knows."""
    found = services(request)
    with found.database.reading() as connection:
        agreements = list_agreements(connection)
        newest = {entry.orgnr: entry for entry in list_log(connection)}  # the last one stays
        hits = tuple(search_workplaces(connection, q, MOST_FOUND + 1)) if q.strip() else ()
        known = _lines(connection, newest, agreements)
        team = {s.id: s.name.split()[0] for s in list_specialists(connection)}
    today, everybody = found.today(), me.sees_whole_team or hvem == "alle"
    due = [line for line in _due(known) if everybody or line.responsible == me.id]
    pages = max(1, -(-len(known) // A_PAGE))
    side = min(side, pages)
    return render(
        request, "employers.html", block="found", form=filled(q=q), q=q.strip(),
        hits=[_line(w.orgnr, w, newest, agreements) for w in hits[:MOST_FOUND]],
        more=len(hits) > MOST_FOUND, team=team, today=today, everybody=everybody,
        due=due, soon=today + SOON,
        known=known[(side - 1) * A_PAGE : side * A_PAGE], count=len(known), side=side, pages=pages,
    )  # fmt: skip


def _lines(
    connection: Connection,
    newest: dict[OrgNr, ContactEntry],
    agreements: dict[OrgNr, TeamAgreement],
) -> list[Line]:
    """Return everybody the team has met or agreed on, by name as Norwegian sorts it."""
    orgnrs = sorted({*newest, *agreements})
    places = find_workplaces(connection, orgnrs)
    lines = [_line(o, places.get(o), newest, agreements) for o in orgnrs]
    return sorted(lines, key=lambda line: (norwegian(line.name), line.orgnr))


def _line(
    orgnr: OrgNr,
    place: Workplace | None,
    newest: dict[OrgNr, ContactEntry],
    agreements: dict[OrgNr, TeamAgreement],
) -> Line:
    name, where = (place.name, place.place.title()) if place else (orgnr, "")
    agreement = agreements.get(orgnr) or TeamAgreement(orgnr)
    return Line(orgnr, name, where, newest.get(orgnr), agreement)


def _due(lines: list[Line]) -> list[Line]:
    """Return those with a date for the next step, the earliest first."""
    dated = [line for line in lines if line.newest and line.newest.next_date]
    return sorted(dated, key=lambda line: (_next(line), line.orgnr))


def _next(line: Line) -> date:
    return (line.newest and line.newest.next_date) or date.max


def norwegian(name: str) -> str:
    """Return a key that sorts æ, ø and å last, whatever the case."""
    return name.casefold().translate(str.maketrans("æøå", "\uffe0\uffe1\uffe2"))
