"""A job as the fields of a form, and back: what it is, its terms, and what it taught."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from api.web.form import Errors, Filled, Texts
from api.web.profile_parts import day_in, lines
from models.employment import Employment
from models.ids import ParticipantId
from models.reference import occupations
from models.wish import DIMENSIONS
from models.workplace import Workplace

CONTRACTS = DIMENSIONS["contract"].choices
LEARNED = ("worked", "did_not_work")
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class JobRead:
    """What was read of the fields that every job has."""

    job: Employment | None
    errors: Mapping[str, str]


def new_job_form(start: str, orgnr: str = "") -> Filled:
    """Return the form of a job nobody has written down yet."""
    return Filled({"start": (start,), "employer": (orgnr,), "competitive": ("yes",)})


def job_form(job: Employment) -> Filled:
    """Return a job as it stands in the form."""
    values = {
        "title": job.title,
        "start": job.start.isoformat(),
        "percent": "" if job.percent is None else str(job.percent),
        "occupation": _names().get(job.styrk08, ""),
        "contract": job.contract,
        "competitive": _yes(job.competitive),
        "still_seeks": _yes(job.still_seeks),
        "wants_support": _yes(job.wants_support),
        "terms_changed": job.terms_changed.isoformat() if job.terms_changed else "",
        "counselled": job.counselled.isoformat() if job.counselled else "",
        "worked": "\n".join(job.worked),
        "did_not_work": "\n".join(job.did_not_work),
    }
    return Filled({name: (value,) for name, value in values.items()})


def read_new_job(form: Filled, handle: ParticipantId, place: Workplace | None, t: Texts) -> JobRead:
    """Return a new job at a workplace, or what is wrong; no job where no workplace is known."""
    values, errors = _terms(form, t)
    start = day_in(form, "start", t, errors)
    if start is None:
        errors.setdefault("start", t("jobs.no_start"))
    if errors or start is None or place is None:
        return JobRead(None, errors)
    job = Employment(handle, place.orgnr, place.name, "", start)
    return JobRead(_with(job, values), errors)


def read_job(form: Filled, job: Employment, t: Texts) -> JobRead:
    """Return the job as changed in the form, or what is wrong with which field."""
    values, errors = _terms(form, t)
    start = day_in(form, "start", t, errors)
    if start is None:
        errors.setdefault("start", t("jobs.no_start"))
    elif job.end and start > job.end:
        errors["start"] = t("jobs.turned")
    changed = day_in(form, "terms_changed", t, errors)
    counselled = day_in(form, "counselled", t, errors)
    if errors or start is None:
        return JobRead(None, errors)
    more: dict[str, object] = {
        "start": start, "terms_changed": changed, "counselled": counselled,
        "wants_support": form.value("wants_support") == "yes",
        "worked": lines(form.value("worked")), "did_not_work": lines(form.value("did_not_work")),
    }  # fmt: skip
    return JobRead(_with(job, values | more), {})


def occupation_names() -> tuple[str, ...]:
    """Return the names of the occupations to choose among, as Norwegian sorts them."""
    return tuple(_names().values())


def _terms(form: Filled, t: Texts) -> tuple[dict[str, object], Errors]:
    errors: Errors = {}
    title, percent = form.value("title"), form.value("percent")
    if not title:
        errors["title"] = t("jobs.no_title")
    elif len(title) > LONGEST_TITLE:
        errors["title"] = t("jobs.long_title")
    if percent and not (percent.isdecimal() and 1 <= int(percent) <= 100):
        errors["percent"] = t("jobs.wrong_percent")
    codes = {name.casefold(): code for code, name in _names().items()}
    occupation = form.value("occupation").casefold()
    if occupation and occupation not in codes:
        errors["occupation"] = t("jobs.unknown_occupation")
    if form.value("contract") not in ("", *CONTRACTS):
        errors["contract"] = t("jobs.unknown_contract")
    values: dict[str, object] = {
        "title": title,
        "percent": int(percent) if percent and "percent" not in errors else None,
        "styrk08": codes.get(occupation, ""),
        "contract": form.value("contract"),
        "competitive": form.value("competitive") == "yes",
        "still_seeks": form.value("still_seeks") == "yes",
    }
    return values, errors


def _with(job: Employment, values: Mapping[str, Any]) -> Employment:
    return replace(job, **values)


def _names() -> dict[str, str]:
    return {o.styrk08: o.name for o in occupations() if o.is_civil}


def _yes(is_so: bool) -> str:
    return "yes" if is_so else ""
