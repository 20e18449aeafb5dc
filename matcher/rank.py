"""The ranking: judge every wish over the world, add up, remove known breaks, explain.

Pure: the same participant, world and day give the same answer, bit for bit. Order: score
highest first; then the shorter journey; then vacancies before workplaces; then the id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.explain.messages import say
from matcher.explain.sentences import next_step, tell
from matcher.explain.wording import wish_words
from matcher.factors.catalogue import AVOID, BASE, Asked, asked
from matcher.factors.column import BROKEN, TRUTHS, Case, Column
from matcher.world import World
from models.ids import OpportunityId, OpportunityKind
from models.participant import Participant
from models.ranking import Evidence, Factor, Ranking, RemovedBy, Suggestion
from models.reference import municipality_names, place_name

NEAREST_SHOWN = 5
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything the participant asks, judged over the whole world."""

    asked: tuple[Asked, ...]
    columns: tuple[Column, ...]
    points: tuple[npt.NDArray[np.float64], ...]

    @property
    def scores(self) -> npt.NDArray[np.float64]:
        """The score of every opportunity."""
        return np.asarray(BASE + np.sum(self.points, axis=0), np.float64)

    @property
    def removed_by(self) -> npt.NDArray[np.int32]:
        """Which of the asked removes each opportunity: the first that is broken; -1 none."""
        removed = np.full(len(self.points[0]), -1, np.int32)
        for number, (item, column) in enumerate(zip(self.asked, self.columns, strict=True)):
            if item.removes:
                removed[(removed < 0) & (column.state == BROKEN)] = number
        return removed


def rank(
    participant: Participant,
    world: World,
    today: date,
    *,
    top: int = 15,
    kind: OpportunityKind | None = None,
    language: str = "nb",
) -> Ranking:
    """Return the `top` opportunities for a participant, each explained by its factors.

    `kind` None gives vacancies and workplaces without an advert in one list. Never empty
    when there is anything to show: the nearest come instead, with the named conflict.
    """
    case = Case(participant, world, today)
    judged = judge(case)
    eligible = _eligible(world, today, kind)
    removed = judged.removed_by
    kept = eligible & (removed < 0)
    note = ""
    if not kept.any():
        final = np.zeros(len(world), bool)
        for item, column in zip(judged.asked, judged.columns, strict=True):
            if item.is_final:
                final |= column.state == BROKEN
        kept = eligible & ~final
        note = say(language, "nearest" if kept.any() else "none")
        top = min(top, NEAREST_SHOWN)
    numbers = _order(case, judged.scores, np.flatnonzero(kept), top)
    return Ranking(
        participant=participant.handle,
        today=today,
        world=world.id,
        suggestions=tuple(_suggestion(case, judged, int(n), language) for n in numbers),
        removed=_removed(case, judged, removed, eligible, language),
        note=note,
    )


def judge(case: Case) -> Judged:
    """Return the truth, degree and points of everything asked at every opportunity."""
    items = asked(case.participant)
    columns = tuple(item.factor.judge(item.wish, case) for item in items)
    points = tuple(i.points(c.state, c.degree) for i, c in zip(items, columns, strict=True))
    return Judged(items, columns, points)


def _eligible(world: World, today: date, kind: OpportunityKind | None) -> npt.NDArray[np.bool_]:
    eligible = np.ones(len(world), bool)
    for number, vacancy in enumerate(world.vacancies):
        if vacancy.expires is not None and vacancy.expires < today:
            eligible[number] = False
    adverts = len(world.vacancies)
    if kind is OpportunityKind.VACANCY:
        eligible[adverts:] = False
    elif kind is OpportunityKind.WORKPLACE:
        eligible[:adverts] = False
    else:
        eligible &= ~world.has_advert
    return eligible


def _order(
    case: Case,
    scores: npt.NDArray[np.float64],
    candidates: npt.NDArray[np.intp],
    top: int,
) -> Sequence[int]:
    """Return the `top` candidates in order; only those that can be among them are sorted."""
    if top <= 0 or not len(candidates):
        return []
    reached = scores[candidates]
    if len(candidates) > top:
        threshold = np.partition(reached, len(reached) - top)[len(reached) - top]
        candidates = candidates[reached >= threshold]
    minutes = np.nan_to_num(case.least_minutes[candidates], nan=np.inf)
    world = case.world
    keyed = [
        (-scores[n], m, not world.is_vacancy(int(n)), world.opportunity(int(n)).key, int(n))
        for n, m in zip(candidates, minutes, strict=True)
    ]
    return [key[-1] for key in sorted(keyed)[:top]]


def _suggestion(case: Case, judged: Judged, number: int, language: str) -> Suggestion:
    world, participant = case.world, case.participant
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    pairs = [
        (
            item,
            Factor(
                name=item.factor.name,
                wish=item.wish.id if item.is_wish else None,
                state=TRUTHS[int(column.state[number])],
                points=float(points[number]),
                evidence=item.factor.evidence(item.wish, case, number),
            ),
        )
        for item, column, points in zip(judged.asked, judged.columns, judged.points, strict=True)
    ]
    told = tell(pairs, participant, language, sheltered=bool(world.sheltered[number]))
    employer = vacancy.employer if vacancy else workplace.name if workplace else ""
    return Suggestion(
        opportunity=world.opportunity(number),
        title=vacancy.title if vacancy else employer,
        employer=employer,
        place=_place(world, number),
        base=BASE,
        factors=tuple(factor for _, factor in pairs),
        reasons=told.reasons,
        ask=told.ask,
        conflicts=told.conflicts,
        next_step=next_step(participant, vacancy, language),
    )


def _place(world: World, number: int) -> str:
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    if vacancy:
        for location in vacancy.locations:
            name = place_name(location.postcode) or location.city
            name = name or municipality_names().get(location.municipality or "", "").title()
            if name:
                return f"{location.postcode} {name}" if location.postcode else name
    if workplace and (workplace.place or workplace.postcode):
        return f"{workplace.postcode or ''} {workplace.place}".strip()
    return ""


def _removed(
    case: Case,
    judged: Judged,
    removed: npt.NDArray[np.int32],
    eligible: npt.NDArray[np.bool_],
    language: str,
) -> tuple[RemovedBy, ...]:
    found = []
    for number, item in enumerate(judged.asked):
        gone = np.flatnonzero(eligible & (removed == number))
        if not len(gone):
            continue
        examples: list[tuple[OpportunityId, str, str]] = []
        wish = wish_words(item.wish, language)
        if item.is_rule:
            wish = say(language, "removed.ordinary")
        if item.factor is AVOID:  # never named, not even to be refused
            wish = say(language, "removed.avoid_employer")
        else:
            for n in _order(case, judged.scores, gone, EXAMPLES):
                evidence: Evidence = item.factor.evidence(item.wish, case, n)
                examples.append((case.world.opportunity(n), _title(case.world, n), evidence.text))
        found.append(RemovedBy(wish, item.factor.name, len(gone), tuple(examples)))
    return tuple(found)


def _title(world: World, number: int) -> str:
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    return vacancy.title if vacancy else workplace.name if workplace else ""
