"""Writing a job down, changing it, and removing one that was a mistake."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from sqlalchemy import Connection

from api.access import Me
from api.services import services
from api.web.form import Filled, Sent
from api.web.job_form import (
    CONTRACTS,
    LEARNED,
    job_form,
    new_job_form,
    occupation_names,
    read_job,
    read_new_job,
)
from api.web.jobs import change_job, find_job
from api.web.language import language_of
from api.web.paths import path_of
from api.web.private_fields import Checked, check_private
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.explain.wording import choice_word
from models.employment import Employment
from models.ids import ParticipantId
from models.store.employments import remove_employment, save_employment
from models.store.workplaces import search_workplaces
from models.workplace import Workplace

router = APIRouter(include_in_schema=False)
MOST_FOUND = 8


@router.get("/deltakere/{handle}/jobb/ny")
def new_job(
    request: Request, handle: str, me: Me, orgnr: Annotated[str, Query(max_length=40)] = ""
) -> Response:
    """Show the form for a job; `orgnr` fills in the employer."""
    return _page(request, handle, new_job_form(services(request).today().isoformat(), orgnr))


@router.post("/deltakere/{handle}/jobb/ny")
def add_job(request: Request, handle: str, me: Me, form: Sent) -> Response:
    """Keep a new job, or show what is wrong; where several employers fit, one is chosen."""
    t = texts(request)
    with services(request).database.transaction() as connection:
        places = _places(connection, form)
        place = places[0] if len(places) == 1 else None
        read = read_new_job(form, ParticipantId(handle), place, t)
        if read.job is None:
            shown = () if place else places
            wrong = {"orgnr": t("jobs.several")} if shown else {"employer": t("jobs.no_employer")}
            errors = {**({} if place else wrong), **read.errors}
            return _page(request, handle, form.wrong(errors), places=shown)
        save_employment(connection, read.job)
    return see_other(request, f"{path_of(handle)}/jobb?lagret=new")


@router.get("/deltakere/{handle}/jobb/{job_id}")
def job_page(request: Request, handle: str, job_id: int, me: Me) -> Response:
    """Show a job to be changed."""
    job = find_job(request, handle, job_id)
    return _page(request, handle, job_form(job), job)


@router.post("/deltakere/{handle}/jobb/{job_id}")
def keep_job(request: Request, handle: str, job_id: int, me: Me, form: Sent) -> Response:
    """Keep what was changed; private words in what was learned are pointed out."""
    t = texts(request)
    job = find_job(request, handle, job_id)
    checked = check_private(form, LEARNED, t)
    read = read_job(checked.form, job, t)
    changed = read.job
    if checked.errors or changed is None:
        wrong = checked.form.wrong({**read.errors, **checked.errors})
        return _page(request, handle, wrong, job, checked=checked)
    change_job(request, handle, job_id, lambda kept: replace(changed, support=kept.support))
    return see_other(request, f"{path_of(handle)}/jobb?lagret=changed")


@router.post("/deltakere/{handle}/jobb/{job_id}/fjern")
def remove_job(request: Request, handle: str, job_id: int, me: Me) -> Response:
    """Remove a job that was written down by mistake."""
    find_job(request, handle, job_id)
    with services(request).database.transaction() as connection:
        remove_employment(connection, job_id)
    return see_other(request, f"{path_of(handle)}/jobb?lagret=removed")


def _places(connection: Connection, form: Filled) -> tuple[Workplace, ...]:
    """Return the workplaces that the form may mean: the one chosen, or what a search finds."""
    words = form.value("orgnr") or form.value("employer")
    return search_workplaces(connection, words, MOST_FOUND) if words else ()


def _page(
    request: Request,
    handle: str,
    form: Filled,
    job: Employment | None = None,
    *,
    places: tuple[Workplace, ...] = (),
    checked: Checked | None = None,
) -> Response:
    language = language_of(request)
    return render(
        request, "job.html", status=422 if form.errors else 200, handle=handle, form=form, job=job,
        places=places, left=checked.left if checked else {}, occupations=occupation_names(),
        contracts=[(one, choice_word(language, one).capitalize()) for one in CONTRACTS],
    )  # fmt: skip
