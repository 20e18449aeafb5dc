"""The week as a mixed integer program: which columns and rows there are, and what they mean.

Columns: `visit` (candidate in block, binary), `pattern` (what a block's round has room for,
binary), and continuous ones that follow from them: `first` and `second` (the best and second
best fit of a participant), `soon` (served in time), `duty`, `contact` and `kind` (a job type or
employer among a specialist's visits).
"""

import math
from collections.abc import Iterable, Sequence

from matcher.plan.goals import RELATION
from matcher.plan.patterns import Kind, patterns
from matcher.plan.problem import Chosen, Problem
from matcher.plan.worth import families

INFINITE = math.inf
Visits = dict[tuple[int, int], int]  # (candidate, block) → column


class Program:
    """A program under construction: columns with worth and bounds, rows as sums."""

    def __init__(self) -> None:
        self.worth: list[float] = []
        self.low: list[float] = []
        self.high: list[float] = []
        self.whole: list[int] = []
        self.rows: list[int] = []
        self.columns: list[int] = []
        self.factors: list[float] = []
        self.least: list[float] = []
        self.most: list[float] = []

    def column(self, worth: float, low: float = 0, high: float = 1, *, whole: bool = False) -> int:
        """Add a column and return its number."""
        self.worth.append(worth)
        self.low.append(low)
        self.high.append(high)
        self.whole.append(int(whole))
        return len(self.worth) - 1

    def row(self, terms: Sequence[tuple[int, float]], least: float, most: float) -> None:
        """Add a row: least ≤ sum of factor × column ≤ most."""
        for column, factor in terms:
            self.rows.append(len(self.least))
            self.columns.append(column)
            self.factors.append(factor)
        self.least.append(least)
        self.most.append(most)


def program_of(
    problem: Problem, among: Iterable[tuple[int, int]] | None = None, kept: Chosen = ()
) -> tuple[Program, Visits]:
    """Return the program of a problem and the column of each visit.

    With `among`, only those visits may be chosen, beside the ones that are `kept` or fixed.
    """
    program = Program()
    held = {(f.candidate, f.block) for f in problem.fixed} | set(kept)
    if among is None:
        among = zip(*(numbers.tolist() for numbers in problem.allowed.nonzero()), strict=True)
    visits: Visits = {}
    for e, b in sorted(held | set(among)):
        worth = problem.weights.relation * RELATION.get(problem.candidates[e].stage, 0.0)
        worth -= problem.weights.wish_built * float(problem.is_uncalled_for[e])
        visits[e, b] = program.column(worth, float((e, b) in held), whole=True)
    for b in range(len(problem.blocks)):
        _add_rounds(problem, program, visits, b)
    by_candidate: dict[int, list[tuple[int, int]]] = {}
    for e, b in visits:
        by_candidate.setdefault(e, []).append((b, visits[e, b]))
    _add_once(problem, program, by_candidate)
    _add_serving(problem, program, by_candidate)
    _add_duties(problem, program, visits)
    for name in problem.specialists:
        _add_specialist(problem, program, visits, name)
    return program, visits


def _add_rounds(problem: Problem, program: Program, visits: Visits, b: int) -> None:
    """Visits lie in the areas of the block's one round, and no more than it has room for."""
    ground, road = problem.blocks[b].ground, problem.weights.travel_minute
    by_kind: dict[Kind, list[int]] = {}
    for (e, at), column in visits.items():
        if at == b:
            area = int(problem.area[e, b])
            by_kind.setdefault((area, int(problem.minutes[e, b])), []).append(column)
            program.worth[column] -= road * int(ground.areas.legs[area, area])
    room: dict[Kind, list[tuple[int, float]]] = {kind: [] for kind in by_kind}
    goes: dict[int, list[tuple[int, float]]] = {area: [] for area, _ in by_kind}
    chosen = []
    for pattern in patterns(problem, b, {k: len(columns) for k, columns in by_kind.items()}):
        column = program.column(-road * pattern.minutes, whole=True)
        chosen.append((column, 1.0))
        for area in pattern.areas:
            goes[area].append((column, -1.0))
        for kind, most in pattern.most:
            if most:
                room[kind].append((column, -float(most)))
    program.row(chosen, 1 if problem.fixed_areas[b] else 0, 1)
    for area, going in goes.items():
        there = program.column(0)
        here = [c for kind, columns in by_kind.items() if kind[0] == area for c in columns]
        program.row([(there, 1.0), *going], 0, 0)
        program.row([(there, -1.0), *((c, 1.0) for c in here)], 0, INFINITE)
        for column in here:
            program.row([(column, 1.0), (there, -1.0)], -INFINITE, 0)
    for kind, columns in by_kind.items():
        program.row([*((c, 1.0) for c in columns), *room[kind]], -INFINITE, 0)


def _add_once(
    problem: Problem, program: Program, by_candidate: dict[int, list[tuple[int, int]]]
) -> None:
    """A workplace is visited once a week unless more was promised, and once a day."""
    for e, at in by_candidate.items():
        most = int(problem.visits_most[e])
        if len(at) > most:
            program.row([(c, 1.0) for _, c in at], 0, most)
        if most > 1:
            for day in sorted({problem.blocks[b].time.day for b, _ in at}):
                same = [(c, 1.0) for b, c in at if problem.blocks[b].time.day == day]
                fixed = sum(program.low[c] for c, _ in same)
                program.row(same, 0, max(1, fixed))


def _add_serving(
    problem: Problem, program: Program, by_candidate: dict[int, list[tuple[int, int]]]
) -> None:
    """A participant's best fit counts whole, the second best half; `soon` if in time."""
    firsts: dict[int, list[int]] = {}
    seconds: dict[int, list[int]] = {}
    in_time: dict[int, list[int]] = {}
    for e, at in by_candidate.items():
        for s in problem.serves[e]:
            h = problem.need_at[s.handle]
            first = program.column(float(problem.serve_worth[h]) * s.fit)
            second = program.column(problem.weights.wish_fit / 2 * s.fit)
            program.row([(first, 1), (second, 1), *((c, -1.0) for _, c in at)], -INFINITE, 0)
            firsts.setdefault(h, []).append(first)
            seconds.setdefault(h, []).append(second)
            in_time.setdefault(h, []).extend(c for b, c in at if problem.in_time[h, b])
    for h in firsts:
        program.row([(c, 1.0) for c in firsts[h]], 0, 1)
        program.row([(c, 1.0) for c in seconds[h]], 0, 1)
        if in_time[h]:
            soon = program.column(float(problem.in_time_worth[h]))
            program.row([(soon, 1.0), *((c, -1.0) for c in in_time[h])], -INFINITE, 0)


def _add_duties(problem: Problem, program: Program, visits: Visits) -> None:
    """A duty counts for the visit that does it soonest."""
    for at in problem.duties:
        done = []
        for b, worth in enumerate(at.worth):
            if (at.candidate, b) in visits and worth > 0:
                duty = program.column(float(worth))
                program.row([(duty, 1.0), (visits[at.candidate, b], -1.0)], -INFINITE, 0)
                done.append((duty, 1.0))
        if done:
            program.row(done, 0, 1)


def _add_specialist(problem: Problem, program: Program, visits: Visits, name: str) -> None:
    """Contacts up to the target and beyond, different job types and employers."""
    weights = problem.weights
    mine = [(e, c) for (e, b), c in visits.items() if problem.blocks[b].time.specialist == name]
    for _, column in mine:
        program.worth[column] += weights.further_contact
    contacts = program.column(
        weights.six_contacts - weights.further_contact, 0, problem.target[name]
    )
    program.row([(contacts, 1.0), *((c, -1.0) for _, c in mine)], -INFINITE, 0)
    names = families(problem)
    kinds: dict[tuple[str, str], list[int]] = {}
    for e, c in mine:
        if problem.candidates[e].job_type:
            kinds.setdefault(("type", problem.candidates[e].job_type), []).append(c)
        kinds.setdefault(("family", names[e]), []).append(c)
    for (what, _), columns in kinds.items():
        points = weights.job_type if what == "type" else weights.employer_family
        if len(columns) == 1:
            program.worth[columns[0]] += points
            continue
        different = program.column(points)
        program.row([(different, 1.0), *((c, -1.0) for c in columns)], -INFINITE, 0)
