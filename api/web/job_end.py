"""The end of a job: when, why, and what it taught. The search goes on the same day."""

from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.services import services
from api.web.form import Errors, Filled, Sent, Texts
from api.web.job_form import LEARNED
from api.web.jobs import change_job, find_job
from api.web.paths import path_of
from api.web.private_fields import Checked, check_private
from api.web.profile_parts import day_in, lines
from api.web.redirect import see_other
from api.web.render import render, texts
from models.employment import Employment, EndReason

router = APIRouter(include_in_schema=False)


@router.get("/deltakere/{handle}/jobb/{job_id}/slutt")
def end_page(request: Request, handle: str, job_id: int, me: Me) -> Response:
    """Show the form for the end of a job."""
    job = find_job(request, handle, job_id)
    end = job.end or max(services(request).today(), job.start)
    values = {
        "end": end.isoformat(),
        "words": job.end_words,
        "reason": job.end_reason.value if job.end_reason else "",
        "worked": "\n".join(job.worked),
        "did_not_work": "\n".join(job.did_not_work),
    }
    return _page(request, handle, job, Filled({n: (v,) for n, v in values.items()}))


@router.post("/deltakere/{handle}/jobb/{job_id}/slutt")
def end_job(request: Request, handle: str, job_id: int, me: Me, form: Sent) -> Response:
    """Keep the end of a job, or that it has not ended after all."""
    job = find_job(request, handle, job_id)
    if form.value("do") == "reopen":
        change_job(request, handle, job_id, _reopened)
        return see_other(request, f"{path_of(handle)}/jobb?lagret=reopened")
    t = texts(request)
    checked = check_private(form, ("words", *LEARNED), t)
    errors: Errors = {}
    end = _end_day(form, job, t, errors)
    reason = form.value("reason")
    if reason not in ("", *EndReason):
        errors["reason"] = t("jobs.unknown_reason")
    errors |= dict(checked.errors)
    if errors or end is None:
        return _page(request, handle, job, checked.form.wrong(errors), checked)

    def ended(kept: Employment) -> Employment:
        return replace(
            kept,
            end=end,
            end_reason=EndReason(reason) if reason else None,
            end_words=checked.form.value("words"),
            worked=lines(checked.form.value("worked")),
            did_not_work=lines(checked.form.value("did_not_work")),
        )

    change_job(request, handle, job_id, ended)
    return see_other(request, f"{path_of(handle)}/jobb?lagret=ended")


def _reopened(kept: Employment) -> Employment:
    return replace(kept, end=None, end_reason=None, end_words="")


def _end_day(form: Filled, job: Employment, t: Texts, errors: Errors) -> date | None:
    """Return the last day, which may be ahead but not before the first."""
    end = day_in(form, "end", t, errors)
    if end is None:
        errors.setdefault("end", t("jobs.no_end"))
    elif end < job.start:
        errors["end"] = t("jobs.turned")
    return end


def _page(
    request: Request, handle: str, job: Employment, form: Filled, checked: Checked | None = None
) -> Response:
    return render(
        request, "job_end.html", status=422 if form.errors else 200, handle=handle, job=job,
        form=form, left=checked.left if checked else {}, reasons=[r.value for r in EndReason],
    )  # fmt: skip
