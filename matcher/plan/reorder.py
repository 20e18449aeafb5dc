"""A visit changes place with the one before or after it on the same round."""

from dataclasses import replace
from datetime import date

from matcher.plan.goals import Weights
from matcher.plan.pose import pose
from matcher.plan.routes import times
from matcher.plan.rules import Rules
from models.plan import Plan, Situation, Visit


def hour_after_swap(
    situation: Situation, plan: Plan, visit: Visit, today: date, *, later: bool
) -> int | None:
    """Return when a visit begins if it is made one place later, or earlier, on its round.

    Minutes after midnight, to be agreed as the visit's hour. None when it is the last (first) of
    its round, or when the journeys, agreed hours or times to avoid leave no room for it.
    """
    problem = pose(_at_no_hour(situation, visit), today, Weights(), Rules())
    block = problem.block_of(visit)
    if block is None:
        return None
    mates = [v for v in plan.visits if _is_same_day(v, visit) and problem.block_of(v) == block]
    order = [v.orgnr for v in sorted(mates, key=lambda v: v.order)]
    here = order.index(visit.orgnr)
    there = here + 1 if later else here - 1
    if not 0 <= there < len(order):
        return None
    order[here], order[there] = order[there], order[here]
    numbers = {c.orgnr: e for e, c in enumerate(problem.candidates)}
    stops = {s.visit: s for s in problem.stops(block, [numbers[o] for o in order])}
    ground, time = problem.blocks[block].ground, problem.blocks[block].time
    placed = times(ground, [stops[numbers[o]] for o in order], time.start)
    if placed is None:
        return None
    back = int(ground.home[stops[placed[-1].visit].area])
    if placed[-1].leave + back > time.end:
        return None
    return next(p.arrive for p in placed if p.visit == numbers[visit.orgnr])


def _at_no_hour(situation: Situation, visit: Visit) -> Situation:
    """Return the situation with the visit, where it is fixed, at no particular hour."""
    fixed = tuple(
        replace(f, start=None) if (f.orgnr, f.day) == (visit.orgnr, visit.day) else f
        for f in situation.fixed
    )
    return replace(situation, fixed=fixed)


def _is_same_day(one: Visit, other: Visit) -> bool:
    return (one.specialist, one.day) == (other.specialist, other.day)
