"""Wishes that an advert answers by stating a thing, or one of several choices.

A thing (telephone, animals, weekend …): stated is present, and only what is stated; an
advert that does not mention it leaves it unknown. A choice (time of day, shift, remote):
MET when all that is stated is wanted, BROKEN when none of it is, unknown when some is.
What is only an advantage does not count as stated.
"""

from dataclasses import dataclass

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from models.fact import Fact, Requirement
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

STATED = (
    "weekend", "car", "police_certificate", "customers", "telephone", "heavy_lifting",
    "standing", "heights", "noise", "cold", "outdoors", "animals", "food", "alcohol",
)  # fmt: skip
CHOICES = ("time_of_day", "shift", "remote")


@dataclass(frozen=True, slots=True)
class StatedFactor:
    """The factor of one thing that adverts state."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the thing is stated, BROKEN where its absence is."""
        column = Column.unknown(len(case.world))
        for number, facts in enumerate(case.world.facts):
            values = {bool(f.value) for f in stated(facts, self.name)}
            if len(values) == 1:
                column.state[number] = MET if values.pop() else BROKEN
                column.degree[number] = 1.0
        return turned(column, wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's words for it."""
        return quoted(case, number, self.name)


@dataclass(frozen=True, slots=True)
class ChoiceFactor:
    """The factor of one thing that adverts state as a choice among several."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether all, none or some of what is stated is among the wished."""
        wanted = set(wish.named)
        column = Column.unknown(len(case.world))
        for number, facts in enumerate(case.world.facts):
            said = choices(stated(facts, self.name))
            if not said:
                continue
            shared = said & wanted if wanted else said
            column.state[number] = MET if shared == said else UNKNOWN if shared else BROKEN
            column.degree[number] = 1.0
        return turned(column, wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's words for it."""
        return quoted(case, number, self.name)


def stated(facts: tuple[Fact, ...], name: str) -> tuple[Fact, ...]:
    """Return the facts of a name that the advert states as part of the job."""
    soft = (Requirement.ADVANTAGE, Requirement.NOT_REQUIRED)
    return tuple(f for f in facts if f.name == name and f.requirement not in soft)


def choices(facts: tuple[Fact, ...]) -> set[str]:
    """Return every choice that the facts name."""
    found: set[str] = set()
    for fact in facts:
        found |= set(map(str, fact.value)) if isinstance(fact.value, tuple) else {str(fact.value)}
    return found


def quoted(case: Case, number: int, name: str) -> Evidence:
    """Return the words of the advert for a fact, or that it is not stated."""
    facts = stated(case.world.facts[number], name) if case.world.is_vacancy(number) else ()
    if not facts:
        source = "annonse" if case.world.is_vacancy(number) else "Enhetsregisteret"
        return Evidence(f"{DIMENSIONS[name].nb.capitalize()} er ikke oppgitt", source)
    words = dict.fromkeys(f.quote for f in facts)
    text = ", ".join(f"«{q}»" for q in list(words)[:3])
    return Evidence(text, "annonse", facts[0].quote)
