"""The plan as the page shows it: days in order, each with its time, its rounds and its visits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from api.plan_asked import Asked
from api.plans import PlannedVisitOut, PlanOut, named, plan_document
from matcher.plan.explain import day_words, explain
from matcher.plan.seen import COLLEAGUE
from models.clock import clock_words
from models.plan import Plan, Round, Situation, Visit

WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit with what may be done to it."""

    visit: PlannedVisitOut
    number: int  # in the week, as on the map
    anchor: str
    lead: str  # why, where no wish of one's own participants says it
    is_open: bool
    has_before: bool  # another visit earlier on the same round
    has_after: bool


@dataclass(frozen=True, slots=True)
class DayPart:
    """One day: the time set aside, the journeys, and the visits in order."""

    day: date
    words: str
    is_today: bool
    time: tuple[str, ...]
    rounds: tuple[Round, ...]
    lines: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class RejectedLine:
    """A workplace somebody has chosen away for now."""

    orgnr: str
    name: str
    until: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything the page shows of a plan."""

    document: PlanOut
    past: tuple[DayPart, ...]
    days: tuple[DayPart, ...]
    open_days: tuple[tuple[str, str], ...]  # to move a visit to
    proposed: tuple[tuple[str, str, str], ...]  # specialist, workplace and day, not decided yet
    built: int  # visits that answer somebody's wish
    travel_minutes: int
    has_start: bool  # somebody has set up a usual week
    has_time: bool
    has_participants: bool
    rejected: tuple[RejectedLine, ...]
    unfitted: tuple[tuple[str, str, str], ...]  # kind, who or where, and why

    @property
    def is_proposal(self) -> bool:
        """Whether the solver has not been asked yet, and nobody has decided anything since."""
        return self.document.stopped == "greedy"

    def left_out(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return who or what of one kind found no place, together for each reason."""
        return tuple((who, why) for of, who, why in self.unfitted if of == kind)


def plan_view(
    plan: Plan, situation: Situation, asked: Asked, today: date, language: str
) -> PlanView:
    """Return the page's view of a plan as `seen` left it."""
    names: dict[str, str] = {c.orgnr: c.name for c in situation.candidates}
    document = plan_document(plan, situation, asked.specialist, asked.all_names, language)
    mine = (None, asked.specialist) if asked.specialist else None
    blocks = [b for b in situation.calendar.blocks if mine is None or b.specialist in mine]
    days = sorted({b.day for b in blocks} | {v.day for v in plan.visits})
    shown = sorted(
        zip(plan.visits, document.visits, strict=True),
        key=lambda pair: (pair[0].day, pair[0].arrive, pair[0].specialist),
    )
    first_open = today if asked.specialist else date.max  # the team's week is to look at only
    parts = tuple(
        DayPart(
            day=day,
            words=day_words(day, language),
            is_today=day == today,
            time=tuple(
                f"{clock_words(b.start)}–{clock_words(b.end)}" for b in blocks if b.day == day
            ),
            rounds=tuple(r for r in plan.rounds if r.day == day),
            lines=tuple(
                _line(number, v, out, plan, first_open, language)
                for number, (v, out) in enumerate(shown, 1)
                if v.day == day
            ),
        )
        for day in days
    )
    week = [situation.calendar.monday + timedelta(days=n) for n in range(7)]
    usual = [d for d in week if d.weekday() < WORKDAYS or d in days]
    starts = {s.specialist for s in situation.calendar.starts}
    return PlanView(
        document=document,
        past=tuple(p for p in parts if p.day < today),
        days=tuple(p for p in parts if p.day >= today),
        open_days=tuple((d.isoformat(), day_words(d, language)) for d in usual if d >= today),
        proposed=tuple(
            (v.specialist, v.orgnr, v.day.isoformat())
            for v in plan.visits
            if v.fixed is None and v.day >= today and asked.specialist
        ),
        built=sum(bool(v.serves) or COLLEAGUE in v.why for v in plan.visits),
        travel_minutes=sum(r.travel_minutes for r in plan.rounds),
        has_start=bool(starts if mine is None else starts & {asked.specialist}),
        has_time=bool(blocks),
        has_participants=any(mine is None or n.specialist in mine for n in situation.needs),
        rejected=tuple(
            RejectedLine(r.orgnr, names[r.orgnr], day_words(r.until, language), r.reason)
            for r in situation.rejected
        ),
        unfitted=_unfitted(plan, names, asked.all_names, language),
    )


def _unfitted(
    plan: Plan, names: Mapping[str, str], people: dict[str, str], language: str
) -> tuple[tuple[str, str, str], ...]:
    """Return what found no place: those with one reason together, in the order they stand.

    `names` are the workplaces', `people` those who work here.
    """
    together: dict[tuple[str, str], list[str]] = {}
    for found in plan.unfitted:
        why = explain(named(found.reason, people), language)
        together.setdefault((found.kind.value, why), []).append(names.get(found.key, found.key))
    return tuple((kind, ", ".join(who), why) for (kind, why), who in together.items())


def _line(
    number: int,
    visit: Visit,
    document: PlannedVisitOut,
    plan: Plan,
    first_open: date,
    language: str,
) -> VisitLine:
    mates = [v for v in plan.visits if _round(plan, v) == _round(plan, visit)]
    reasons = () if visit.serves else tuple(r for r in visit.why if "fixed" not in r.key)
    return VisitLine(
        visit=document,
        number=number,
        anchor=anchor(visit.specialist, visit.orgnr, visit.day),
        lead=explain(reasons[0], language) if reasons else "",
        is_open=visit.day >= first_open,
        has_before=any(v.order < visit.order for v in mates),
        has_after=any(v.order > visit.order for v in mates),
    )


def anchor(specialist: str, orgnr: str, day: date) -> str:
    """Return where on the page a visit stands."""
    return f"besok-{specialist}-{orgnr}-{day.isoformat()}"


def _round(plan: Plan, visit: Visit) -> Round | None:
    mine = (visit.specialist, visit.day)
    return next(
        (
            r
            for r in plan.rounds
            if (r.specialist, r.day) == mine and r.leave <= visit.arrive <= r.back
        ),
        None,
    )
