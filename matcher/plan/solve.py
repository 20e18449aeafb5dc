"""The improvement: the week's program, solved by HiGHS through scipy, with a proven bound.

The bound holds for every plan under the same rules. Times to avoid are checked afterwards; a
set of visits that has no timetable is cut off and the program solved again, so it stays true.

HiGHS is deterministic; a limit in nodes gives the same answer on every machine, a limit in
seconds does not and is only a brake.
"""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np
import scipy  # its parts are loaded when they are used: `optimize` takes half a second
from scipy.sparse import csr_array, vstack

from matcher.plan.greedy import fill
from matcher.plan.problem import Chosen, Problem
from matcher.plan.program import Program, Visits, program_of
from matcher.plan.worth import value_of

CUTS_MOST = 20  # times a program is solved again
LIMIT_REACHED = 1  # scipy's status
PROVEN = 1e-6
TOLERANCE = 1e-7  # of the relaxed program
TINY_COLUMNS = 500  # solved at once
WHOLE_COLUMNS = 8000  # larger programs are improved part by part


@dataclass(frozen=True, slots=True)
class Limit:
    """When the solver stops: nodes and a proven gap; seconds only as a brake."""

    nodes: int = 2000
    gap: float = 0.005
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Solved:
    """The best visits found, the proven bound, and why it stopped."""

    chosen: Chosen
    bound: float
    stopped: str


def solve(problem: Problem, start: Chosen, limit: Limit) -> Solved:
    """Return the best week found within the limit, never worse than `start`.

    A tiny program is solved at once. Otherwise the relaxed program gives the bound, and a good
    week is found among the few visits that it makes use of. Where that is not near enough, one
    specialist's program is solved whole, and a team's improved one specialist at a time, then
    two at a time, around the others.
    """
    program, visits = program_of(problem)
    if not visits:
        return Solved(start, value_of(problem, start), "optimal")
    brake = time.monotonic() + limit.seconds
    if len(program.worth) <= TINY_COLUMNS:
        return _improved(problem, program, visits, start, limit, brake)
    bound, used = _relaxed(program, visits, brake)
    best = _among(problem, used | set(start), start, limit, brake).chosen
    if _is_near(problem, best, bound, limit):
        return _solved(problem, best, bound, "gap")
    if len(program.worth) <= WHOLE_COLUMNS:
        whole = _improved(problem, program, visits, best, limit, brake)
        return _solved(problem, whole.chosen, min(bound, whole.bound), whole.stopped)
    finer = replace(limit, gap=limit.gap / len(problem.specialists))
    for among, kept in _parts(problem):
        if time.monotonic() > brake:
            return _solved(problem, best, bound, "time")
        around = tuple(v for v in best if v[1] in kept)
        best = _among(problem, among, best, finer, brake, around).chosen
        if _is_near(problem, best, bound, limit):
            return _solved(problem, best, bound, "gap")
    return _solved(problem, best, bound, "nodes")


def _is_near(problem: Problem, best: Chosen, bound: float, limit: Limit) -> bool:
    return bound - value_of(problem, best) <= limit.gap * abs(bound)


def _solved(problem: Problem, best: Chosen, bound: float, stopped: str) -> Solved:
    return Solved(best, max(bound, value_of(problem, best)), stopped)


def _among(
    problem: Problem,
    among: set[tuple[int, int]],
    best: Chosen,
    limit: Limit,
    brake: float,
    around: Chosen = (),
) -> Solved:
    """Return the best week with visits from `among` only, beside those it is built `around`."""
    program, visits = program_of(problem, among, around)
    if not visits:
        return Solved(best, math.inf, "optimal")
    return _improved(problem, program, visits, best, limit, brake)


def _parts(problem: Problem) -> Iterator[tuple[set[tuple[int, int]], tuple[int, ...]]]:
    """Yield the visits to choose among and the blocks to keep: each specialist, then each two."""
    names = problem.specialists
    who = [block.time.specialist for block in problem.blocks]
    for group in [*((n,) for n in names), *combinations(names, 2)]:
        kept = tuple(b for b, name in enumerate(who) if name not in group)
        allowed = problem.allowed.copy()
        allowed[:, kept] = False
        yield {(int(e), int(b)) for e, b in zip(*allowed.nonzero(), strict=True)}, kept


def _improved(
    problem: Problem, program: Program, visits: Visits, start: Chosen, limit: Limit, brake: float
) -> Solved:
    """Return the best of a program, cutting off what has no timetable until none is found."""
    agreed = {(f.candidate, f.block) for f in problem.fixed}
    best, bound, stopped = start, math.inf, "time"
    for _ in range(CUTS_MOST):
        result = _run(program, limit, max(0.1, brake - time.monotonic()))
        if result.mip_dual_bound is not None:
            bound = min(bound, -float(result.mip_dual_bound))
        if result.x is None:
            break
        stopped = _stopped(result, limit)
        found = tuple(sorted(at for at, column in visits.items() if result.x[column] > 0.5))
        cuts = _without_timetable(problem, found)
        dropped = {v for cut in cuts for v in cut} - agreed
        week = fill(problem, tuple(v for v in found if v not in dropped))
        if value_of(problem, week) > value_of(problem, best) + 1e-9:
            best = week
        if not cuts or stopped == "time":
            break
        for cut in cuts:
            program.row([(visits[v], 1.0) for v in cut], 0, len(cut) - 1)
    return Solved(best, max(bound, value_of(problem, best)), stopped)


def _relaxed(program: Program, visits: Visits, brake: float) -> tuple[float, set[tuple[int, int]]]:
    """Return the bound from the program with fractions allowed, and the visits it makes use of.

    Solved by the interior point method, many times faster than simplex here.
    """
    least, most = np.array(program.least), np.array(program.most)
    sums = _sums(program)
    equal = least == most
    above, below = np.isfinite(most) & ~equal, np.isfinite(least) & ~equal
    result = scipy.optimize.linprog(
        -np.array(program.worth),
        A_ub=vstack([sums[above], -sums[below]]),
        b_ub=np.concatenate([most[above], -least[below]]),
        A_eq=sums[equal],
        b_eq=least[equal],
        bounds=np.column_stack([program.low, program.high]),
        method="highs-ipm",
        options={"time_limit": max(0.1, brake - time.monotonic())},
    )
    if result.status != 0:
        return math.inf, set()
    used = {at for at, column in visits.items() if result.x[column] > TOLERANCE}
    return -float(result.fun) + TOLERANCE * abs(result.fun), used


def _run(program: Program, limit: Limit, seconds: float) -> Any:
    return scipy.optimize.milp(
        -np.array(program.worth),
        integrality=np.array(program.whole),
        bounds=scipy.optimize.Bounds(np.array(program.low), np.array(program.high)),
        constraints=scipy.optimize.LinearConstraint(
            _sums(program), np.array(program.least), np.array(program.most)
        ),
        options={"node_limit": limit.nodes, "mip_rel_gap": limit.gap, "time_limit": seconds},
    )


def _sums(program: Program) -> Any:
    shape = (len(program.least), len(program.worth))
    return csr_array((program.factors, (program.rows, program.columns)), shape=shape)


def _stopped(result: Any, limit: Limit) -> str:
    """Return why HiGHS stopped: proven best, near enough, out of nodes or out of time."""
    if result.status == LIMIT_REACHED:
        return "nodes" if result.mip_node_count >= limit.nodes else "time"
    return "optimal" if not result.mip_gap or result.mip_gap <= PROVEN else "gap"


def _without_timetable(problem: Problem, found: Chosen) -> list[Chosen]:
    """Return, block by block, a smallest set of visits that cannot all be made."""
    cuts = []
    for b, block in enumerate(problem.blocks):
        visits = [e for e, at in found if at == b]
        if block.closed or problem.fits(b, visits):
            continue
        for e in tuple(visits):
            fewer = [v for v in visits if v != e]
            if not problem.fits(b, fewer):
                visits = fewer
        cuts.append(tuple((e, b) for e in visits))
    return cuts
