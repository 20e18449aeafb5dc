"""The facts of every opportunity that has any, as columns that wishes are judged on.

Adverts have facts, and so have workplaces that somebody visited; they are the first rows of the
world's trades. What many state alike is one group: a wish is judged once per group.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from matcher.world.axis import Axis
from models.fact import Fact, Requirement

UNKNOWN, MET, BROKEN = np.int8(0), np.int8(1), np.int8(2)
# Facts whose words matter beside their value: two adverts that name a paper differently differ.
BY_WORDS = frozenset({"certificate", "trade_certificate", "authorisation"})
_SOFT = (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
Facts = tuple[Fact, ...]
Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Groups:
    """What is stated of some names: which group each row is in; group 0 states nothing."""

    of: npt.NDArray[np.int32]  # [rows]
    each: tuple[Facts, ...]  # one example of each group

    def judged(self, judge: Callable[[Facts], Any], kind: Any = np.int8) -> npt.NDArray[Any]:
        """Return what `judge` says of each row's facts, asked once for each group."""
        return np.array([judge(facts) for facts in self.each], kind)[self.of]

    def taken(self, rows: npt.NDArray[np.intp]) -> "Groups":
        """Return the groups of some rows, in their order; those that no row has are gone."""
        left, of = np.unique(np.append(0, self.of[rows]), return_inverse=True)
        return Groups(of[1:].astype(np.int32), tuple(self.each[at] for at in left.tolist()))


class FactTable:
    """Facts by opportunity."""

    def __init__(
        self, read: Callable[[int], Facts], groups: Mapping[str, Groups], rows: int, trades: Axis
    ) -> None:
        """Take how the facts of a row are read, the groups of each name, and the axis."""
        self._read = read
        self._groups = groups
        self._rows = rows
        self._trades = trades
        self._made: dict[Hashable, object] = {}

    def of(self, number: int) -> Facts:
        """Return the facts of one opportunity."""
        row = self._trades.row(number)
        return self._read(row) if row < self._rows else ()

    def groups(self, *names: str) -> Groups:
        """Return what is stated of these names together; made once."""
        return self.made(("groups", *names), lambda: self._together(names))

    def things(self, name: str) -> npt.NDArray[np.int8]:
        """Return MET where a thing is stated, BROKEN where its absence is, else UNKNOWN."""

        def truth(facts: Facts) -> np.int8:
            values = {bool(f.value) for f in stated(facts, name)}
            return UNKNOWN if len(values) != 1 else MET if values.pop() else BROKEN

        return self.made(("thing", name), lambda: self.groups(name).judged(truth))

    def choices(self, name: str, among: Sequence[str]) -> npt.NDArray[np.int64]:
        """Return which of some words are stated: bit i for `among[i]`; others count as none."""
        bit = {word: 1 << at for at, word in enumerate(among)}

        def mask(facts: Facts) -> int:
            return sum(bit.get(word, 0) for word in chosen(stated(facts, name)))

        return self.made(
            ("choices", name, tuple(among)), lambda: self.groups(name).judged(mask, np.int64)
        )

    def made(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` gives, kept for the next time under `key`."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[return-value]

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return values of those with facts as values of all trades, the others 0."""
        spread = np.zeros(self._trades.size, values.dtype)
        spread[: self._rows] = values
        return spread

    def _together(self, names: tuple[str, ...]) -> Groups:
        first, *others = (self._one(name) for name in names)
        if not self._rows:
            return first
        for other in others:
            codes = first.of.astype(np.int64) * len(other.each) + other.of
            distinct, of = np.unique(codes, return_inverse=True)
            pairs = (divmod(int(code), len(other.each)) for code in distinct)
            each = tuple((*first.each[a], *other.each[b]) for a, b in pairs)
            first = Groups(of.astype(np.int32), each)
        return first

    def _one(self, name: str) -> Groups:
        return self._groups.get(name) or Groups(np.zeros(self._rows, np.int32), ((),))


def regrouped(
    groups: Mapping[str, Groups], changed: Mapping[int, Facts], rows: int
) -> dict[str, Groups]:
    """Return groups over `rows` rows where some state something else than before."""
    each = {name: list(g.each) for name, g in groups.items()}
    known = {
        name: {_key(facts): at for at, facts in enumerate(listed)} for name, listed in each.items()
    }
    of = {name: np.zeros(rows, np.int32) for name in groups}
    for name, g in groups.items():
        of[name][: len(g.of)] = g.of
        of[name][list(changed)] = 0
    for row, facts in changed.items():
        by_name: dict[str, list[Fact]] = {}
        for fact in facts:
            by_name.setdefault(fact.name, []).append(fact)
        for name, found in by_name.items():
            if name not in of:
                of[name] = np.zeros(rows, np.int32)
                each[name], known[name] = [()], {(): 0}
            at = known[name].setdefault(_key(tuple(found)), len(each[name]))
            if at == len(each[name]):
                each[name].append(tuple(found))
            of[name][row] = at
    return {name: Groups(rows_of, tuple(each[name])) for name, rows_of in of.items()}


def _key(facts: Facts) -> tuple[Hashable, ...]:
    return tuple(
        (f.value, f.requirement, f.confidence, f.quote if f.name in BY_WORDS else "") for f in facts
    )


def stated(facts: Facts, name: str) -> Facts:
    """Return the facts of a name that are stated as part of the job, not as an advantage."""
    return tuple(f for f in facts if f.name == name and f.requirement not in _SOFT)


def chosen(facts: Facts) -> set[str]:
    """Return every word that the facts name."""
    found: set[str] = set()
    for fact in facts:
        found |= set(map(str, fact.value)) if isinstance(fact.value, tuple) else {str(fact.value)}
    return found
