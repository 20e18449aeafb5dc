"""What a set of visits is worth, part by part, added up from the visits alone.

The solver's objective must give the same number; a test holds the two together.
"""

from collections.abc import Iterable

from matcher.plan.goals import PARTS, RELATION
from matcher.plan.problem import Chosen, Problem
from matcher.plan.routes import travel_minutes


def parts_of(problem: Problem, chosen: Chosen) -> dict[str, float]:
    """Return part → points of these visits (candidate, block)."""
    weights = problem.weights
    parts = dict.fromkeys(PARTS, 0.0)
    for at in problem.duties:
        parts["duties"] += max((at.worth[b] for e, b in chosen if e == at.candidate), default=0.0)
    _add_serving(problem, chosen, parts)
    for name in problem.specialists:
        mine = [e for e, b in chosen if problem.blocks[b].time.specialist == name]
        target = problem.target[name]
        parts["six_contacts"] += weights.six_contacts * min(target, len(mine))
        parts["six_contacts"] += weights.further_contact * max(0, len(mine) - target)
        parts["variety"] += weights.job_type * len(_different(problem, mine, "job_type"))
        parts["variety"] += weights.employer_family * len(_different(problem, mine, "family"))
    for e, _ in chosen:
        stage = problem.candidates[e].stage
        parts["wish_built"] -= weights.wish_built * float(problem.is_uncalled_for[e])
        parts["relation"] += weights.relation * RELATION.get(stage, 0.0)
    for b, block in enumerate(problem.blocks):
        areas = [int(problem.area[e, b]) for e, at_block in chosen if at_block == b]
        parts["travel"] -= weights.travel_minute * travel_minutes(block.ground, areas)
    return {name: float(points) for name, points in parts.items()}


def value_of(problem: Problem, chosen: Chosen) -> float:
    """Return the sum of the parts."""
    return sum(parts_of(problem, chosen).values())


def families(problem: Problem) -> tuple[str, ...]:
    """Return each candidate's employer: its family, or itself [E]."""
    return tuple(c.employer_family or c.orgnr for c in problem.candidates)


def _different(problem: Problem, visits: Iterable[int], what: str) -> set[str]:
    names = families(problem) if what == "family" else [c.job_type for c in problem.candidates]
    return {names[e] for e in visits} - {""}


def _add_serving(problem: Problem, chosen: Chosen, parts: dict[str, float]) -> None:
    """Add what follows from the fits: the best counts whole, the second best half of its wish."""
    fits: dict[int, list[float]] = {}
    in_time: set[int] = set()
    for e, b in chosen:
        for s in problem.serves[e]:
            h = problem.need_at[s.handle]
            fits.setdefault(h, []).append(s.fit)
            if problem.in_time[h, b]:
                in_time.add(h)
    for h, found in fits.items():
        best, second = sorted((*found, 0.0), reverse=True)[:2]
        parts["wish_fit"] += problem.weights.wish_fit * (best + second / 2)
        for part, worth in problem.need_worth.items():
            parts[part] += worth[h] * best
    for h in in_time:
        parts["in_time"] += problem.in_time_worth[h]
