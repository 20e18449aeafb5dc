"""How well the facts are read: precision, recall and F1 against adverts read by people.

A thing stated in an advert counts once however often it is said: (advert, name, value). It is
found when a fact of that name and value overlaps one of the places where people saw it. A
list (`time_of_day`) counts each of its values. `requirement` is the share of the found ones
whose requirement is right as well. The feed's fields are not measured.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.fact import Fact, Requirement

REMOVING = frozenset({
    "percent", "contract", "time_of_day", "weekend", "shift", "driving_licence", "car", "remote",
    "heavy_lifting", "heights", "customers", "telephone", "outdoors", "food", "alcohol", "animals",
    "age_min", "not_ordinary", "police_certificate", "authorisation", "language",
})  # fmt: skip
_SOURCES = ("title", "text")
_Key = tuple[str, str, object]
_Place = tuple[str, int, int, Requirement | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """Counts for one name of fact, or for many together."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    requirement_right: int = 0
    requirement_asked: int = 0

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.requirement_right + other.requirement_right,
            self.requirement_asked + other.requirement_asked,
        )

    @property
    def precision(self) -> float:
        """The share of what was read that people saw too; 1 when nothing was read."""
        read = self.right + self.wrong
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """The share of what people saw that was read; 1 when there was nothing."""
        seen = self.right + self.missed
        return self.right / seen if seen else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    @property
    def requirement(self) -> float:
        """The share of found facts with a requirement whose requirement is right."""
        return self.requirement_right / self.requirement_asked if self.requirement_asked else 1.0


def measure(
    seen: Mapping[str, Iterable[Fact]], read: Mapping[str, Iterable[Fact]]
) -> dict[str, Figure]:
    """Return the figure of each name of fact, over the adverts that people have read."""
    expected, found = _places(seen), _places(read)
    figures: dict[str, Figure] = defaultdict(Figure)
    for key in expected.keys() | found.keys():
        if key[0] not in seen:
            continue
        wanted, got = expected.get(key, []), found.get(key, [])
        pairs = [(w, g) for w in wanted for g in got if _overlap(w, g)]
        asked = [w for w in wanted if w[3] is not None]
        figures[key[1]] += Figure(
            right=bool(pairs),
            wrong=bool(got) and not pairs,
            missed=bool(wanted) and not pairs,
            requirement_right=bool(pairs and asked) and any(w[3] == g[3] for w, g in pairs),
            requirement_asked=bool(pairs and asked),
        )
    return dict(sorted(figures.items()))


def total(figures: Mapping[str, Figure], names: Iterable[str] | None = None) -> Figure:
    """Return the figures of the named facts, or of all, as one."""
    chosen = figures.keys() if names is None else figures.keys() & set(names)
    return sum((figures[name] for name in chosen), Figure())


def _places(facts: Mapping[str, Iterable[Fact]]) -> dict[_Key, list[_Place]]:
    places: dict[_Key, list[_Place]] = defaultdict(list)
    for uuid, stated in facts.items():
        for fact in stated:
            if fact.source not in _SOURCES:
                continue
            many = fact.name == "time_of_day" and isinstance(fact.value, tuple)
            for value in fact.value if many and isinstance(fact.value, tuple) else (fact.value,):
                place = (fact.source, fact.start, fact.end, fact.requirement)
                places[uuid, fact.name, value].append(place)
    return places


def _overlap(one: _Place, other: _Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
