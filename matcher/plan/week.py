"""The way in: plan a week. Pure: the same situation, day, weights, limit and seed, same plan."""

from datetime import date

from matcher.plan.goals import Weights
from matcher.plan.greedy import greedy, kept, next_best
from matcher.plan.layout import Timed, lay_out
from matcher.plan.pose import pose
from matcher.plan.problem import Chosen, Problem
from matcher.plan.reasons import reasons_for
from matcher.plan.rules import Rules
from matcher.plan.solve import Limit, solve
from matcher.plan.unfitted import own_steps, served_last, unfitted, warnings
from matcher.plan.worth import parts_of
from models.plan import Displaced, Plan, Situation, Visit

DEFAULT = Limit()


def week(
    situation: Situation,
    today: date,
    *,
    limit: Limit | None = DEFAULT,
    weights: Weights | None = None,
    rules: Rules | None = None,
    seed: int = 0,
    before: Plan | None = None,
) -> Plan:
    """Return the week's plan for the team in the situation's calendar.

    `limit` None gives the greedy answer at once, without a bound. Days before `today` are
    left as they are. With the plan from `before` a person decided something, its visits stay
    where they still may, and the solver begins from there. InputError when somebody with a
    block has no known start place or a fixed visit is to a workplace not among the candidates.
    """
    problem = pose(situation, today, weights or Weights(), rules or Rules(), seed)
    chosen = greedy(problem) if before is None else kept(problem, before)
    if limit is None:
        return _plan(problem, chosen, None, "replanned" if before else "greedy", seed)
    solved = solve(problem, chosen, limit)
    return _plan(problem, solved.chosen, solved.bound, solved.stopped, seed)


def _plan(problem: Problem, chosen: Chosen, bound: float | None, stopped: str, seed: int) -> Plan:
    timed, rounds = lay_out(problem, chosen)
    parts = parts_of(problem, chosen)
    visits = tuple(_visit(problem, chosen, parts, t) for t in timed)
    return Plan(
        monday=problem.situation.calendar.monday,
        visits=visits,
        rounds=rounds,
        own_steps=own_steps(problem),
        unfitted=unfitted(problem, chosen),
        warnings=warnings(problem, chosen),
        parts=tuple(parts.items()),
        bound=bound,
        seed=seed,
        stopped=stopped,
        served_last=served_last(problem, visits),
    )


def _visit(problem: Problem, chosen: Chosen, parts: dict[str, float], timed: Timed) -> Visit:
    """Return one visit, with what the plan would lose without it and what it keeps out."""
    at = (timed.candidate, timed.block)
    candidate, time = problem.candidates[at[0]], problem.blocks[at[1]].time
    rest = tuple(v for v in chosen if v != at)
    without = parts_of(problem, rest)
    worth = {name: points - without[name] for name, points in parts.items()}
    fixed = next((f.visit for f in problem.fixed if (f.candidate, f.block) == at), None)
    displaced = None
    other = None if fixed else next_best(problem, rest, at[1], at[0])
    if other:
        left_out = problem.candidates[other[0]]
        less = round(sum(worth.values()) - other[1], 6)
        displaced = Displaced(left_out.orgnr, left_out.name, less)
    return Visit(
        specialist=time.specialist,
        orgnr=candidate.orgnr,
        name=candidate.name,
        day=time.day,
        order=timed.order,
        arrive=timed.placed.arrive,
        leave=timed.placed.leave,
        travel_minutes=timed.placed.travel,
        step=problem.steps[at[0]],
        serves=problem.serves[at[0]],
        why=reasons_for(problem, chosen, at, worth),
        worth=tuple((name, round(points, 6)) for name, points in worth.items() if points),
        displaced=displaced,
        fixed=fixed.kind if fixed else None,
    )
