"""Half a year of weeks, seeded: what different ways of planning lead to.

The same made-up county, people and luck for every way of planning: what an employer answers
in a week depends on the seed, the week and the employer only. The hard rules (openness,
cool-down, hours, promises first) bind them all, so that only the choosing differs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from matcher.plan.goals import FIRST_CONTACT_DAYS, WAITING_DAYS, Weights
from matcher.plan.pose import pose
from matcher.plan.problem import Chosen, Problem
from matcher.plan.routes import travel_minutes
from matcher.plan.rules import Rules
from models.contact import Stage
from models.participant import MayContact
from models.plan import Candidate, Duty, DutyKind, ParticipantNeed, Situation, TimeBlock

WEEKS = 26
SICK_WEEK, LOST_BLOCK = 0.05, 0.08
CANCELLED, REFUSED, PROMISES = 0.08, 0.12, 0.2
NOT_NOW_WEEKS = 8
DECIDES_AFTER = 7  # days from start to having decided on openness
FORWARD = {
    Stage.NOT_CONTACTED: (Stage.INTRODUCED, 1.0),
    Stage.INTRODUCED: (Stage.NEEDS_LEARNED, 0.8),
    Stage.NEEDS_LEARNED: (Stage.CANDIDATE_PRESENTED, 0.6),
    Stage.CANDIDATE_PRESENTED: (Stage.INTERVIEW, 0.4),
    Stage.INTERVIEW: (Stage.HIRED, 0.4),
}
"""Where a visit may lead and how often; after a hire somebody the visit served has a job."""

Planner = Callable[[Problem, int], Chosen]


@dataclass(frozen=True, slots=True)
class Measures:
    """What came of half a year; waits in days, for those who have opened for contact."""

    first_by_day_30: float
    contacts_a_week: float
    longest_wait: float
    typical_wait: float
    wish_built: float
    travel_a_contact: float
    job_types: float  # different types among a specialist's visits in four weeks, as a share
    employers: float  # different employers, the same way
    within_two_weeks: float  # waits that end within 14 days
    hires: float


@dataclass
class Field:
    """The state of the simulated team: it changes as the weeks go by."""

    situation: Situation  # as at the beginning; its calendar's blocks are the usual week
    seed: int
    arrivals: dict[str, date]  # handle → the day they start
    needs: dict[str, ParticipantNeed]
    candidates: dict[str, Candidate]
    back: dict[str, int]  # employer → the week in which «not now» is over
    duties: list[Duty]
    waits: list[tuple[bool, int]]  # is it a first contact, days
    made: list[tuple[int, str, str]]  # week, specialist, employer
    weeks_worked: int = 0
    built: int = 0
    counted: int = 0
    travel: int = 0
    hires: int = 0


def simulate(situation: Situation, planner: Planner, seed: int, weeks: int = WEEKS) -> Measures:
    """Return what `planner` leads to from this situation, whose participants arrive over time.

    A participant with a start date after the first Monday joins then; openness is decided a
    week after start, as the situation says.
    """
    first = situation.calendar.monday
    field = Field(
        situation=situation,
        seed=seed,
        arrivals={n.handle: n.started or first for n in situation.needs},
        needs={n.handle: n for n in situation.needs},
        candidates={c.orgnr: c for c in situation.candidates},
        back={},
        duties=[],
        waits=[],
        made=[],
    )
    for week in range(weeks):
        _one_week(field, planner, week)
    return _measured(field, first + timedelta(weeks=weeks), first)


def _one_week(field: Field, planner: Planner, week: int) -> None:
    monday = field.situation.calendar.monday + timedelta(weeks=week)
    for orgnr, until in list(field.back.items()):
        if until <= week:
            field.candidates[orgnr] = replace(field.candidates[orgnr], stage=Stage.INTRODUCED)
            del field.back[orgnr]
    posed = _this_week(field, monday, week)
    problem = pose(posed, monday, Weights(), Rules())
    chosen = planner(problem, week)
    for b, block in enumerate(problem.blocks):
        areas = [int(problem.area[e, b]) for e, at in chosen if at == b]
        field.travel += travel_minutes(block.ground, areas)
    served: set[str] = set()
    for e, b in sorted(chosen, key=lambda v: problem.blocks[v[1]].time.day):
        luck = np.random.default_rng([field.seed, 2, week, int(problem.candidates[e].orgnr)])
        if luck.random() >= CANCELLED:
            served |= _visit(field, problem, e, b, week, luck)
    for handle, need in field.needs.items():
        if handle in {n.handle for n in posed.needs}:
            missed = need.times_served_last + 1 if handle not in served else 0
            field.needs[handle] = replace(need, times_served_last=missed)


def _this_week(field: Field, monday: date, week: int) -> Situation:
    """Return the situation of a week: who has started, who is ill, what is owed."""
    calendar = field.situation.calendar
    names = sorted({b.specialist for b in calendar.blocks})
    luck = np.random.default_rng([field.seed, 1, week])
    away = {n for n in names if luck.random() < SICK_WEEK}
    blocks = tuple(
        TimeBlock(b.specialist, b.day + timedelta(weeks=week), b.start, b.end)
        for b in calendar.blocks
        if luck.random() >= LOST_BLOCK and b.specialist not in away
    )
    field.weeks_worked += len(names) - len(away)
    needs = tuple(
        replace(n, may_contact=_openness(n, monday))
        for n in field.needs.values()
        if field.arrivals[n.handle] <= monday
    )
    return Situation(
        replace(calendar, monday=monday, blocks=blocks),
        needs,
        tuple(field.candidates.values()),
        tuple(d for d in field.duties if d.day <= monday + timedelta(days=6)),
    )


def _openness(need: ParticipantNeed, monday: date) -> MayContact:
    decided = need.started is None or (monday - need.started).days >= DECIDES_AFTER
    return need.may_contact if decided else MayContact.NOT_DECIDED


def _visit(
    field: Field, problem: Problem, e: int, b: int, week: int, luck: np.random.Generator
) -> set[str]:
    """Carry out a visit: log it, move the relation, and return whom it served."""
    candidate, time = problem.candidates[e], problem.blocks[b].time
    field.made.append((week, time.specialist, candidate.orgnr))
    owed = [d for d in field.duties if d.orgnr == candidate.orgnr and d.day <= time.day]
    if not owed:
        field.counted += 1
        field.built += bool(problem.serves[e])
    field.duties = [d for d in field.duties if d not in owed]
    served = {s.handle for s in problem.serves[e]}
    for handle in sorted(served):
        need = field.needs[handle]
        since = need.last_contact or need.started or time.day
        field.waits.append((need.first_contact is None, (time.day - since).days))
        field.needs[handle] = replace(
            need, first_contact=need.first_contact or time.day, last_contact=time.day
        )
    stage = candidate.stage
    if luck.random() < REFUSED and stage is not Stage.FOLLOW_UP:
        field.back[candidate.orgnr] = week + NOT_NOW_WEEKS
        stage = Stage.NOT_NOW
    elif stage in FORWARD and luck.random() < FORWARD[stage][1]:
        stage = FORWARD[stage][0] if served or stage in _EARLY else stage
        if stage is Stage.HIRED:
            _hire(field, problem, e, time)
            stage = Stage.FOLLOW_UP
        elif luck.random() < PROMISES:
            day = time.day + timedelta(days=int(luck.integers(5, 15)))
            field.duties.append(Duty(DutyKind.PROMISED, candidate.orgnr, day, time.specialist))
    field.candidates[candidate.orgnr] = replace(
        candidate,
        stage=stage,
        last_contact=time.day,
        owner=candidate.owner or time.specialist,
    )
    return {str(h) for h in served}


_EARLY = (Stage.NOT_CONTACTED, Stage.INTRODUCED)


def _hire(field: Field, problem: Problem, e: int, time: TimeBlock) -> None:
    """Give the one with the best fit the job, with a job start to follow up."""
    seeking = [s for s in problem.serves[e] if not field.needs[s.handle].has_job]
    if seeking:
        hired = max(seeking, key=lambda s: s.fit)
        need = field.needs[hired.handle]
        field.needs[hired.handle] = replace(need, has_job=True, seeks=False)
        start = time.day + timedelta(days=7)
        orgnr = problem.candidates[e].orgnr
        field.duties.append(Duty(DutyKind.JOB_START, orgnr, start, time.specialist, hired.handle))
        field.hires += 1


def _measured(field: Field, end: date, begin: date) -> Measures:
    """Return the measures; a wait that is still going on counts with its days so far."""
    firsts = []
    waits = [days for _, days in field.waits]
    for need in field.needs.values():
        if need.may_contact is not MayContact.YES or field.arrivals[need.handle] > end:
            continue
        if need.started and need.started >= begin:
            days = ((need.first_contact or end) - need.started).days
            if need.first_contact or days > FIRST_CONTACT_DAYS:
                firsts.append(days <= FIRST_CONTACT_DAYS)
        if need.seeks:
            waits.append((end - (need.last_contact or need.started or end)).days)
    contacts = max(1, len(field.made))
    return Measures(
        first_by_day_30=float(np.mean(firsts)) if firsts else 1.0,
        contacts_a_week=len(field.made) / max(1, field.weeks_worked),
        longest_wait=float(max(waits, default=0)),
        typical_wait=float(np.median(waits)) if waits else 0.0,
        wish_built=field.built / max(1, field.counted),
        travel_a_contact=field.travel / contacts,
        job_types=_different(field, lambda o: field.candidates[o].job_type),
        employers=_different(field, lambda o: field.candidates[o].employer_family or o),
        within_two_weeks=float(np.mean([w <= WAITING_DAYS for w in waits])) if waits else 1.0,
        hires=float(field.hires),
    )


def _different(field: Field, kind: Callable[[str], str]) -> float:
    groups: dict[tuple[str, int], list[str]] = {}
    for week, name, orgnr in field.made:
        groups.setdefault((name, week // 4), []).append(kind(orgnr))
    return float(np.mean([len(set(g)) / len(g) for g in groups.values()])) if groups else 0.0
