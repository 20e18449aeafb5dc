"""The JSON API of the night: runs, the morning, whom an employer suits, jobs, the self-check."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request

from api.access import Me
from api.jobs import JobOut, job_document
from api.morning import NOBODY, today_of
from api.mornings import MorningOut, morning_document
from api.nights import RunOut, run_document
from api.self_checks import SelfCheckOut, kept_for_self_check, self_check_document
from api.services import services
from api.suited import SuitsOut, suits_document, suits_for
from api.v1_asked import Language
from matcher.self_check import Period, self_check
from models.errors import NotAllowedError
from models.ids import ParticipantId
from models.store.employments import employments_of
from models.store.nights import list_runs
from models.store.team import find_specialist
from models.team import Specialist

router = APIRouter(prefix="/api/v1", tags=["night"])
Who = Annotated[str | None, Query(description="A specialist's id; by default the one who asks")]


@router.get("/nights", response_model=list[RunOut])
def get_nights(request: Request) -> list[RunOut]:
    """Return the latest nights' runs, newest first."""
    with services(request).database.reading() as connection:
        return [run_document(run) for run in list_runs(connection, "nightly")]


@router.get("/morning", response_model=MorningOut)
def get_morning(
    request: Request, me: Me, specialist: Who = None, language: Language = "nb"
) -> MorningOut:
    """Return a morning: one's own, or for a method adviser anybody's; empty is what is nobody's."""
    found = services(request)
    with found.database.reading() as connection:
        whose = _whose(me, specialist)
        one = find_specialist(connection, whose) if whose else NOBODY
        return morning_document(today_of(connection, one, found.today()), language)


@router.get("/suits/{orgnr}", response_model=SuitsOut)
def get_suits(request: Request, me: Me, orgnr: str, language: Language = "nb") -> SuitsOut:
    """Return whom of one's own participants an employer might suit, in groups and handle order."""
    found = services(request)
    return suits_document(suits_for(found, me, orgnr, found.today(), language))


@router.get("/participants/{handle}/jobs", response_model=list[JobOut])
def get_jobs(request: Request, handle: str) -> list[JobOut]:
    """Return a participant's jobs, oldest first, with the meetings around them."""
    found = services(request)
    with found.database.reading() as connection:
        jobs = employments_of(connection, ParticipantId(handle))
    return [job_document(job, found.today()) for job in jobs]


@router.get("/self-check", response_model=SelfCheckOut)
def get_self_check(
    request: Request,
    me: Me,
    first: Annotated[date, Query(alias="from")],
    last: Annotated[date, Query(alias="to")],
    specialist: Annotated[str, Query(description="Empty: the team")] = "",
    language: Language = "nb",
) -> SelfCheckOut:
    """Return the self-check of a period: the team's, or one's own."""
    period = Period(first, last)
    whose = _whose(me, specialist) if specialist else ""
    with services(request).database.reading() as connection:
        kept = kept_for_self_check(connection, period)
    return self_check_document(self_check(kept, period, whose), period, whose, language)


def _whose(me: Specialist, asked: str | None) -> str:
    """Return whose it is that is asked for; NotAllowedError for a colleague's."""
    if asked is None or asked == me.id:
        return me.id
    if not me.sees_whole_team:
        raise NotAllowedError("bare metodeveileder kan se det som er en kollegas")
    return asked
