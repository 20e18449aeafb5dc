"""One visit of the plan: give it an hour, or choose it away with a reason."""

from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api import plan_decisions as decisions
from api.plan_asked import Asked, AskedWeek
from api.plan_decisions import TeamWeek, team_week
from api.services import services
from api.web.days import clock_of, day_of
from api.web.form import Filled, Sent, Texts, filled
from api.web.language import language_of
from api.web.plan import visit_key, visit_of
from api.web.plan_view import anchor
from api.web.record import record_errors
from api.web.redirect import see_other
from api.web.render import render, texts
from matcher.plan.explain import day_words, headline
from models.clock import clock_words
from models.errors import NotFoundError
from models.plan import Visit

router = APIRouter(include_in_schema=False)

LONGEST_REASON = 200
MIDNIGHT = 24 * 60
USUAL_REST = timedelta(weeks=4)


@router.get("/ukeplan/besok/{visit}")
def change_visit(request: Request, asked: AskedWeek, visit: str) -> Response:
    """Show one visit with a form for its day and hour, and one to choose it away."""
    asked, week = _week(request, asked, visit)
    try:
        found = visit_of(asked, week, visit)
    except NotFoundError:
        return see_other(request, asked.path(gjort="gone"))
    return _page(request, asked, week, found, _opening(week, found))


@router.post("/ukeplan/besok/{visit}")
def save_change(request: Request, asked: AskedWeek, form: Sent, visit: str) -> Response:
    """Keep the day and hour, or that the workplace is not to be visited until a day."""
    asked, week = _week(request, asked, visit)
    found = visit_of(asked, week, visit)
    wrong = _wrong_rejection if form.value("gjor") == "reject" else hour_errors
    errors = wrong(texts(request), week, form)
    if errors:
        beside = _opening(week, found)  # the fields of the form that was not sent
        form = Filled({**beside.values, **form.values}, errors)
        return _page(request, asked, week, found, form)
    if form.value("gjor") == "reject":
        until = day_of(form.value("until"))
        assert until is not None  # noqa: S101 - a form without mistakes
        decisions.reject(week, found.orgnr, form.value("reason"), until)
        return see_other(request, asked.path(gjort="rejected"))
    day = day_of(form.value("day")) or found.day
    decisions.move(week, found, day, clock_of(form.value("start")))
    return see_other(request, f"{asked.path()}#{anchor(found.specialist, found.orgnr, day)}")


def _opening(week: TeamWeek, visit: Visit) -> Filled:
    """Return what stands in both forms before anybody has written in them."""
    start = clock_words(visit.arrive) if visit.fixed else ""
    until = max(week.today, week.monday) + USUAL_REST
    return filled(day=visit.day.isoformat(), start=start, until=until.isoformat())


def _week(request: Request, asked: Asked, visit: str) -> tuple[Asked, TeamWeek]:
    """Return the week that the visit is in, whatever week the address names."""
    day = day_of(visit.rpartition(":")[2])
    asked = asked.on(day) if day else asked
    return asked, team_week(services(request), asked.monday)


def hour_errors(t: Texts, week: TeamWeek, form: Filled) -> dict[str, str]:
    """Return what is wrong with a day and an hour that may be left open."""
    wrong = {}
    day = day_of(form.value("day"))
    if day is None or day < week.today or day not in days_of(week):
        wrong["day"] = t("plan.wrong_day")
    if form.value("start") and clock_of(form.value("start")) not in range(MIDNIGHT):
        wrong["start"] = t("plan.wrong_clock")
    return wrong


def days_of(week: TeamWeek) -> list[date]:
    """Return the seven days of the week."""
    return [week.monday + timedelta(days=n) for n in range(7)]


def day_options(request: Request, week: TeamWeek) -> list[tuple[str, str]]:
    """Return the days that are left of the week, to choose among."""
    language = language_of(request)
    left = (d for d in days_of(week) if d >= week.today)
    return [(d.isoformat(), day_words(d, language)) for d in left]


def _wrong_rejection(t: Texts, week: TeamWeek, form: Filled) -> dict[str, str]:
    with week.found.database.reading() as connection:
        wrong = dict(record_errors(t, connection, form, ["reason"]))
    if not form.value("reason"):
        wrong["reason"] = t("plan.wrong_reason")
    elif len(form.value("reason")) > LONGEST_REASON:
        wrong["reason"] = t("plan.too_long", most=LONGEST_REASON)
    until = day_of(form.value("until"))
    if until is None or until < week.today:
        wrong["until"] = t("plan.wrong_until")
    return wrong


def _page(request: Request, asked: Asked, week: TeamWeek, visit: Visit, form: Filled) -> Response:
    owed = any(d.orgnr == visit.orgnr for d in week.situation.duties)
    language = language_of(request)
    return render(
        request, "plan_change.html", status=422 if form.errors else 200, asked=asked, visit=visit,
        headline=headline(visit, language), key=visit_key(visit), form=form, is_owed=owed,
        day_words=day_words(visit.day, language), days=day_options(request, week),
    )  # fmt: skip
