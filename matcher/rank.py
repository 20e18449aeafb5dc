"""The ranking: judge every wish over the world, add up, remove known breaks, explain.

Pure: the same participant, world and day give the same answer, bit for bit. The order is that
of `order.py`.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.explain.messages import say
from matcher.explain.sentences import next_step, tell
from matcher.explain.wording import wish_words
from matcher.factors.catalogue import AVOID, BASE, Asked, asked
from matcher.factors.column import BROKEN, TRUTHS, Case, Column
from matcher.order import first_in_order, varied_order
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
    eligible = eligible_on(world, today, kind)
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
    numbers = varied_order(case, judged.scores, np.flatnonzero(kept), top)
    return Ranking(
        participant=participant.handle,
        today=today,
        world=world.id,
        suggestions=tuple(suggestion_for(case, judged, n, language) for n in numbers),
        removed=_removed(case, judged, removed, eligible, language),
        note=note,
    )


def judge(case: Case) -> Judged:
    """Return the truth, degree and points of everything asked at every opportunity."""
    items = asked(case.participant)
    columns = tuple(item.factor.judge(item.wish, case) for item in items)
    points = tuple(i.points(c.state, c.degree) for i, c in zip(items, columns, strict=True))
    return Judged(items, columns, points)


def eligible_on(world: World, today: date, kind: OpportunityKind | None) -> npt.NDArray[np.bool_]:
    """Return what can be suggested on a day: live adverts, and workplaces without one."""
    eligible = world.expires >= np.datetime64(today)
    adverts = len(world.vacancies)
    if kind is OpportunityKind.VACANCY:
        eligible[adverts:] = False
    elif kind is OpportunityKind.WORKPLACE:
        eligible[:adverts] = False
    else:
        eligible &= ~world.has_advert
    return eligible


def suggestion_for(case: Case, judged: Judged, number: int, language: str) -> Suggestion:
    """Return one opportunity with its factors and what they say."""
    world, participant = case.world, case.participant
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    pairs = [
        (
            item,
            Factor(
                name=item.factor.name,
                wish=item.wish.id if item.is_said else None,
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
        next_step=next_step(
            participant.openness.towards(*world.employer_numbers(number)),
            world.stage(number),
            vacancy,
            language,
        ),
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
            for n in first_in_order(case, judged.scores, gone, EXAMPLES):
                evidence: Evidence = item.factor.evidence(item.wish, case, n)
                examples.append(
                    (case.world.opportunity(n), opportunity_title(case.world, n), evidence.text)
                )
        found.append(RemovedBy(wish, item.factor.name, len(gone), tuple(examples)))
    return tuple(found)


def opportunity_title(world: World, number: int) -> str:
    """Return what an opportunity is called: the advert's title, else the workplace's name."""
    vacancy, workplace = world.vacancy(number), world.workplace(number)
    return vacancy.title if vacancy else workplace.name if workplace else ""
