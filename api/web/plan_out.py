"""The week to take along: a page and a calendar file that name no participant."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.plan_asked import AskedWeek, seen
from api.plan_decisions import team_week
from api.plans import places_of
from api.services import services
from api.web.language import language_of
from api.web.plan_view import plan_view
from api.web.render import render
from matcher.plan.ics import calendar_file

router = APIRouter(include_in_schema=False)


@router.get("/ukeplan/ut")
def to_take_along(request: Request, asked: AskedWeek) -> Response:
    """Show the days with times, workplaces, places and steps, today's first."""
    week = team_week(services(request), asked.monday)
    plan = seen(asked, week)
    view = plan_view(plan, week.situation, asked, week.today, language_of(request))
    return render(request, "plan_out.html", asked=asked, days=view.days, number=asked.number)


@router.get("/ukeplan/kalender.ics")
def calendar(request: Request, asked: AskedWeek) -> Response:
    """Return the week as a calendar file: where and when, and nothing more."""
    found = services(request)
    week = team_week(found, asked.monday)
    text = calendar_file(
        week.plan, found.clock(), specialist=asked.specialist, places=places_of(week.situation),
        language=language_of(request),
    )  # fmt: skip
    name = f'attachment; filename="ukeplan-{asked.week}.ics"'
    return Response(text, media_type="text/calendar", headers={"Content-Disposition": name})
