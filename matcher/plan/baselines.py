"""Simpler ways of planning a week, to compare with; all keep the same hard rules.

Promises and duties come first in each of them, as any specialist would have it.
"""

from collections.abc import Iterable

from matcher.plan.problem import Chosen, Problem


def by_score(problem: Problem, week: int) -> Chosen:
    """Return the week that takes the best fit anywhere, then the next, and so on."""
    best = {e: s[0].fit for e, s in enumerate(problem.serves) if s}
    return _placed(problem, sorted(best, key=lambda e: (-best[e], e)))


def round_robin(problem: Problem, week: int) -> Chosen:
    """Return the week that gives each participant their best workplace in turn, again and again.

    The turn goes on from week to week.
    """
    wanted: dict[int, list[tuple[float, int]]] = {}
    for e, serves in enumerate(problem.serves):
        for s in serves:
            wanted.setdefault(problem.need_at[s.handle], []).append((-s.fit, e))
    lists = [sorted(wanted[h]) for h in sorted(wanted)]
    if not lists:
        return _placed(problem, [])
    visits_a_week = 2 * len(problem.blocks)
    turn = (week * visits_a_week) % len(lists)
    lists = lists[turn:] + lists[:turn]
    deepest = max(len(own) for own in lists)
    return _placed(problem, [own[n][1] for n in range(deepest) for own in lists if n < len(own)])


def best_adverts(problem: Problem, week: int) -> Chosen:
    """Return the week that goes where there are adverts, in the order they stand, wishes or not."""
    every = range(len(problem.candidates))
    return _placed(problem, sorted(every, key=lambda e: (not problem.candidates[e].has_advert, e)))


def nearest_adverts(problem: Problem, week: int) -> Chosen:
    """Return the week that goes to the nearest adverts: few minutes, wishes or not."""

    def journey(e: int) -> int:
        blocks = [b for b in range(len(problem.blocks)) if problem.allowed[e, b]]
        homes = [int(problem.blocks[b].ground.home[problem.area[e, b]]) for b in blocks]
        return min(homes, default=0)

    every = range(len(problem.candidates))
    return _placed(
        problem,
        sorted(every, key=lambda e: (not problem.candidates[e].has_advert, journey(e), e)),
    )


def _placed(problem: Problem, order: Iterable[int]) -> Chosen:
    """Return the visits in this order of preference, each where it costs least on the road."""
    visits: list[list[int]] = [[] for _ in problem.blocks]
    for f in problem.fixed:
        visits[f.block].append(f.candidate)
    placed = {f.candidate for f in problem.fixed}
    for e in dict.fromkeys([*(d.candidate for d in problem.duties), *order]):
        if e in placed:
            continue
        where = [
            (problem.spent(b, [*visits[b], e]) - problem.spent(b, visits[b]), b)
            for b in range(len(problem.blocks))
            if problem.allowed[e, b] and problem.fits(b, [*visits[b], e])
        ]
        if where:
            visits[min(where)[1]].append(e)
            placed.add(e)
    return tuple(sorted((e, b) for b, at in enumerate(visits) for e in at))
