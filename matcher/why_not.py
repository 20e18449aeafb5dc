"""Why one opportunity is not in the list, and the smallest change of wishes that brings it in.

A wish removes by itself, so what removes an opportunity is lifted wish by wish: by moving the
bound where a few steps reach it, else by meaning the wish one step less strongly. Then the
ranking is made again; if the opportunity still stands too low, the broken wishes that cost it
most are softened as well. What is shown has been verified by ranking; it is never advice.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from matcher.changes import Change, Kind, changes_of
from matcher.factors.column import BROKEN, Case
from matcher.judged import Judged, judge
from matcher.order import plain_order, varied_order
from matcher.rank import eligible_on, suggestion_for
from matcher.world import World
from models.errors import NotFoundError
from models.ids import OpportunityId
from models.participant import Participant
from models.ranking import Evidence, Suggestion, Truth
from models.wish import Wish, WishId

TOP = 15
MOST_BOUND_STEPS = 3


class Standing(StrEnum):
    """Where an opportunity stands for a participant."""

    LISTED = "listed"
    LOWER = "lower"  # not removed, but others come first
    CROWDED = "crowded"  # the employer or chain already has its lines
    REMOVED = "removed"
    RULE = "rule"  # not an ordinary paid job, or an employer to avoid
    EXPIRED = "expired"
    ADVERTISED = "advertised"  # a workplace whose advert stands in the list instead


@dataclass(frozen=True, slots=True)
class WayIn:
    """Changes that together bring the opportunity in, and the place it would get."""

    changes: tuple[Change, ...]
    place: int


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why an opportunity is where it is."""

    suggestion: Suggestion
    standing: Standing
    place: int | None  # in the list, or among all that are not removed
    removed_by: tuple[tuple[Wish, Evidence], ...]
    way_in: WayIn | None


def why_not(
    participant: Participant,
    world: World,
    today: date,
    opportunity: OpportunityId,
    *,
    top: int = TOP,
    language: str = "nb",
) -> WhyNot:
    """Return where one opportunity stands and why; NotFoundError when it is not in the world."""
    number = world.number(opportunity)
    if number is None:
        raise NotFoundError(f"fant ikke {opportunity.key} blant stillinger og arbeidsplasser")
    case = Case(participant, world, today)
    judged = judge(case)
    standing, place = _standing(case, judged, number, top)
    removing = [
        item
        for item, column in zip(judged.asked, judged.columns, strict=True)
        if item.is_wish and item.removes and column.truth(number) == BROKEN
    ]
    way_in = None
    if standing in (Standing.REMOVED, Standing.LOWER):
        way_in = _way_in(case, number, top)
    return WhyNot(
        suggestion=suggestion_for(case, judged, number, language),
        standing=standing,
        place=place,
        removed_by=tuple((i.wish, i.factor.evidence(i.wish, case, number)) for i in removing),
        way_in=way_in,
    )


def _standing(case: Case, judged: Judged, number: int, top: int) -> tuple[Standing, int | None]:
    world = case.world
    eligible = eligible_on(world, case.today, None)
    pairs = zip(judged.asked, judged.columns, strict=True)
    if any(item.is_final and column.truth(number) == BROKEN for item, column in pairs):
        return Standing.RULE, None
    if not eligible[number]:
        advertised = not world.without_advert[number]
        return (Standing.ADVERTISED if advertised else Standing.EXPIRED), None
    if judged.removed_by[number] >= 0:
        return Standing.REMOVED, None
    kept = eligible & (judged.removed_by < 0)
    listed = varied_order(case, judged.scores, kept, top)
    if number in listed:
        return Standing.LISTED, listed.index(number) + 1
    ahead = np.flatnonzero(kept & (judged.scores >= judged.scores[number]))
    place = int(np.flatnonzero(plain_order(case, judged.scores, ahead) == number)[0]) + 1
    return (Standing.CROWDED if place <= top else Standing.LOWER), place


def _way_in(case: Case, number: int, top: int) -> WayIn | None:
    """Return the changes that bring an opportunity among the first `top`, None when none do."""
    changes: list[Change] = []
    participant = case.participant
    while True:
        now = Case(participant, case.world, case.today)
        judged = judge(now)
        standing, place = _standing(now, judged, number, top)
        if standing is Standing.LISTED and place is not None:
            return WayIn(tuple(changes), place) if changes else None
        change = _next_change(now, judged, number)
        if change is None:
            return None
        changes = [c for c in changes if c.wish.id != change.wish.id] + [_joined(changes, change)]
        participant = change.participant


def _joined(changes: list[Change], change: Change) -> Change:
    """Return a change that starts from the wish as it was before any earlier change."""
    first = next((c.wish for c in changes if c.wish.id == change.wish.id), change.wish)
    return Change(first, change.kind, change.changed, change.participant)


def _next_change(case: Case, judged: Judged, number: int) -> Change | None:
    """Return the next change to try: of the wish that removes, else of the costliest break."""
    broken = [
        (item, points)
        for item, truth, points in judged.at(number)
        if item.is_wish and truth is Truth.BROKEN
    ]
    hard = [(i, p) for i, p in broken if i.removes]
    for item, _ in sorted(hard or broken, key=lambda pair: pair[1]):
        options = [c for c in changes_of(case.participant) if c.wish.id == item.wish.id]
        bound = next((c for c in options if c.kind is Kind.BOUND), None)
        if bound and _reaches(case, bound.wish.id, number):
            return bound
        softer = next((c for c in options if c.kind is Kind.SOFTER), None)
        if softer:
            return softer
    return None


def _reaches(case: Case, wish: WishId, number: int) -> bool:
    """Whether moving the bound a few steps makes the wish unbroken at the opportunity."""
    participant = case.participant
    for _ in range(MOST_BOUND_STEPS):
        step = next(
            (c for c in changes_of(participant) if c.wish.id == wish and c.kind is Kind.BOUND), None
        )
        if step is None:
            return False
        participant = step.participant
        judged = judge(Case(participant, case.world, case.today))
        for item, column in zip(judged.asked, judged.columns, strict=True):
            if item.wish.id == wish and column.truth(number) != BROKEN:
                return True
    return False
