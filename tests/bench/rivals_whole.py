"""The whole score under the same hard wishes, the first 15: ours against plain versions.

The plain version (`tests/oracle`) holds every factor's points as an array over all opportunities.
It is timed as it is; where it has read the facts before (what is stated is kept as arrays over
all opportunities); and where, beside that, it compares a vector of each workplace itself. In the
first two it is given our fits, counted in its time as in ours. In all of them what words mean is
understood before.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from matcher.factors.column import Case
from matcher.judged import NONE, Judged, OnAxis, judge
from matcher.order import first_in_order, varied_order
from matcher.rank import eligible_on, rank
from matcher.world import World
from models.participant import Participant
from models.wish import Wish
from tests.bench.own_text import OwnText
from tests.bench.rivals_postgres import PointsInPostgres
from tests.bench.timing import milliseconds, summed
from tests.oracle.asking import Asking, Given, Single, States
from tests.oracle.known import Known
from tests.oracle.ranking import answered

SHOWN, IN_SQL = 15, 600
Made = TypeVar("Made")


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
        self.own_text = OwnText(world)

    def ours(self, person: Participant) -> list[int]:
        """Judge and order, without the words of the explanations."""
        case = Case(person, self.world, self.today)
        judged = judge(case)
        return varied_order(case, judged.scores, self._kept(judged), SHOWN)

    def explained(self, person: Participant) -> list[int]:
        """The whole list as it is shown, each line with its reasons."""
        found = (s.opportunity for s in rank(person, self.world, self.today).suggestions)
        return [n for n in map(self.world.number, found) if n is not None]

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

    def with_own_text(
        self, person: Participant, kept: dict[object, npt.NDArray[np.generic]]
    ) -> list[int]:
        """Answer by the plain version, facts read before, each workplace's vector compared."""
        self.world.work.known.clear()
        fits = self.own_text.fits(person)
        given = replace(self.given, fits=lambda words: fits[words])
        asking = Prepared(person, self.known, given, self.today)
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
        found: dict[str, list[float]] = {}
        same: Counter[str] = Counter()
        for person in people:
            kept: dict[object, npt.NDArray[np.generic]] = {}
            runs: dict[str, Callable[[Participant], list[int]]] = {
                "ours": lambda p: self._new(lambda: self.ours(p)),
                "ours, explained": lambda p: self._new(lambda: self.explained(p)),
                "plain": self.plain,
                "plain, facts read before": lambda p, k=kept: self.prepared(p, k),
                "plain, facts read before, own text": lambda p, k=kept: self.with_own_text(p, k),
            }
            answers = {}
            for name, run in runs.items():
                answers[name] = run(person)
                found.setdefault(name, []).append(milliseconds(lambda r=run, p=person: r(p)))
                same[name] += answers[name] == answers["ours"]
        return {
            **{name: {**summed(times), "same_lists": same[name]} for name, times in found.items()},
            "participants": len(people),
        }

    def _new(self, do: Callable[[], Made]) -> Made:
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
            mine = self._first(case, judged)
            fresh = judge(case)  # its sums are not yet made
            ours.append(milliseconds(lambda: self._first(case, fresh)))  # noqa: B023
            same += rival.first(IN_SQL) == mine
        return {
            "lines": IN_SQL,
            "postgres, load points": summed(loads),
            "postgres, join, add, filter, sort": summed(queries),
            "ours, gather, add, filter, sort": summed(ours),
            "participants": len(people),
            "same_lines": same,
        }

    def _first(self, case: Case, judged: Judged) -> list[int]:
        return first_in_order(case, judged.scores, self._kept(judged), IN_SQL)

    def _tables(
        self, judged: Judged
    ) -> tuple[list[tuple[Single, npt.NDArray[np.bool_]]], npt.NDArray[np.intp]]:
        """Return points and removals by kind, place and head count, and single ones removed."""
        world, refused = self.world, np.zeros(len(self.world), bool)
        shared = [world.kinds, world.places, world.staff]
        nothing = [OnAxis.nothing(axis) for axis in shared]
        found = {id(one.axis): one for one in (*nothing, *judged.on_axes)}
        for one in found.values():
            if one.axis not in shared:
                refused |= one.axis.spread(one.first != NONE)
        each = [found[id(axis)] for axis in shared]
        tables = [(one.points, one.first != NONE) for one in each]
        return tables, np.flatnonzero(refused)
