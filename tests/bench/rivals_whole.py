"""The whole score under the same hard wishes, the first 15: ours against plain versions.

The plain version (`tests/oracle`) holds every factor's points as an array over all opportunities.
It is timed as it is, and where it has read the facts before (what is stated is kept as arrays
over all opportunities); it is given our fits, or compares a vector of each workplace itself.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, Case
from matcher.judged import Judged, judge
from matcher.order import first_in_order, varied_order
from matcher.rank import eligible_on, rank
from matcher.world import World
from models.participant import Participant
from models.wish import Wish
from tests.bench.rivals_postgres import PointsInPostgres
from tests.bench.timing import Timing, milliseconds, summed
from tests.oracle.asking import Asking, Given, Single, States
from tests.oracle.known import Known
from tests.oracle.ranking import answered

SHOWN, IN_SQL = 15, 600


class Prepared(Asking):
    """Asking, with what is stated at every opportunity found before."""

    kept: dict[object, npt.NDArray[np.generic]]

    def stated(self, wish: Wish) -> States:
        """Return what was found before."""
        key = (wish.dimension, wish.value)
        if key not in self.kept:
            self.kept[key] = super().stated(wish)
        return self.kept[key].copy()  # type: ignore[return-value]

    def no_ordinary_job(self) -> States:
        """Return what was found before."""
        if "ordinary" not in self.kept:
            self.kept["ordinary"] = super().no_ordinary_job()
        return self.kept["ordinary"]  # type: ignore[return-value]

    def open_requirements(self) -> Single:
        """Return what was found before."""
        key = self.person.qualifications
        if key not in self.kept:
            self.kept[key] = super().open_requirements()
        return self.kept[key]  # type: ignore[return-value]


class Whole:
    """One world, known to all, and the same people asking."""

    def __init__(self, world: World, known: Known, given: Given, today: date) -> None:
        self.world, self.known, self.today = world, known, today
        usual: dict[str, Single] = {}

        def kept(column: str) -> Single:
            if column not in usual:
                usual[column] = np.ascontiguousarray(given.usual(column))
            return usual[column]

        self.given = replace(given, usual=kept)

    def ours(self, person: Participant) -> list[int]:
        """Judge and order, without the words of the explanations."""
        case = Case(person, self.world, self.today)
        judged = judge(case)
        return varied_order(case, judged.scores, self._kept(judged), SHOWN)

    def plain(self, person: Participant) -> list[int]:
        """Answer by the plain version, facts read again."""
        asking = Asking(person, self.known, self._anew(), self.today)
        return self._numbers(asking)

    def prepared(
        self, person: Participant, kept: dict[object, npt.NDArray[np.generic]]
    ) -> list[int]:
        """Answer by the plain version, what is stated found before."""
        asking = Prepared(person, self.known, self._anew(), self.today)
        asking.kept = kept
        return self._numbers(asking)

    def _kept(self, judged: Judged) -> npt.NDArray[np.bool_]:
        return eligible_on(self.world, self.today, None) & (judged.removed_by < 0)

    def _anew(self) -> Given:
        """Return what is given, fits computed as for a new participant."""
        self.world.work.known.clear()
        return self.given

    def _numbers(self, asking: Asking) -> list[int]:
        answer = answered(asking, self.today, SHOWN)
        return [n for n in (self.world.number(o) for o, _ in answer.order) if n is not None]

    def times(self, people: list[Participant]) -> dict[str, object]:
        """Return the times of each, and whether all gave the same list to everyone."""
        found: dict[str, list[float]] = {"ours": [], "ours, explained": [], "plain": [],
                                         "plain, facts read before": []}  # fmt: skip
        same = 0
        for person in people:
            kept: dict[object, npt.NDArray[np.generic]] = {}
            runs: dict[str, Callable[[], list[int]]] = {
                "ours": lambda p=person: self._new(lambda: self.ours(p)),
                "plain": lambda p=person: self.plain(p),
                "plain, facts read before": lambda p=person, k=kept: self.prepared(p, k),
            }
            answers = []
            for name, run in runs.items():
                run()
                began = time.perf_counter()
                answers.append(run())
                found[name].append((time.perf_counter() - began) * 1000)
            explained = lambda p=person: self._new(lambda: rank(p, self.world, self.today))  # noqa: E731
            explained()
            found["ours, explained"].append(milliseconds(explained))
            same += all(answer == answers[0] for answer in answers)
        timings: dict[str, Timing] = {name: summed(times) for name, times in found.items()}
        return {**timings, "participants": len(people), "same_lists": same}

    def _new(self, do: Callable[[], object]) -> object:
        self.world.work.known.clear()
        return do()

    def in_postgres(self, rival: PointsInPostgres, people: list[Participant]) -> dict[str, object]:
        """Return the times of PostgreSQL, given our points, and of us for the same lines."""
        loads, queries, ours, same = [], [], [], 0
        for person in people:
            case = Case(person, self.world, self.today)
            judged = judge(case)
            tables, refused = self._tables(judged)
            minutes = np.nan_to_num(case.least_minutes, nan=np.inf)
            loads.append(milliseconds(lambda: rival.load(tables, minutes, refused)))  # noqa: B023
            rival.first(IN_SQL)
            queries.append(milliseconds(lambda: rival.first(IN_SQL)))
            mine = lambda: first_in_order(case, fresh.scores, self._kept(fresh), IN_SQL)  # noqa: B023, E731
            fresh = judge(case)
            mine()
            fresh = judge(case)
            ours.append(milliseconds(mine))
            same += rival.first(IN_SQL) == mine()
        return {
            "lines": IN_SQL,
            "postgres, load points": summed(loads),
            "postgres, join, add, filter, sort": summed(queries),
            "ours, gather, add, filter, sort": summed(ours),
            "participants": len(people),
            "same_lines": same,
        }

    def _tables(
        self, judged: Judged
    ) -> tuple[list[tuple[Single, npt.NDArray[np.bool_]]], npt.NDArray[np.intp]]:
        """Return points and removals by kind, place and head count, and single ones removed."""
        world, refused = self.world, np.zeros(len(self.world), bool)
        tables = []
        for axis in (world.kinds, world.places, world.staff):
            points, gone = np.zeros(axis.size, np.float32), np.zeros(axis.size, bool)
            for item, column, its in zip(judged.asked, judged.columns, judged.points, strict=True):
                if column.axis is axis:
                    points += its
                    if item.removes:
                        gone |= column.state == BROKEN
            tables.append((points, gone))
        for item, column in zip(judged.asked, judged.columns, strict=True):
            shared = any(column.axis is a for a in (world.kinds, world.places, world.staff))
            if item.removes and not shared:
                refused |= column.truths() == BROKEN
        return tables, np.flatnonzero(refused)
