"""The facts of every opportunity that has any, as columns that wishes are judged on.

Only some opportunities have facts (adverts, and workplaces that somebody visited); columns
are as long as those, in the order of `numbers`, and are made once for each name.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from matcher.facts.read import facts_of
from models.contact import LearnedFact
from models.fact import Fact, Requirement
from models.vacancy import Vacancy
from models.workplace import Workplace

UNKNOWN, MET, BROKEN = np.int8(0), np.int8(1), np.int8(2)
_SOFT = (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
Made = TypeVar("Made")


class FactTable:
    """Facts by opportunity number."""

    def __init__(self, by_number: Mapping[int, tuple[Fact, ...]], count: int) -> None:
        """Take the facts of the opportunities that have any, of `count` in all."""
        self._by_number = {n: by_number[n] for n in sorted(by_number) if by_number[n]}
        self.numbers = np.fromiter(self._by_number, np.intp, len(self._by_number))
        self.count = count
        self._made: dict[str, object] = {}

    def of(self, number: int) -> tuple[Fact, ...]:
        """Return the facts of one opportunity."""
        return self._by_number.get(number, ())

    def things(self, name: str) -> npt.NDArray[np.int8]:
        """Return MET where a thing is stated, BROKEN where its absence is, else UNKNOWN."""

        def truth(facts: tuple[Fact, ...]) -> np.int8:
            values = {bool(f.value) for f in stated(facts, name)}
            return UNKNOWN if len(values) != 1 else MET if values.pop() else BROKEN

        return self.truths(f"thing {name}", truth)

    def choices(self, name: str, among: Sequence[str]) -> npt.NDArray[np.int64]:
        """Return which of some words are stated: bit i for `among[i]`; others count as none."""
        bit = {word: 1 << at for at, word in enumerate(among)}

        def mask(facts: tuple[Fact, ...]) -> int:
            return sum(bit.get(word, 0) for word in chosen(stated(facts, name)))

        return self.masks(f"choices {name} {' '.join(among)}", mask)

    def truths(
        self, key: str, truth: Callable[[tuple[Fact, ...]], np.int8]
    ) -> npt.NDArray[np.int8]:
        """Return a truth for each opportunity with facts, made once for each key."""
        return self.made(
            key, lambda: np.array([truth(f) for f in self._by_number.values()], np.int8)
        )

    def masks(self, key: str, mask: Callable[[tuple[Fact, ...]], int]) -> npt.NDArray[np.int64]:
        """Return a set of bits for each opportunity with facts, made once for each key."""
        return self.made(
            key, lambda: np.array([mask(f) for f in self._by_number.values()], np.int64)
        )

    def made(self, key: str, make: Callable[[], Made]) -> Made:
        """Return what `make` gives, kept for the next time under `key`."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[return-value]

    def spread(self, values: npt.NDArray[np.int8]) -> npt.NDArray[np.int8]:
        """Return truths of those with facts as truths of all, the others UNKNOWN."""
        spread = np.zeros(self.count, np.int8)
        spread[self.numbers] = values
        return spread


def fact_table(
    adverts: Sequence[Vacancy],
    workplaces: Sequence[Workplace | None],
    learned: Sequence[LearnedFact],
) -> FactTable:
    """Return the facts of adverts and of workplaces, numbered adverts first.

    `workplaces` holds the workplace of every opportunity, None where it is not known. What was
    learned later counts over what was learned before.
    """
    by_orgnr: dict[str, dict[str, Fact]] = {}
    for note in learned:
        by_orgnr.setdefault(note.orgnr, {})[note.name] = Fact(
            note.name, note.value, note.words, "visit", 0, len(note.words), day=note.day, by=note.by
        )
    table: dict[int, tuple[Fact, ...]] = {}
    for number, workplace in enumerate(workplaces):
        own = facts_of(adverts[number]) if number < len(adverts) else ()
        notes = by_orgnr.get(workplace.orgnr, {}) if workplace else {}
        said = {f.name for f in own}
        table[number] = (*own, *(f for name, f in notes.items() if name not in said))
    return FactTable({n: facts for n, facts in table.items() if facts}, len(workplaces))


def stated(facts: tuple[Fact, ...], name: str) -> tuple[Fact, ...]:
    """Return the facts of a name that are stated as part of the job, not as an advantage."""
    return tuple(f for f in facts if f.name == name and f.requirement not in _SOFT)


def chosen(facts: tuple[Fact, ...]) -> set[str]:
    """Return every word that the facts name."""
    found: set[str] = set()
    for fact in facts:
        found |= set(map(str, fact.value)) if isinstance(fact.value, tuple) else {str(fact.value)}
    return found
