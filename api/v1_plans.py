"""The week plan over the JSON API: to read, and to decide on."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from api import plan_decisions as decisions
from api.access import Me
from api.plan_asked import Asked, asked, seen
from api.plan_decisions import TeamWeek, team_week
from api.plans import PlanOut, plan_document
from api.services import services
from api.v1_asked import Language
from models.ids import OrgNr

router = APIRouter(prefix="/api/v1", tags=["v1"])

Specialist = Annotated[str, Query(description="Whose plan; empty: one's own, or the team's")]
Clock = Annotated[int | None, Field(ge=0, lt=24 * 60, description="Minutes after midnight")]


class Decision(BaseModel):
    """What a person decides about one visit.

    `to` is for move, `start` for move and own, `minutes` for own, `reason` and `until` for reject.
    """

    kind: Literal["accept", "release", "move", "earlier", "later", "reject", "own"]
    specialist: str
    workplace: str = Field(description="Organisation number")
    day: date = Field(description="The visit's day in the plan; of an own visit the day wanted")
    to: date | None = None
    start: Clock = None
    minutes: Annotated[int | None, Field(ge=5, le=240)] = None
    reason: Annotated[str, Field(max_length=200, description="About the employer only")] = ""
    until: date | None = None


@router.get("/plans/{week}", response_model=PlanOut)
def get_plan(
    request: Request,
    me: Me,
    week: str,
    specialist: Specialist = "",
    improved: Annotated[bool, Query(description="After the solver, with its proven gap")] = False,
    language: Language = "nb",
) -> PlanOut:
    """Return the plan of an ISO week, such as 2026-W48, with one's own participants by handle."""
    question = asked(request, me, week, specialist)
    found = team_week(services(request), question.monday, improved=improved)
    return _document(question, found, language)


@router.post("/plans/{week}/decisions", response_model=PlanOut)
def post_decision(
    request: Request, me: Me, week: str, decision: Decision, language: Language = "nb"
) -> PlanOut:
    """Keep a decision about one visit and return the plan made around it."""
    found = services(request)
    question = asked(request, me, week, decision.specialist)
    _keep(team_week(found, question.monday), decision)
    return _document(question, team_week(found, question.monday), language)


def _keep(week: TeamWeek, decision: Decision) -> None:
    who, orgnr, day = decision.specialist, OrgNr.parse(decision.workplace), decision.day
    if decision.kind == "own":
        decisions.add_own(week, who, orgnr, day, decision.start, decision.minutes)
        return
    visit = week.visit(who, orgnr, day)
    if decision.kind == "accept":
        decisions.accept(week, [visit])
    elif decision.kind == "release":
        decisions.release(week, visit)
    elif decision.kind == "move":
        decisions.move(week, visit, decision.to or day, decision.start)
    elif decision.kind == "reject":
        until = decision.until or week.situation.calendar.sunday
        decisions.reject(week, orgnr, decision.reason, until)
    else:
        decisions.swap(week, visit, later=decision.kind == "later")


def _document(question: Asked, week: TeamWeek, language: str) -> PlanOut:
    plan = seen(question, week)
    return plan_document(plan, week.situation, question.specialist, question.all_names, language)
