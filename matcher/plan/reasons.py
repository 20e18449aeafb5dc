"""Why a visit is in the plan: reasons read off the very points it adds.

A reason is given only where the part it stands for adds points; none is written by hand.
"""

from collections.abc import Mapping
from datetime import timedelta

from matcher.plan.goals import FIRST_CONTACT_DAYS, days_since
from matcher.plan.problem import Chosen, Problem
from models.plan import DutyKind, ParticipantNeed, Reason, Served


def reasons_for(
    problem: Problem, chosen: Chosen, visit: tuple[int, int], worth: Mapping[str, float]
) -> tuple[Reason, ...]:
    """Return the reasons of a visit, the weightiest kind first."""
    e, b = visit
    candidate = problem.candidates[e]
    found = [
        Reason(f"why.fixed.{f.visit.kind.value}")
        for f in problem.fixed
        if (f.candidate, f.block) == visit
    ]
    if worth["duties"] > 0:
        found += [_duty(problem, q, b) for q, d in enumerate(problem.duties) if d.candidate == e]
    best_for = credited(problem, chosen, visit)
    for served in best_for:
        found += _clocks(problem, problem.needs[problem.need_at[served.handle]])
        found.append(_wish(served))
    if not best_for:
        found += [_wish(served) for served in problem.serves[e]]
    if worth["six_contacts"] > 0:
        name = problem.blocks[b].time.specialist
        found.append(Reason("why.six_contacts", (("target", problem.target[name]),)))
    if worth["variety"] >= problem.weights.job_type and candidate.job_type:
        found.append(Reason("why.job_type", (("job_type", candidate.job_type),)))
    if worth["relation"] > 0 and candidate.last_contact:
        found.append(Reason("why.relation", (("last", candidate.last_contact),)))
    ground, area = problem.blocks[b].ground, int(problem.area[e, b])
    added = round(-worth["travel"] / problem.weights.travel_minute)
    if sum(at == b for _, at in chosen) > 1 and 0 < added <= int(ground.home[area]):
        found.append(Reason("why.near", (("minutes", added),)))
    return tuple(found)


def credited(problem: Problem, chosen: Chosen, visit: tuple[int, int]) -> tuple[Served, ...]:
    """Return whom the visit is best or second best for this week, best fit first."""
    found = []
    for served in problem.serves[visit[0]]:
        fits = sorted(
            (
                (-s.fit, at != visit, at)
                for at in chosen
                for s in problem.serves[at[0]]
                if s.handle == served.handle
            ),
        )
        if any(at == visit for *_, at in fits[:2]):
            found.append(served)
    return tuple(found)


def clock(problem: Problem, need: ParticipantNeed) -> tuple[Reason, ...]:
    """Return what the 30 and the 14 days say of a participant, without blame."""
    handle = ("handle", need.handle)
    if need.first_contact is None:
        if need.started is None:
            return (Reason("why.first_contact_new", (handle,)),)
        due = need.started + timedelta(days=FIRST_CONTACT_DAYS)
        days = days_since(need.started, problem.now)
        late = "_late" if days > FIRST_CONTACT_DAYS else ""
        values = (handle, ("days", days), ("due", due))
        return (Reason(f"why.first_contact{late}", values),)
    return (Reason("why.waiting", (handle, ("last", need.last_contact or need.first_contact))),)


def _clocks(problem: Problem, need: ParticipantNeed) -> list[Reason]:
    h = problem.need_at[need.handle]
    found: list[Reason] = []
    if problem.need_worth["first_contact"][h] > 0 or problem.need_worth["waiting"][h] > 0:
        found += clock(problem, need)
    if problem.need_worth["fairness"][h] > 0:
        weeks = ("weeks", need.times_served_last)
        found.append(Reason("why.served_last", (("handle", need.handle), weeks)))
    return found


def _wish(served: Served) -> Reason:
    words = ", ".join(f"«{w}»" for w in served.wishes)
    key = "why.wish" if words else "why.fits"
    return Reason(key, (("handle", served.handle), ("wishes", words)))


def _duty(problem: Problem, number: int, b: int) -> Reason:
    at = problem.duties[number]
    day = problem.blocks[b].time.day
    late = at.worth[b] < problem.weights.duty and at.duty.kind is DutyKind.PROMISED
    key = "why.promised_late" if late and day > at.duty.day else f"why.{at.duty.kind.value}"
    return Reason(key, (("day", at.duty.day),))
