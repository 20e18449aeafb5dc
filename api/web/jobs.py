"""After the hire: a participant's jobs, the meetings around them, and what they taught."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me
from api.services import services
from api.web.form import Errors, Filled, Sent, filled
from api.web.language import language_of
from api.web.paths import path_of
from api.web.profile_parts import day_in
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.explain.wording import choice_word
from matcher.support.counselling import counselling_due
from matcher.support.lessons import ProposedWish, proposed_wishes
from matcher.support.meetings import done, next_meeting, support_plan
from matcher.support.words import meeting_words, question
from models.clock import short_day
from models.employment import Employment, SupportMeeting
from models.errors import NotFoundError
from models.ids import ParticipantId
from models.store.employments import employments_of, save_employment
from models.store.participants import find_participant

router = APIRouter(include_in_schema=False)
AHEAD = timedelta(days=31)
SAVED = ("new", "changed", "meeting", "counselled", "ended", "reopened", "removed")


@dataclass(frozen=True, slots=True)
class JobView:
    """One job on the page. `lessons` are proposed wishes with the question each is put as."""

    job: Employment
    contract: str
    next: tuple[SupportMeeting, str] | None
    counselling: date | None
    meetings: tuple[tuple[SupportMeeting, str], ...]
    open_meetings: tuple[tuple[str, str], ...]
    lessons: tuple[tuple[ProposedWish, str], ...]


@router.get("/deltakere/{handle}/jobb")
def jobs_page(
    request: Request, handle: str, me: Me, lagret: Annotated[str, Query()] = ""
) -> Response:
    """Show the jobs under way first, then those that have ended."""
    return _page(request, handle, filled(), saved=lagret if lagret in SAVED else "")


@router.post("/deltakere/{handle}/jobb/{job_id}/mote")
def held(request: Request, handle: str, job_id: int, me: Me, form: Sent) -> Response:
    """Write down that a meeting around the job was held."""
    t, today = texts(request), services(request).today()
    errors: Errors = {}
    day = _past_day(form, "day", request, errors)
    job = find_job(request, handle, job_id)
    chosen = next((m for m in _open(job, today) if _key(m) == form.value("meeting")), None)
    if chosen is None:
        errors["meeting"] = t("jobs.no_meeting")
    if chosen is None or day is None:
        return _page(request, handle, form.wrong(errors), wrong_at=job_id)
    change_job(request, handle, job_id, lambda kept: done(kept, chosen, day))
    return see_other(request, f"{path_of(handle)}/jobb?lagret=meeting")


@router.post("/deltakere/{handle}/jobb/{job_id}/samtale")
def counselled(request: Request, handle: str, job_id: int, me: Me, form: Sent) -> Response:
    """Write down that the talk about pay and private economy was held."""
    errors: Errors = {}
    day = _past_day(form, "talk", request, errors)
    if day is None:
        return _page(request, handle, form.wrong(errors), wrong_at=job_id)
    change_job(request, handle, job_id, lambda kept: replace(kept, counselled=day))
    return see_other(request, f"{path_of(handle)}/jobb?lagret=counselled")


def find_job(request: Request, handle: str, job_id: int) -> Employment:
    """Return one of a participant's jobs; NotFoundError where it is not theirs."""
    with services(request).database.reading() as connection:
        return job_in(connection, handle, job_id)


def job_in(connection: Connection, handle: str, job_id: int) -> Employment:
    """Return one of a participant's jobs; NotFoundError where it is not theirs."""
    jobs = employments_of(connection, ParticipantId(handle))
    found = next((job for job in jobs if job.id == job_id), None)
    if found is None:
        raise NotFoundError("fant ikke jobben; den kan være fjernet")
    return found


def change_job(
    request: Request, handle: str, job_id: int, change: Callable[[Employment], Employment]
) -> None:
    """Keep a job as `change` makes it of the one that is kept now."""
    with services(request).database.transaction() as connection:
        save_employment(connection, change(job_in(connection, handle, job_id)))


def _page(
    request: Request, handle: str, form: Filled, *, saved: str = "", wrong_at: int | None = None
) -> Response:
    found, language = services(request), language_of(request)
    today = found.today()
    with found.database.reading() as connection:
        participant = find_participant(connection, ParticipantId(handle))
        jobs = employments_of(connection, participant.handle)

    def view(job: Employment) -> JobView:
        plan = support_plan(job, today + AHEAD)
        coming = next_meeting(job, today)
        return JobView(
            job,
            choice_word(language, job.contract) if job.contract else "",
            (coming, meeting_words(coming.kind, language)) if coming else None,
            counselling_due(job, today),
            tuple((m, meeting_words(m.kind, language)) for m in plan),
            tuple(
                (_key(m), f"{meeting_words(m.kind, language)}, {short_day(m.due)}")
                for m in _open(job, today)
            ),
            tuple((p, question(p, language)) for p in proposed_wishes(job, participant)),
        )

    newest = sorted(jobs, key=lambda job: job.start, reverse=True)
    current = [view(job) for job in newest if job.end is None or job.end > today]
    ended = [view(job) for job in newest if job.end is not None and job.end <= today]
    return render(
        request, "jobs.html", status=422 if form.errors else 200, handle=handle, today=today,
        current=current, ended=ended, saved=saved, form=form, wrong_at=wrong_at,
        empty=filled(day=today.isoformat(), talk=today.isoformat()),
    )  # fmt: skip


def _open(job: Employment, today: date) -> tuple[SupportMeeting, ...]:
    """Return the meetings of a job that may have been held, the latest first."""
    plan = support_plan(job, today + timedelta(days=7))
    return tuple(m for m in reversed(plan) if m.done is None)


def _key(meeting: SupportMeeting) -> str:
    return f"{meeting.kind.value}:{meeting.due}"


def _past_day(form: Filled, name: str, request: Request, errors: Errors) -> date | None:
    """Return the day in a field, which must have come; an error where it has not."""
    t = texts(request)
    day = day_in(form, name, t, errors)
    if day is None:
        errors.setdefault(name, t("jobs.no_day"))
    elif day > services(request).today():
        errors[name] = t("jobs.not_yet")
        return None
    return day
