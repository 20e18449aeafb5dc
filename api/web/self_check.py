"""Egenmåling: what the log can count of a period, the team's and one's own. No official score."""

from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.access import Me
from api.self_checks import FigureOut, kept_for_self_check, self_check_document
from api.services import services
from api.web.form import Filled, filled
from api.web.language import language_of
from api.web.render import render, texts
from matcher.self_check import Period, self_check
from models.team import Role, Specialist

router = APIRouter(include_in_schema=False)


@router.get("/egenmaling")
def self_check_page(
    request: Request,
    me: Me,
    fra: Annotated[str, Query()] = "",
    til: Annotated[str, Query()] = "",
    hvem: Annotated[str, Query()] = "",
) -> Response:
    """Show the figures of a period: the team's beside one's own, or whose an adviser chooses."""
    found, t = services(request), texts(request)
    usual = _usual_periods(found.today())
    form = filled(fra=fra or usual[0][1].first.isoformat(), til=til or usual[0][1].last.isoformat())
    first, last = _day(form, "fra"), _day(form, "til")
    errors = {}
    if first is None:
        errors["fra"] = t("self_check.wrong_day")
    if last is None or (first and last < first):
        errors["til"] = t("self_check.wrong_day") if last is None else t("self_check.turned")
    if first is None or last is None or errors:
        return render(
            request, "self_check.html", status=422, form=form.wrong(errors), usual=usual,
            period=None, figures=(), whose=None, choices=(), headline="",
        )  # fmt: skip
    period = Period(first, last)
    with found.database.reading() as connection:
        kept = kept_for_self_check(connection, period)
    choices = tuple(s for s in kept.specialists if s.role is Role.SPECIALIST)
    whose = _whose(me, choices, hvem)
    language = language_of(request)
    team = self_check_document(self_check(kept, period), period, "", language)
    own: list[FigureOut] = []
    if whose:
        figures = self_check(kept, period, whose.id)
        own = self_check_document(figures, period, whose.id, language).figures
    return render(
        request, "self_check.html", form=form, usual=usual, period=period, whose=whose,
        choices=choices if me.sees_whole_team else (), headline=team.headline,
        figures=[(f, own[n] if own else None) for n, f in enumerate(team.figures)],
    )  # fmt: skip


def _whose(me: Specialist, choices: tuple[Specialist, ...], asked: str) -> Specialist | None:
    """Return whose figures stand beside the team's: one's own; nobody's until an adviser asks."""
    wanted = asked if me.sees_whole_team else me.id
    return next((s for s in choices if s.id == wanted), None)


def _day(form: Filled, name: str) -> date | None:
    try:
        return date.fromisoformat(form.value(name))
    except ValueError:
        return None


def _usual_periods(today: date) -> tuple[tuple[str, Period], ...]:
    """Return the periods one asks for: this half-year, the one before, and the last four weeks."""
    starts = date(today.year, 1 if today.month < 7 else 7, 1)
    before = starts - timedelta(days=1)
    earlier = date(before.year, 1 if before.month < 7 else 7, 1)
    return (
        ("this_half", Period(starts, today)),
        ("last_half", Period(earlier, before)),
        ("four_weeks", Period(today - timedelta(days=27), today)),
    )
