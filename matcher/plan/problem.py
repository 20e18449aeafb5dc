"""The situation as numbers: one form that greedy, solver and the measuring all share.

Candidates are numbered [E], blocks [B], participants [H]. What the hard rules forbid is not
`allowed`, so nothing that chooses can break them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.plan.blocks import Block
from matcher.plan.goals import (
    DUE_SOON_DAYS,
    Weights,
    contact_target,
    due_day,
    fairness_worth,
    first_contact_worth,
    in_time_worth,
    two_weeks_worth,
    waiting_worth,
)
from matcher.plan.routes import AREAS_A_ROUND, Stop, Windows, timetable, travel_minutes
from matcher.plan.rules import free_windows
from models.plan import (
    Candidate,
    Duty,
    DutyKind,
    FixedVisit,
    ParticipantNeed,
    Reason,
    Served,
    Situation,
    Step,
    Visit,
)

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Chosen = tuple[tuple[int, int], ...]  # (candidate, block), in any order


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed visit as numbers."""

    candidate: int
    block: int
    visit: FixedVisit


@dataclass(frozen=True, slots=True)
class DutyAt:
    """A duty as numbers: what doing it in each block is worth [B]."""

    duty: Duty
    candidate: int
    worth: Floats


@dataclass(frozen=True)
class Problem:
    """Everything that choosing needs."""

    situation: Situation
    weights: Weights
    now: date
    candidates: tuple[Candidate, ...]
    serves: tuple[tuple[Served, ...], ...]
    steps: tuple[Step, ...]
    blocks: tuple[Block, ...]
    allowed: Bools  # [E, B]
    blocked: dict[int, Reason]  # why a candidate is allowed nowhere
    minutes: npt.NDArray[np.int64]  # [E, B], as fixed visits may have their own
    needs: tuple[ParticipantNeed, ...]
    duties: tuple[DutyAt, ...]
    homeless_duties: tuple[Duty, ...]  # at a workplace that is not among the candidates
    fixed: tuple[Fixed, ...]

    @cached_property
    def need_at(self) -> dict[str, int]:
        """Handle → number."""
        return {n.handle: i for i, n in enumerate(self.needs)}

    @cached_property
    def pairs(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Floats]:
        """Who is served where: candidate, participant and fit, one row a pair."""
        rows = [
            (e, self.need_at[s.handle], s.fit) for e, all_ in enumerate(self.serves) for s in all_
        ]
        if not rows:
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
        e, h, fit = zip(*rows, strict=True)
        return np.array(e, np.int64), np.array(h, np.int64), np.array(fit, np.float64)

    @cached_property
    def need_worth(self) -> dict[str, Floats]:
        """Part → points for serving each participant [H], before the fit is counted in."""
        monday, weights = self.situation.calendar.monday, self.weights
        each = {
            "first_contact": [first_contact_worth(n, self.now, weights) for n in self.needs],
            "waiting": [waiting_worth(n, self.now, weights) for n in self.needs],
            "two_weeks": [two_weeks_worth(n, monday, weights) for n in self.needs],
            "fairness": [fairness_worth(n, weights) for n in self.needs],
        }
        return {part: np.array(points, np.float64) for part, points in each.items()}

    @cached_property
    def serve_worth(self) -> Floats:
        """Points for the best fit of each participant [H], `wish_fit` included, times fit."""
        total = np.full(len(self.needs), self.weights.wish_fit)
        for part in self.need_worth.values():
            total = total + part
        return total

    @cached_property
    def due(self) -> tuple[date | None, ...]:
        """The day each participant's contact is due this week; None when it is not.

        When that has passed, the first day on which their own specialist can go.
        """
        calendar = self.situation.calendar
        open_ = [b.time for b in self.blocks if not b.closed]
        found = []
        for need in self.needs:
            day = due_day(need)
            own = [t.day for t in open_ if t.specialist == need.specialist]
            first = min(own or [t.day for t in open_], default=calendar.sunday)
            soon = day is not None and day <= calendar.monday + timedelta(days=DUE_SOON_DAYS)
            found.append(max(min(day, calendar.sunday), first) if day and soon else None)
        return tuple(found)

    @cached_property
    def in_time_worth(self) -> Floats:
        """Points for serving each participant by the due day [H]."""
        return np.array(
            [
                in_time_worth(n, self.weights) if d else 0.0
                for n, d in zip(self.needs, self.due, strict=True)
            ],
            np.float64,
        )

    @cached_property
    def in_time(self) -> Bools:
        """Whether a visit in a block is in time for a participant [H, B]."""
        return np.array(
            [[d is not None and b.time.day <= d for b in self.blocks] for d in self.due], bool
        ).reshape(len(self.needs), len(self.blocks))

    @cached_property
    def specialists(self) -> tuple[str, ...]:
        """Everyone with a block, in order of name."""
        return tuple(sorted({b.time.specialist for b in self.blocks}))

    @cached_property
    def target(self) -> dict[str, int]:
        """Contacts to reach for each specialist."""
        return {
            s: contact_target(sum(n.seeks for n in self.needs if n.specialist == s))
            for s in self.specialists
        }

    @cached_property
    def is_wish_built(self) -> Bools:
        """Whether a visit there is built on somebody's wishes or job [E]."""
        built = np.array([bool(s) for s in self.serves], bool)
        for at in self.duties:
            if at.duty.handle or at.duty.kind is not DutyKind.PROMISED:
                built[at.candidate] = True
        return built

    @cached_property
    def is_uncalled_for(self) -> Bools:
        """Whether a visit there answers no wish and nothing is owed [E]."""
        called = self.is_wish_built.copy()
        called[[d.candidate for d in self.duties]] = True
        return ~called

    @cached_property
    def visits_most(self) -> npt.NDArray[np.int64]:
        """How many visits a workplace may get: one, or as many as were promised or fixed."""
        fixed = np.bincount([f.candidate for f in self.fixed], minlength=len(self.candidates))
        most = np.maximum(1, fixed)
        for e in {d.candidate for d in self.duties}:
            owed = [d for d in self.duties if d.candidate == e]
            at = [f.block for f in self.fixed if f.candidate == e]
            undone = sum(not any(d.worth[b] > 0 for b in at) for d in owed)
            most[e] = max(most[e], len(at) + undone)
        return most

    @cached_property
    def area(self) -> npt.NDArray[np.int64]:
        """The area of each candidate on each block's ground [E, B]."""
        return np.stack([b.ground.areas.of for b in self.blocks], axis=1)

    @cached_property
    def windows(self) -> dict[tuple[int, int], Windows]:
        """The windows of visits that may not take place at any time in their block.

        A fixed visit is at its hour. Without one it keeps clear of the workplace's times to
        avoid where it can, and else comes at any time.
        """
        found: dict[tuple[int, int], Windows] = {}
        for e, b in zip(*np.nonzero(self.allowed), strict=True):
            if self.candidates[e].avoid:
                windows = free_windows(self.candidates[e], self.blocks[b].time)
                if windows != ((self.blocks[b].time.start, self.blocks[b].time.end),):
                    found[int(e), int(b)] = windows
        for f in self.fixed:
            at, time = (f.candidate, f.block), self.blocks[f.block].time
            found.pop(at, None)
            if f.visit.start is not None:
                found[at] = ((f.visit.start, f.visit.start + int(self.minutes[at])),)
                continue
            windows = free_windows(self.candidates[f.candidate], time)
            if windows != ((time.start, time.end),) and self._is_in_time(at, windows):
                found[at] = windows
        return found

    def _is_in_time(self, at: tuple[int, int], windows: Windows) -> bool:
        """Whether one visit alone can be made in its block within these windows."""
        ground, time = self.blocks[at[1]].ground, self.blocks[at[1]].time
        stop = Stop(at[0], int(self.area[at]), int(self.minutes[at]), windows)
        return timetable(ground, [stop], time.start, time.end) is not None

    def block_of(self, visit: Visit) -> int | None:
        """Return the block that holds a visit; one of the calendar goes before a day's extra."""
        holding = [
            (block.minutes, b)
            for b, block in enumerate(self.blocks)
            if (block.time.specialist, block.time.day) == (visit.specialist, visit.day)
            and block.time.start <= visit.arrive < block.time.end
        ]
        return min(holding)[1] if holding else None

    def stops(self, block: int, visits: Sequence[int]) -> tuple[Stop, ...]:
        """Return the visits of a block as stops to be placed."""
        time = self.blocks[block].time
        return tuple(
            Stop(
                e,
                int(self.area[e, block]),
                int(self.minutes[e, block]),
                self.windows.get((e, block), ((time.start, time.end),)),
            )
            for e in sorted(visits)
        )

    def spent(self, block: int, visits: Sequence[int]) -> int:
        """Return the minutes these visits and their round take, without any waiting."""
        areas = [int(self.area[e, block]) for e in visits]
        return travel_minutes(self.blocks[block].ground, areas) + int(
            sum(self.minutes[e, block] for e in visits)
        )

    @cached_property
    def fixed_areas(self) -> tuple[frozenset[int], ...]:
        """The areas each block has to go to for its fixed visits [B]."""
        return tuple(
            frozenset(int(self.area[f.candidate, b]) for f in self.fixed if f.block == b)
            for b in range(len(self.blocks))
        )

    def fits(self, block: int, visits: Sequence[int]) -> bool:
        """Whether these visits can be made in a block: hours, round and times to avoid."""
        time = self.blocks[block].time
        areas = {int(self.area[e, block]) for e in visits}
        if len(areas) > AREAS_A_ROUND and not areas <= self.fixed_areas[block]:
            return False
        if self.spent(block, visits) > self.blocks[block].minutes:
            return False
        if not any((e, block) in self.windows for e in visits):
            return True
        stops = self.stops(block, visits)
        return timetable(self.blocks[block].ground, stops, time.start, time.end) is not None
