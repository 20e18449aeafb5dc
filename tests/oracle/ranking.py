"""A participant's list, written plainly: every factor over every opportunity, sorted as told.

`score = 50 + the sum of points`, each a whole step of 1/8: points for met times the degree,
for broken times the degree, and a quarter of those for met times the lean where it is not told.
Taken as they are: what words are about (`understanding.wish`), how well they fit the work, what
is usual in it, travel times, the readers of facts, and the constants of the catalogue.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.factors import catalogue
from matcher.order import AN_EMPLOYER, FREE, MARGIN, STEP
from models.ids import OpportunityId
from models.participant import Participant
from models.wish import Bounds, Strength, Wish, WishId
from tests.oracle.asking import Asking, Given, Question, Single, States
from tests.oracle.known import Known
from tests.oracle.stated import BROKEN, MET

Scores = npt.NDArray[np.float64]
AS_ONE = {"occupation": "work", "task": "work", "industry": "work", "hours_week": "percent",
          None: "work"}  # fmt: skip
NEAREST = 5  # shown when nothing is left


@dataclass(frozen=True, slots=True)
class Plain:
    """The answer: ids in order with their scores, and how many each factor removed."""

    order: tuple[tuple[OpportunityId, float], ...]
    removed: tuple[tuple[str, int], ...]


@dataclass(frozen=True, eq=False)
class Weighed:
    """The score of every opportunity, and the first question that removes it (-1 none)."""

    scores: Scores
    removed_by: npt.NDArray[np.int64]
    is_final: npt.NDArray[np.bool_]  # never shown, not even as the nearest


def plain_ranking(person: Participant, known: Known, given: Given, today: date, top: int) -> Plain:
    """Return the first `top` opportunities and those removed; the nearest when none is left."""
    return answered(Asking(person, known, given, today), today, top)


def answered(asking: Asking, today: date, top: int) -> Plain:
    """Return what one participant asking of every opportunity is told."""
    known, questions = asking.known, questions_of(asking.person)
    weighed = weigh(asking, questions)
    live = (known.expires >= np.datetime64(today)) & ~known.has_advert
    kept = live & (weighed.removed_by < 0)
    if not kept.any():
        kept, top = live & ~weighed.is_final, min(top, NEAREST)
    counts = [int((live & (weighed.removed_by == n)).sum()) for n in range(len(questions))]
    found = varied(asking, weighed.scores, plain_order(asking, weighed.scores, kept), top)
    return Plain(
        tuple((known.ids[n], float(weighed.scores[n])) for n in found),
        tuple((q.factor, c) for q, c in zip(questions, counts, strict=True) if c),
    )


def questions_of(person: Participant) -> list[Question]:
    """Return everything that is asked, in the order in which it may remove."""
    found = [Question("ordinary", is_hard=True, is_final=True)]
    found += [Question("strength", words=words) for words in person.strengths]
    found += [Question("interest", words=words) for words in person.interests]
    for wish in person.wishes:
        factor = AS_ONE.get(wish.dimension) or str(wish.dimension)
        found.append(Question(factor, wish, is_hard=wish.strength.is_hard))
    home = person.home
    if home:
        strength = home.strength if home.max_minutes else Strength.NICE
        bounds = Bounds(high=home.max_minutes) if home.max_minutes else None
        wish = Wish(WishId("home"), strength, dimension="travel", value=bounds)
        found.append(Question("travel", wish, is_hard=strength.is_hard))
    if person.own_ideas:
        wish = Wish(WishId("own"), Strength.WANT, "", "employer", person.own_ideas)
        found.append(Question("employer", wish))
    if person.avoid_employers:
        wish = Wish(WishId("avoid"), Strength.NEVER, "", "employer", person.avoid_employers)
        found.append(Question("avoid_employer", wish, is_hard=True, is_final=True))
    return [*found, Question("requirements"), Question("relation")]


def weigh(asking: Asking, questions: list[Question]) -> Weighed:
    """Return what all questions together say of every opportunity."""
    count = len(asking.known)
    scores = np.full(count, catalogue.BASE)
    removed_by, final = np.full(count, -1), np.zeros(count, bool)
    for number, question in enumerate(questions):
        state, degree = asking.judged(question)
        scores += points(question, state, degree)
        broken = state == BROKEN
        if question.is_hard:
            removed_by[broken & (removed_by < 0)] = number
        if question.is_final:
            final |= broken
    return Weighed(scores, removed_by, final)


def points(question: Question, state: States, degree: Single) -> Scores:
    """Return the points of every opportunity: whole steps of 1/8, halves to the even one.

    Counted in 32 bits, as degrees are: what lies on a half in decimal numbers («0.75 · 11/12»)
    can go the other way in 64.
    """
    if question.wish is None:
        met, broken, lean = catalogue._OTHER_POINTS[question.factor]
    else:
        is_work = question.factor == "work"
        table = catalogue._WORK_POINTS if is_work else catalogue._POINTS
        met, broken = table[question.wish.strength]
        lean = met * catalogue.LEAN_SHARE
    each = np.select([state == MET, state == BROKEN], [met, broken], lean).astype(np.float32)
    return np.asarray(np.rint(each * degree * np.float32(8)) / 8, np.float64)


def plain_order(
    asking: Asking, scores: Scores, kept: npt.NDArray[np.bool_]
) -> npt.NDArray[np.intp]:
    """Return all that are kept: by score, then journey, then number (adverts first, by id)."""
    numbers = np.flatnonzero(kept)
    minutes = np.where(np.isnan(asking.least), np.inf, asking.least)
    return numbers[np.lexsort((numbers, minutes[numbers], -scores[numbers]))]


def varied(asking: Asking, scores: Scores, ordered: npt.NDArray[np.intp], top: int) -> list[int]:
    """Return the first `top`, two of an employer or chain, the third of a kind of job held back.

    Looked at in order, until what is left cannot come among the first even if not held back.
    """
    known, wanted = asking.known, _wanted(asking)
    employers: Counter[int] = Counter()
    chains: Counter[str] = Counter()
    jobs: Counter[int] = Counter()
    lines: list[tuple[float, int, int]] = []
    for place, number in enumerate(ordered.tolist()):
        score = float(scores[number])
        if len(lines) >= top and score < -sorted(lines)[top - 1][0]:
            break
        parent, own = int(known.parent[number]), int(known.orgnr[number])
        employer, chain = parent if parent >= 0 else own, known.chains[number]
        if employer >= 0 and employers[employer] >= AN_EMPLOYER:
            continue
        if chain and chains[chain] >= AN_EMPLOYER:
            continue
        employers[employer] += 1
        chains[chain] += 1
        job = asking.given.jobs(wanted, number)
        held_back = min(MARGIN, STEP * max(0, jobs[job] - FREE + 1))
        jobs[job] += 1
        lines.append((-(score - held_back), place, number))
    return [number for _, _, number in sorted(lines)[:top]]


def _wanted(asking: Asking) -> Single | None:
    """Return how well each occupation answers the best of the wishes for work."""
    said = [
        asking.given.meaning(w.work_words).occupations
        for w in asking.person.wishes
        if w.is_kind_of_work and not w.strength.is_against and w.work_words
    ]
    return np.max(said, axis=0) if said else None
