"""Ask next: the one question, to an employer or to the participant, that would settle most.

To an employer: of the first lines, each wish that is not known there. An answer is worth the
points between yes and no (a must or never also decides whether the line stays), and a line high
on the list is worth more than one far down: worth = swing / log2(place + 1), added up over the
lines for the same thing, so that "telefon" asked at nine employers counts nine times.

To the participant: a thing that the first lines state differently and no wish mentions. Its
worth is how evenly it parts them (entropy, in bits) times the points an ordinary wish has.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from matcher.factors.catalogue import Asked
from matcher.factors.column import MET, UNKNOWN, Case
from matcher.factors.stated import chosen, stated
from matcher.judged import judge
from matcher.order import varied_order
from matcher.rank import eligible_on
from matcher.world import World
from models.ids import OpportunityId
from models.participant import MayContact, Participant
from models.wish import Wish

LINES = 30
HARD_BONUS = 30.0  # points that deciding whether a line stays is worth
ORDINARY = 12.0
_EMPLOYERS = ("employer", "chain")  # a wish for certain employers is no question to others
ASKABLE = ("weekend", "time_of_day", "shift", "telephone", "customers", "car", "remote",
           "police_certificate", "heavy_lifting", "outdoors", "food", "animals")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """One question: who to ask, about which dimension, what it would settle."""

    to: str  # "employer" or "participant"
    dimension: str
    wish: Wish | None
    worth: float
    lines: tuple[OpportunityId, ...]  # where the answer would count, best first


def ask_next(participant: Participant, world: World, today: date) -> list[Question]:
    """Return the questions worth asking, the one that settles most first."""
    case = Case(participant, world, today)
    judged = judge(case)
    kept = eligible_on(world, today, None) & (judged.removed_by < 0)
    lines = varied_order(case, judged.scores, kept, LINES)
    found = [*_to_participant(case, lines)]
    if participant.openness.may_contact is MayContact.NOT_DECIDED and lines:
        first = tuple(world.opportunity(n) for n in lines)
        found.append(Question("participant", "openness", None, HARD_BONUS, first))
    for item, column in zip(judged.asked, judged.columns, strict=True):
        if not item.is_wish or item.wish.dimension in _EMPLOYERS:
            continue
        open_at = [(place, n) for place, n in enumerate(lines, 1) if column.truth(n) == UNKNOWN]
        if open_at:
            swing = _swing(item)
            worth = sum(swing / math.log2(place + 1) for place, _ in open_at)
            asked_at = tuple(world.opportunity(n) for _, n in open_at)
            name = item.wish.dimension or "occupation"
            found.append(Question("employer", name, item.wish, round(worth, 3), asked_at))
    return sorted(found, key=lambda q: (-q.worth, q.to, q.dimension))


def _swing(item: Asked) -> float:
    """Return the points between a yes and a no."""
    full = np.ones(1, np.float32)
    yes = float(item.points(np.array([MET]), full)[0])
    no = float(item.points(np.array([2], np.int8), full)[0])
    return yes - no + (HARD_BONUS if item.removes else 0.0)


def _to_participant(case: Case, lines: list[int]) -> Iterator[Question]:
    spoken_of = {w.dimension for w in case.participant.wishes}
    for name in ASKABLE:
        if name in spoken_of:
            continue
        answers: dict[str, list[int]] = defaultdict(list)
        for number in lines:
            facts = stated(case.world.facts.of(number), name)
            for word in sorted(chosen(facts)):
                answers[word].append(number)
        counts = Counter({word: len(numbers) for word, numbers in answers.items()})
        unsaid = len(lines) - len({n for numbers in answers.values() for n in numbers})
        if not counts:
            continue
        worth = ORDINARY * _bits([*counts.values(), unsaid])
        touched = dict.fromkeys(n for numbers in answers.values() for n in numbers)
        opportunities = tuple(case.world.opportunity(n) for n in touched)
        yield Question("participant", name, None, round(worth, 3), opportunities)


def _bits(counts: list[int]) -> float:
    total = sum(counts)
    return -sum(c / total * math.log2(c / total) for c in counts if c)
