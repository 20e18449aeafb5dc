"""What if: for each wish, what opens when it is one step softer or its bound is moved.

Computed exactly: the list is judged again with the one change. For the participant to look at;
nothing is changed.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from matcher.changes import Change, changes_of
from matcher.factors.column import Case
from matcher.judged import judge
from matcher.order import first_in_order, varied_order
from matcher.rank import eligible_on, opportunity_title
from matcher.world import World
from models.ids import OpportunityId
from models.participant import Participant

EXAMPLES = 3
TOP = 15


@dataclass(frozen=True, slots=True)
class Opening:
    """What one change would open."""

    change: Change
    opened: int  # no longer removed
    examples: tuple[tuple[OpportunityId, str], ...]  # the best of those, with their titles
    new_in_list: int  # how many of those opened (of all, if none is) are new among the first


def what_if(participant: Participant, world: World, today: date, top: int = TOP) -> list[Opening]:
    """Return what each single change opens, in the order of the wishes."""
    eligible = eligible_on(world, today, None)
    case = Case(participant, world, today)
    judged = judge(case)
    kept = eligible & (judged.removed_by < 0)
    listed = set(varied_order(case, judged.scores, kept, top))
    found = []
    for change in changes_of(participant):
        other = Case(change.participant, world, today)
        again = judge(other)
        still = eligible & (again.removed_by < 0)
        opened = still & ~kept
        best = first_in_order(other, again.scores, opened, EXAMPLES)
        new = set(varied_order(other, again.scores, still, top)) - listed
        count = int(np.count_nonzero(opened))
        if count:
            new = {n for n in new if opened[n]}
        found.append(
            Opening(
                change,
                count,
                tuple((world.opportunity(n), opportunity_title(world, n)) for n in best),
                len(new),
            )
        )
    return found
