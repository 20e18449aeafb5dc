"""A week's plan as a JSON document; the form is fixed and published.

Of participants only handles and their own words, and only those of the one who asks.
"""

from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from matcher.plan.explain import (
    explain,
    how_good,
    not_fitted,
    own_step,
    step_words,
    why,
)
from models.clock import clock_words
from models.ids import OrgNr
from models.plan import FixedKind, Plan, Reason, Situation, Step, Unfitted, UnfittedKind, Visit
from models.reference import place_name
from models.week import week_of


class ServesOut(BaseModel):
    """Whose wishes a visit answers, in their own words."""

    participant: str
    wishes: list[str]


class PlannedVisitOut(BaseModel):
    """One visit; times are on a 24-hour clock, `travel_minutes` is the journey there."""

    specialist: str
    workplace: str = Field(description="Organisation number")
    name: str
    place: str
    day: str
    order: int
    arrive: str
    leave: str
    travel_minutes: int
    step: Step
    step_words: str
    serves: list[ServesOut]
    why: list[str]
    worth: dict[str, float] = Field(description="Points it adds to the plan, part by part")
    fixed: FixedKind | None = Field(description="How a person has decided it; null: a proposal")


class RoundOut(BaseModel):
    """One block on the road: out, from visit to visit, and back."""

    specialist: str
    day: str
    leave: str
    back: str
    travel_minutes: int
    visits: int


class IdeaOut(BaseModel):
    """A workplace to talk about with a participant."""

    workplace: str
    name: str


class OwnStepOut(BaseModel):
    """What to do with a participant in whose name no employer is visited."""

    participant: str
    kind: str
    words: str
    ideas: list[IdeaOut]


class UnfittedOut(BaseModel):
    """What found no place this week, and why."""

    kind: UnfittedKind
    id: str
    words: str


class PlanOut(BaseModel):
    """One week for one specialist, or for the team."""

    week: str
    monday: str
    specialist: str | None
    status: str = Field(description="How good the plan is known to be, in words")
    stopped: Literal["greedy", "replanned", "optimal", "gap", "nodes", "time"]
    gap: float | None = Field(description="Share it can be from the best; null before the solver")
    visits: list[PlannedVisitOut]
    rounds: list[RoundOut]
    own_steps: list[OwnStepOut]
    unfitted: list[UnfittedOut]
    warnings: list[str]


def plan_document(
    plan: Plan,
    situation: Situation,
    specialist: str | None,
    names: dict[str, str],
    language: str = "nb",
) -> PlanOut:
    """Return the published form of a plan as `seen_by` left it; `names` are the specialists'."""
    workplaces: dict[str, str] = {c.orgnr: c.name for c in situation.candidates}
    places = places_of(situation)
    return PlanOut(
        week=week_of(plan.monday),
        monday=plan.monday.isoformat(),
        specialist=specialist,
        status=how_good(plan, language),
        stopped=plan.stopped,  # type: ignore[arg-type]  # pydantic checks it
        gap=plan.gap,
        visits=[_visit(v, places[v.orgnr], language) for v in plan.visits],
        rounds=[
            RoundOut(
                specialist=r.specialist,
                day=r.day.isoformat(),
                leave=clock_words(r.leave),
                back=clock_words(r.back),
                travel_minutes=r.travel_minutes,
                visits=r.visits,
            )
            for r in plan.rounds
        ],
        own_steps=[
            OwnStepOut(
                participant=s.handle,
                kind=s.kind,
                words=own_step(s, language),
                ideas=[IdeaOut(workplace=o, name=workplaces.get(o, o)) for o in s.ideas],
            )
            for s in plan.own_steps
        ],
        unfitted=[
            UnfittedOut(kind=u.kind, id=u.key, words=_unfitted(u, workplaces, names, language))
            for u in plan.unfitted
        ],
        warnings=[explain(named(w, names), language) for w in plan.warnings],
    )


def place_words(postcode: str | None) -> str:
    """Return a postcode with the name of its place; empty when not known."""
    return f"{postcode} {place_name(postcode) or ''}".strip() if postcode else ""


def places_of(situation: Situation) -> dict[OrgNr, str]:
    """Return where each workplace of a week is, for the calendar file."""
    return {c.orgnr: place_words(c.postcode) for c in situation.candidates}


def _visit(visit: Visit, place: str, language: str) -> PlannedVisitOut:
    return PlannedVisitOut(
        specialist=visit.specialist,
        workplace=visit.orgnr,
        name=visit.name,
        place=place,
        day=visit.day.isoformat(),
        order=visit.order,
        arrive=clock_words(visit.arrive),
        leave=clock_words(visit.leave),
        travel_minutes=visit.travel_minutes,
        step=visit.step,
        step_words=step_words(visit.step, language),
        serves=[ServesOut(participant=s.handle, wishes=list(s.wishes)) for s in visit.serves],
        why=list(why(visit, language)),
        worth=dict(visit.worth),
        fixed=visit.fixed,
    )


def _unfitted(
    found: Unfitted, workplaces: dict[str, str], names: dict[str, str], language: str
) -> str:
    told = replace(found, reason=named(found.reason, names))
    return not_fitted(told, language, names=workplaces)


def named(reason: Reason, names: dict[str, str]) -> Reason:
    """Return a reason with the names of the specialists in place of their ids."""
    people = ("specialist", "owner")
    values = tuple((k, names.get(str(v), v) if k in people else v) for k, v in reason.values)
    return Reason(reason.key, values)
