"""Wishes that adverts and visits answer by stating a thing, or one of several choices.

A thing (telephone, animals, weekend …): stated is present, and only what is stated; an
advert that does not mention it leaves it unknown. A choice (time of day, shift, remote …):
MET when all that is stated is wanted, BROKEN when none of it is, unknown when some is.
What is only an advantage does not count as stated.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.usual import lean, usual_words
from matcher.world.fact_table import chosen, stated
from models.clock import short_day
from models.fact import Fact
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

__all__ = ["CHOICES", "STATED", "ChoiceFactor", "StatedFactor", "chosen", "quoted", "stated"]

STATED = (
    "weekend", "car", "police_certificate", "customers", "telephone", "heavy_lifting",
    "standing", "sitting", "heights", "noise", "light", "smell", "cold", "outdoors", "animals",
    "food", "alcohol", "training",
)  # fmt: skip
CHOICES = (
    "time_of_day",
    "shift",
    "remote",
    "busy",
    "pace",
    "variation",
    "structure",
    "day_pattern",
)


@dataclass(frozen=True, slots=True)
class StatedFactor:
    """The factor of one thing that is stated or not."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the thing is stated, BROKEN where its absence is."""
        state = case.world.facts.things(self.name)
        return turned(case.by_facts(state, lean(case, self.name, ())), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words for it."""
        return quoted(case, number, self.name)


@dataclass(frozen=True, slots=True)
class ChoiceFactor:
    """The factor of one thing that is stated as a choice among several."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether all, none or some of what is stated is among the wished."""
        said = case.world.facts.choices(self.name, DIMENSIONS[self.name].choices)
        state = among(said, self.name, wish.named)
        return turned(case.by_facts(state, lean(case, self.name, wish.named)), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words for it."""
        return quoted(case, number, self.name, wish.named)


def among(
    said: np.typing.NDArray[np.int64], name: str, wanted: tuple[str, ...]
) -> np.typing.NDArray[np.int8]:
    """Return MET where all that is said is wanted, BROKEN where none is, else UNKNOWN."""
    every = DIMENSIONS[name].choices
    mask = sum(1 << at for at, word in enumerate(every) if not wanted or word in wanted)
    shared = said & mask
    found = np.where(shared == said, MET, np.where(shared == 0, BROKEN, UNKNOWN))
    return np.where(said == 0, UNKNOWN, found).astype(np.int8)


def quoted(case: Case, number: int, name: str, wanted: tuple[str, ...] = ()) -> Evidence:
    """Return the words for a fact and where they stand, or that it is not stated."""
    facts = stated(case.world.facts.of(number), name)
    if not facts:
        usual = usual_words(case, name, wanted, number)
        return usual or not_stated(case, number, DIMENSIONS[name].nb)
    words = dict.fromkeys(f.quote for f in facts)
    text = ", ".join(f"«{q}»" for q in list(words)[:3])
    return Evidence(text, source_of(facts[0]), facts[0].quote)


def not_stated(case: Case, number: int, label: str) -> Evidence:
    """Return that nobody has said it."""
    return _not_stated(label, "annonse" if case.world.is_vacancy(number) else "Enhetsregisteret")


@cache
def _not_stated(label: str, source: str) -> Evidence:
    return Evidence(f"{label.capitalize()} er ikke oppgitt", source)


def source_of(fact: Fact) -> str:
    """Return where a fact was read: the part of the advert, or the visit with day and who."""
    if fact.source == "visit":
        day = f" {short_day(fact.day)}" if fact.day else ""
        return f"besøk{day} ({fact.by})" if fact.by else f"besøk{day}"
    part = {"title": "tittelen", "text": "teksten"}.get(fact.source, f"feltet {fact.source}")
    return f"annonse, {part}"
