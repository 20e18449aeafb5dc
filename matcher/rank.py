"""The ranking: judge every wish over the world, add up, remove known breaks, explain.

Pure: the same participant, world and day give the same answer, bit for bit. The order is that
of `order.py`.
"""

from collections.abc import Mapping
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.explain.messages import say
from matcher.explain.sentences import next_step, tell
from matcher.explain.wording import wish_words
from matcher.factors.catalogue import AVOID, BASE
from matcher.factors.column import BROKEN, Case
from matcher.judged import NONE, Judged, judge
from matcher.order import BLOCK, Best, Groups, best_of_each, plain_order, varied_order
from matcher.world import World
from models.ids import OpportunityId, OpportunityKind
from models.participant import Participant
from models.ranking import Evidence, Factor, Ranking, RemovedBy, Suggestion
from models.reference import municipality_names, place_name
from models.vacancy import Vacancy
from models.workplace import Workplace

KEPT, GONE = int(NONE), np.uint8(254)  # removed by nothing asked, and not there on the day
NEAREST_SHOWN = 5
EXAMPLES = 3


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
    groups = np.where(eligible, judged.removed_by.view(np.uint8), GONE)
    removing = [number for number, item in enumerate(judged.asked) if item.removes]
    most = {KEPT: top * BLOCK, **dict.fromkeys(removing, EXAMPLES)}
    best = best_of_each(judged.scores, groups, most)
    kept, first, note = groups == KEPT, best.get(KEPT), ""
    if not kept.any():
        final = np.zeros(len(world), bool)
        for item, column in zip(judged.asked, judged.columns, strict=True):
            if item.is_final:
                final |= column.truths() == BROKEN
        kept = eligible & ~final
        note = say(language, "nearest" if kept.any() else "none")
        top, first = min(top, NEAREST_SHOWN), None
    numbers = varied_order(case, judged.scores, kept, top, first)
    return Ranking(
        participant=participant.handle,
        today=today,
        world=world.id,
        suggestions=tuple(suggestion_for(case, judged, n, language) for n in numbers),
        removed=_removed(case, judged, groups, best, language),
        note=note,
    )


def eligible_on(world: World, today: date, kind: OpportunityKind | None) -> npt.NDArray[np.bool_]:
    """Return what can be suggested on a day: live adverts, and workplaces without one."""
    adverts = len(world.adverts)
    every = kind is OpportunityKind.WORKPLACE
    eligible = np.ones(len(world), bool) if every else world.without_advert.copy()
    eligible[:adverts] = False if every else world.adverts.expires >= np.datetime64(today)
    if kind is OpportunityKind.VACANCY:
        eligible[adverts:] = False
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
                state=truth,
                points=points,
                evidence=item.factor.evidence(item.wish, case, number),
            ),
        )
        for item, truth, points in judged.at(number)
    ]
    told = tell(pairs, participant, language, sheltered=bool(workplace and workplace.sheltered))
    employer = world.employer(number)
    return Suggestion(
        opportunity=world.opportunity(number),
        title=vacancy.title if vacancy else employer,
        employer=employer,
        place=_place(vacancy, workplace),
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


def _place(vacancy: Vacancy | None, workplace: Workplace | None) -> str:
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
    groups: Groups,
    best: Mapping[int, Best],
    language: str,
) -> tuple[RemovedBy, ...]:
    """Return what each of the asked removes: how many, and those that came nearest."""
    found = []
    for number, item in enumerate(judged.asked):
        highest = best[number][0] if item.removes else np.zeros(0, np.intp)
        if not len(highest):
            continue
        examples: list[tuple[OpportunityId, str, str]] = []
        wish = wish_words(item.wish, language)
        if item.is_rule:
            wish = say(language, "removed.ordinary")
        if item.factor is AVOID:  # never named, not even to be refused
            wish = say(language, "removed.avoid_employer")
        else:
            for n in plain_order(case, judged.scores, highest)[:EXAMPLES].tolist():
                evidence: Evidence = item.factor.evidence(item.wish, case, n)
                examples.append(
                    (case.world.opportunity(n), opportunity_title(case.world, n), evidence.text)
                )
        count = int(np.count_nonzero(groups == number))
        found.append(RemovedBy(wish, item.factor.name, count, tuple(examples)))
    return tuple(found)


def opportunity_title(world: World, number: int) -> str:
    """Return what an opportunity is called: the advert's title, else the workplace's name."""
    vacancy = world.vacancy(number)
    return vacancy.title if vacancy else world.employer(number)
