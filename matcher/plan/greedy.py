"""An answer at once: the visit that adds most comes in, again and again, then better ones.

Two ways of counting "most" are tried, points and points a minute, and the better week kept.
Afterwards each chosen visit is taken out once and the best that then fits put in; not for a
large team, where the solver does that better.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.plan.goals import RELATION
from matcher.plan.problem import Chosen, Floats, Problem
from matcher.plan.routes import AREAS_A_ROUND, round_minutes
from matcher.plan.worth import families, value_of
from models.plan import Plan

SWAP_ROUNDS = 2
SWAPPED_MOST = 30  # visits


def greedy(problem: Problem) -> Chosen:
    """Return a good week quickly: fixed visits, then what adds most, then swaps."""
    start = tuple(dict.fromkeys((f.candidate, f.block) for f in problem.fixed))
    tries = [fill(problem, start, per_minute=p) for p in (False, True)]
    best = max(tries, key=lambda chosen: value_of(problem, chosen))
    for _ in range(SWAP_ROUNDS if len(best) <= SWAPPED_MOST else 0):
        better = _swapped(problem, best, frozenset(start))
        if better == best:
            break
        best = better
    return best


def fill(problem: Problem, chosen: Chosen, *, per_minute: bool = False) -> Chosen:
    """Return the visits with further ones added for as long as one adds to the value."""
    week = Week(problem)
    for e, b in chosen:
        week.add(e, b)
    while (found := week.best(per_minute=per_minute)) is not None:
        week.add(*found[:2])
    return tuple(sorted((e, b) for b, visits in enumerate(week.visits) for e in visits))


def kept(problem: Problem, plan: Plan) -> Chosen:
    """Return a former plan's visits where they still may stand, and the week filled around them."""
    chosen = list(dict.fromkeys((f.candidate, f.block) for f in problem.fixed))
    numbers = {c.orgnr: e for e, c in enumerate(problem.candidates)}
    for visit in plan.visits:
        e, b = numbers.get(visit.orgnr), problem.block_of(visit)
        if e is None or b is None or (e, b) in chosen or not problem.allowed[e, b]:
            continue
        visits = [other for other, at in chosen if at == b]
        is_due = sum(other == e for other, _ in chosen) < problem.visits_most[e]
        if is_due and problem.fits(b, [*visits, e]):
            chosen.append((e, b))
    return fill(problem, tuple(chosen))


def next_best(
    problem: Problem, chosen: Chosen, block: int, without: int
) -> tuple[int, float] | None:
    """Return the visit that adds most to a block, other than `without`, and its points."""
    week = Week(problem)
    for e, b in chosen:
        week.add(e, b)
    found = week.best(only=block, without=without)
    return (found[0], found[2]) if found else None


def _swapped(problem: Problem, chosen: Chosen, fixed: frozenset[tuple[int, int]]) -> Chosen:
    best, value = chosen, value_of(problem, chosen)
    for visit in chosen:
        if visit in fixed or visit not in best:
            continue
        other = fill(problem, tuple(v for v in best if v != visit))
        reached = value_of(problem, other)
        if reached > value + 1e-9:
            best, value = other, reached
    return best


@dataclass
class Week:
    """A week being filled, with what one more visit would add to it [E, B]."""

    problem: Problem
    visits: list[list[int]] = field(init=False)
    count: npt.NDArray[np.int64] = field(init=False)
    best_fit: Floats = field(init=False)
    second_fit: Floats = field(init=False)
    in_time: npt.NDArray[np.bool_] = field(init=False)
    duty_done: Floats = field(init=False)

    def __post_init__(self) -> None:
        p = self.problem
        self.visits = [[] for _ in p.blocks]
        self.count = np.zeros(len(p.candidates), np.int64)
        self.best_fit, self.second_fit = np.zeros(len(p.needs)), np.zeros(len(p.needs))
        self.in_time = np.zeros(len(p.needs), bool)
        self.duty_done = np.zeros(len(p.duties))
        self._families = _numbered(families(p))
        self._types = _numbered([c.job_type for c in p.candidates])
        self._relation = p.weights.relation * np.array(
            [RELATION.get(c.stage, 0.0) for c in p.candidates]
        )

    def add(self, e: int, b: int) -> None:
        """Put a visit into a block."""
        p = self.problem
        self.visits[b].append(e)
        self.count[e] += 1
        for s in p.serves[e]:
            h = p.need_at[s.handle]
            self.second_fit[h] = max(self.second_fit[h], min(s.fit, self.best_fit[h]))
            self.best_fit[h] = max(self.best_fit[h], s.fit)
            self.in_time[h] |= p.in_time[h, b]
        for q, at in enumerate(p.duties):
            if at.candidate == e:
                self.duty_done[q] = max(self.duty_done[q], at.worth[b])

    def best(
        self, *, per_minute: bool = False, only: int | None = None, without: int | None = None
    ) -> tuple[int, int, float] | None:
        """Return the visit that adds most and fits: candidate, block, points; None if none adds."""
        gain, minutes = self._gains()
        if only is not None:
            gain[:, np.arange(gain.shape[1]) != only] = -np.inf
        if without is not None:
            gain[without] = -np.inf
        rate = gain / np.where(gain > 0, minutes, 1.0) if per_minute else gain
        key = np.where(gain > 1e-9, rate, -np.inf)
        while key.size and np.isfinite(key.max()):
            e, b = (int(i) for i in np.unravel_index(int(key.argmax()), key.shape))
            if not self._restricted(e, b) or self.problem.fits(b, [*self.visits[b], e]):
                return e, b, float(gain[e, b])
            key[e, b] = -np.inf
        return None

    def _restricted(self, e: int, b: int) -> bool:
        windows = self.problem.windows
        return any((v, b) in windows for v in (*self.visits[b], e))

    def _gains(self) -> tuple[Floats, Floats]:
        """Return what each visit would add [E, B], -inf where it may not be, and its minutes."""
        p, w = self.problem, self.problem.weights
        gain = np.repeat((self._serving() + self._relation)[:, None], len(p.blocks), axis=1)
        pe, ph, _ = p.pairs
        soon = (p.in_time_worth * ~self.in_time)[ph][:, None] * p.in_time[ph]
        np.add.at(gain, pe, soon)
        for q, at in enumerate(p.duties):
            gain[at.candidate] += np.maximum(0, at.worth - self.duty_done[q])
        for name in p.specialists:
            mine = [b for b, block in enumerate(p.blocks) if block.time.specialist == name]
            gain[:, mine] += self._for_specialist(name, mine)[:, None]
        extra = np.full(gain.shape, np.inf)
        for b in range(len(p.blocks)):
            extra[:, b] = self._road(b)
        minutes = extra + p.minutes
        room = np.array(
            [block.minutes - p.spent(b, self.visits[b]) for b, block in enumerate(p.blocks)]
        )
        may = p.allowed & (minutes <= room) & (self.count < p.visits_most)[:, None]
        for b, visits in enumerate(self.visits):
            for day_mate, other in enumerate(p.blocks):
                if _same_day(p, b, day_mate) and other:
                    may[visits, day_mate] = False
        road = np.where(np.isfinite(extra), extra, 0.0)
        return np.where(may, gain - w.travel_minute * road, -np.inf), np.maximum(minutes, 1.0)

    def _serving(self) -> Floats:
        """Return what each candidate adds by the fits of those it serves [E]."""
        p, wish = self.problem, self.problem.weights.wish_fit
        pe, ph, fit = p.pairs
        first = self.best_fit[ph]
        rise = np.maximum(0, fit - first)
        second = np.maximum(self.second_fit[ph], np.minimum(fit, first)) - self.second_fit[ph]
        points = p.serve_worth[ph] * rise + wish / 2 * second
        return np.asarray(np.bincount(pe, points, minlength=len(p.candidates)), np.float64)

    def _for_specialist(self, name: str, mine: Sequence[int]) -> Floats:
        """Return what a visit adds to a specialist's contacts, variety and share of wishes [E]."""
        p, w = self.problem, self.problem.weights
        made = [e for b in mine for e in self.visits[b]]
        short = len(made) < p.target[name]
        gain = np.full(len(p.candidates), w.six_contacts if short else w.further_contact)
        seen_types, seen_families = self._types[made], self._families[made]
        gain += w.job_type * (~np.isin(self._types, seen_types) & (self._types >= 0))
        gain += w.employer_family * ~np.isin(self._families, seen_families)
        return np.asarray(gain - w.wish_built * p.is_uncalled_for, np.float64)

    def _road(self, b: int) -> Floats:
        """Return the minutes on the road that each candidate adds to a block [E]."""
        p = self.problem
        ground = p.blocks[b].ground
        there = sorted({int(p.area[e, b]) for e in self.visits[b]})
        now = round_minutes(ground, there)
        extra = np.full(len(ground.home) + 1, np.inf)  # the last one is for unknown places
        for area in set(p.area[p.allowed[:, b], b].tolist()) | set(there):
            if area in there:
                extra[area] = ground.areas.legs[area, area]
            elif len(there) < AREAS_A_ROUND:
                extra[area] = round_minutes(ground, [*there, area]) - now
        return np.asarray(extra[p.area[:, b]], np.float64)


def _same_day(problem: Problem, a: int, b: int) -> bool:
    return problem.blocks[a].time.day == problem.blocks[b].time.day


def _numbered(names: Iterable[str]) -> npt.NDArray[np.int64]:
    """Return a number for each different name; -1 for the empty one."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(n, len(numbers)) if n else -1 for n in names], np.int64)
