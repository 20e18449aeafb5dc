"""From chosen visits to days: each block's round in order, with the times of every visit."""

from dataclasses import dataclass

from matcher.plan.problem import Chosen, Problem
from matcher.plan.routes import Placed, as_given, timetable
from models.plan import Round


@dataclass(frozen=True, slots=True)
class Timed:
    """A visit as numbers with its place in the day."""

    candidate: int
    block: int
    order: int
    placed: Placed


def lay_out(problem: Problem, chosen: Chosen) -> tuple[tuple[Timed, ...], tuple[Round, ...]]:
    """Return the visits in order of specialist, day and time, and the round of each block.

    Where fixed visits fill more than a block, its hours are left as the people set them.
    """
    timed: list[Timed] = []
    rounds: list[Round] = []
    for b, block in enumerate(problem.blocks):
        visits = [e for e, at in chosen if at == b]
        if not visits:
            continue
        stops = problem.stops(b, visits)
        placed = timetable(block.ground, stops, block.time.start, block.time.end)
        if placed is None:
            placed = as_given(block.ground, stops, block.time.start)
        first, last = placed[0], placed[-1]
        home = int(block.ground.home[problem.area[last.visit, b]])
        leave = first.arrive - first.travel
        travel = sum(p.travel for p in placed) + home
        time = block.time
        rounds.append(
            Round(time.specialist, time.day, leave, last.leave + home, travel, len(placed))
        )
        timed += [Timed(p.visit, b, 0, p) for p in placed]
    timed.sort(key=lambda t: (*_day(problem, t), t.placed.arrive))
    ordered: list[Timed] = []
    for t in timed:
        same = bool(ordered) and _day(problem, ordered[-1]) == _day(problem, t)
        order = ordered[-1].order + 1 if same else 1
        ordered.append(Timed(t.candidate, t.block, order, t.placed))
    rounds.sort(key=lambda r: (r.specialist, r.day, r.leave))
    return tuple(ordered), tuple(rounds)


def _day(problem: Problem, timed: Timed) -> tuple[str, str]:
    time = problem.blocks[timed.block].time
    return time.specialist, time.day.isoformat()
