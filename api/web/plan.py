"""The page Ukeplan: the week's visits day by day, and what is decided about each."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import JSONResponse, Response

from api import plan_decisions as decisions
from api.plan_asked import Asked, AskedWeek, seen
from api.plan_decisions import team_week
from api.services import services
from api.web.days import day_of
from api.web.language import language_of
from api.web.plan_map import plan_places
from api.web.plan_view import anchor, plan_view
from api.web.redirect import see_other
from api.web.render import render
from api.web.suggestions_map import GEOJSON
from matcher.plan.explain import day_words
from models.errors import InputError, NotFoundError
from models.ids import OrgNr
from models.plan import Visit

router = APIRouter(include_in_schema=False)

TOLD = ("rejected", "taken_back", "accepted", "no_room", "gone", "time")
"""What was just done and does not show in the list by itself; said at the top."""


@router.get("/ukeplan")
def week_plan(
    request: Request,
    asked: AskedWeek,
    better: Annotated[bool, Query(alias="bedre")] = False,
    told: Annotated[str, Query(alias="gjort")] = "",
) -> Response:
    """Show the week at once; htmx, or a link, asks for the improved plan."""
    week, language = (
        team_week(services(request), asked.monday, improved=better),
        language_of(request),
    )
    view = plan_view(seen(asked, week), week.situation, asked, week.today, language)
    return render(
        request, "plan.html", block="plan", asked=asked, plan=view, number=asked.number,
        first_day=day_words(asked.monday, language), told=told if told in TOLD else "",
        last_day=day_words(week.situation.calendar.sunday, language),
    )  # fmt: skip


@router.get("/ukeplan/kart")
def places(request: Request, asked: AskedWeek) -> Response:
    """Return the visits' places as GeoJSON, in the form of `suggestions_map.py`."""
    week = team_week(services(request), asked.monday)
    view = plan_view(seen(asked, week), week.situation, asked, week.today, language_of(request))
    return JSONResponse(plan_places(view, week.situation, asked), media_type=GEOJSON)


@router.post("/ukeplan/besok")
def decide(
    request: Request,
    asked: AskedWeek,
    key: Annotated[str, Form(alias="besok")] = "",
    what: Annotated[str, Form(alias="gjor")] = "",
    to: Annotated[str, Form(alias="til")] = "",
) -> Response:
    """Accept, take back, move to another day, or earlier or later on the same round."""
    week = team_week(services(request), asked.monday)
    try:
        visit = visit_of(asked, week, key)
    except NotFoundError:
        return see_other(request, asked.path(gjort="gone"))
    day = (day_of(to) or visit.day) if what == "move" else visit.day
    if what == "accept":
        decisions.accept(week, [visit])
    elif what == "release":
        decisions.release(week, visit)
    elif what == "move":
        decisions.move(week, visit, day)
    elif what in ("earlier", "later"):
        try:
            decisions.swap(week, visit, later=what == "later")
        except InputError:
            return see_other(request, asked.path(gjort="no_room"))
    return see_other(request, f"{asked.path()}#{anchor(visit.specialist, visit.orgnr, day)}")


@router.post("/ukeplan/alle")
def accept_all(
    request: Request, asked: AskedWeek, keys: Annotated[tuple[str, ...], Form(alias="besok")] = ()
) -> Response:
    """Accept the visits that were shown; those that are no longer in the plan are left."""
    week = team_week(services(request), asked.monday)
    visits = []
    for key in keys:
        try:
            visits.append(visit_of(asked, week, key))
        except NotFoundError:
            continue
    decisions.accept(week, visits)
    return see_other(request, asked.path(gjort="accepted"))


@router.post("/ukeplan/bortvalgt")
def take_back(request: Request, asked: AskedWeek, orgnr: Annotated[str, Form()] = "") -> Response:
    """Let a workplace that was rejected be visited again."""
    decisions.take_back(team_week(services(request), asked.monday), OrgNr(orgnr))
    return see_other(request, asked.path(gjort="taken_back"))


def visit_key(visit: Visit) -> str:
    """Return how forms name a visit: `specialist:workplace:day`."""
    return f"{visit.specialist}:{visit.orgnr}:{visit.day.isoformat()}"


def visit_of(asked: Asked, week: decisions.TeamWeek, key: str) -> Visit:
    """Return the visit that `visit_key` names.

    NotFoundError when it is not in the plan, or a colleague's.
    """
    specialist, _, rest = key.partition(":")
    orgnr, _, day = rest.partition(":")
    on = day_of(day)
    if specialist not in asked.names or on is None:
        raise NotFoundError("besøket står ikke lenger i planen")
    return week.visit(specialist, orgnr, on)
