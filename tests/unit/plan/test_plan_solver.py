"""The solver beside greedy and beside trying everything."""

from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from matcher.plan import Limit, week
from matcher.plan import solve as solver
from matcher.plan.goals import Weights
from matcher.plan.greedy import greedy
from matcher.plan.pose import pose
from matcher.plan.problem import Chosen, Problem
from matcher.plan.rules import Rules
from matcher.plan.solve import solve
from matcher.plan.worth import value_of
from models.plan import Situation
from tests.unit.plan.given import MONDAY
from tests.unit.plan.random_weeks import weeks

EXACT = Limit(nodes=10_000, gap=0.0, seconds=30)
relaxed = settings(max_examples=40, deadline=None)


def posed(situation: Situation, seed: int = 0) -> Problem:
    return pose(situation, MONDAY, Weights(), Rules(), seed)


def best_of_all(problem: Problem) -> float:
    """Return the value of the best week by trying every one there is."""
    fixed = {(f.candidate, f.block) for f in problem.fixed}
    choices = []
    for e in range(len(problem.candidates)):
        mine = [b for b in range(len(problem.blocks)) if problem.allowed[e, b]]
        always = tuple(b for at, b in sorted(fixed) if at == e)
        room = int(problem.visits_most[e]) - len(always)
        options: list[tuple[int, ...]] = [always]
        if room >= 1:
            options += [(*always, b) for b in mine]
        if room >= 2:
            options += [(*always, a, b) for a in mine for b in mine if a < b]
        choices.append([o for o in options if _different_days(problem, o)])
    best = float("-inf")
    for picked in product(*choices):
        chosen: Chosen = tuple((e, b) for e, at in enumerate(picked) for b in at)
        if all(_fits(problem, chosen, b) for b in range(len(problem.blocks))):
            best = max(best, value_of(problem, chosen))
    return best


def _different_days(problem: Problem, blocks: tuple[int, ...]) -> bool:
    days = [problem.blocks[b].time.day for b in blocks]
    return len(set(days)) == len(days)


def _fits(problem: Problem, chosen: Chosen, b: int) -> bool:
    visits = [e for e, at in chosen if at == b]
    agreed = {f.candidate for f in problem.fixed if f.block == b}
    return set(visits) <= agreed or problem.fits(b, visits)


@given(weeks(most_employers=6, most_blocks=2))
@relaxed
def test_the_solver_finds_what_trying_everything_finds(given_week: Situation) -> None:
    """On small weeks the optimum and the bound are those of brute force."""
    problem = posed(given_week)
    solved = solve(problem, greedy(problem), EXACT)
    expected = best_of_all(problem)
    assert value_of(problem, solved.chosen) == pytest.approx(expected, abs=1e-4)
    assert solved.bound == pytest.approx(expected, abs=1e-3, rel=1e-5)


@given(weeks(most_employers=6, most_blocks=3))
@relaxed
def test_large_programs_take_the_same_way_to_the_same_place(given_week: Situation) -> None:
    """Solved by way of the relaxed program whole, it is the optimum; in parts, never above it."""
    problem = posed(given_week)
    start = greedy(problem)
    expected = best_of_all(problem)
    with patch.object(solver, "TINY_COLUMNS", 0):
        whole = solve(problem, start, EXACT)
        with patch.object(solver, "WHOLE_COLUMNS", 0):
            parts = solve(problem, start, EXACT)
    assert value_of(problem, whole.chosen) == pytest.approx(expected, abs=1e-4)
    assert value_of(problem, start) <= value_of(problem, parts.chosen) + 1e-9
    assert value_of(problem, parts.chosen) <= expected + 1e-6
    for solved in (whole, parts):
        assert expected <= solved.bound + 1e-3


@given(weeks())
@relaxed
def test_greedy_is_never_better_than_the_solver(given_week: Situation) -> None:
    """The bound is above both, and the solver keeps what greedy found."""
    problem = posed(given_week)
    start = greedy(problem)
    solved = solve(problem, start, EXACT)
    assert value_of(problem, start) <= value_of(problem, solved.chosen) + 1e-9
    assert value_of(problem, solved.chosen) <= solved.bound + 1e-6


@given(weeks())
@settings(max_examples=15, deadline=None)
def test_the_same_input_gives_the_same_plan(given_week: Situation) -> None:
    """Twice the same, to the last reason; the order of the input does not matter either."""
    first = week(given_week, MONDAY, limit=EXACT)
    shuffled = Situation(
        given_week.calendar,
        given_week.needs[::-1],
        given_week.candidates[::-1],
        given_week.duties,
        given_week.fixed,
        given_week.rejected,
    )
    assert week(given_week, MONDAY, limit=EXACT) == first
    assert week(shuffled, MONDAY, limit=EXACT).visits == first.visits


@given(weeks())
@settings(max_examples=15, deadline=None)
def test_another_seed_is_another_order_and_no_worse_a_plan(given_week: Situation) -> None:
    """The seed only breaks ties."""
    values = [week(given_week, MONDAY, limit=EXACT, seed=seed).value for seed in (0, 1, 2)]
    assert values == pytest.approx([values[0]] * 3, abs=1e-4)
