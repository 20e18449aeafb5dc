"""How much one participant wants one opportunity, from the truth of their own wishes.

The same truths as the ranking's, counted and not weighed:

- a must or never known to be broken: NEAREST;
- every wish about the kind of work broken: OTHER;
- a kind of work that is a must or a want met, nothing broken, and at least half of what was
  asked met: STRONGLY;
- a wished kind of work met, or, where none was wished, at least half of the rest: PARTLY;
- else UNKNOWN.

Several wished kinds of work are alternatives: one that is met is enough, and the others do not
count as broken. An employer the participant named counts as the wished kind of work. No points
are used, so a small shift of a score never moves anybody between groups.
"""

from collections.abc import Iterable
from enum import StrEnum

from matcher.factors.catalogue import AVOID, asked
from models.participant import Participant
from models.ranking import Suggestion, Truth
from models.wish import Strength, Wish

WishTruth = tuple[Wish, Truth]
_EMPLOYERS = ("employer", "chain")


class Wanted(StrEnum):
    """How an opportunity stands to what one participant has asked for."""

    STRONGLY = "strongly"
    PARTLY = "partly"
    UNKNOWN = "unknown"
    OTHER = "other"  # another kind of work than all that was wished
    NEAREST = "nearest"  # only with a known break of a must or never


def truths_of(participant: Participant, suggestion: Suggestion) -> tuple[WishTruth, ...]:
    """Return the truth of each wish at an opportunity; employers to avoid are never among them.

    An employer or chain that was wished for is no question elsewhere: there it is left out.
    """
    pairs = zip(asked(participant), suggestion.factors, strict=True)
    return tuple(
        (item.wish, factor.state)
        for item, factor in pairs
        if item.is_wish
        and item.factor is not AVOID
        and not (item.wish.dimension in _EMPLOYERS and factor.state is Truth.UNKNOWN)
    )


def wanted(truths: Iterable[WishTruth]) -> Wanted:
    """Return the group of an opportunity from the truth of each wish."""
    listed = tuple(truths)
    if any(wish.strength.is_hard and truth is Truth.BROKEN for wish, truth in listed):
        return Wanted.NEAREST
    kinds = [a for a in listed if _is_wished_kind(a[0])]
    rest = [truth for wish, truth in listed if not _is_wished_kind(wish)]
    met_kinds = [wish for wish, truth in kinds if truth is Truth.MET]
    if kinds and all(truth is Truth.BROKEN for _, truth in kinds):
        return Wanted.OTHER
    met = rest.count(Truth.MET) + bool(met_kinds)
    is_half = met > 0 and 2 * met >= len(rest) + bool(kinds)
    meant = any(wish.strength in (Strength.MUST, Strength.WANT) for wish in met_kinds)
    if meant and is_half and Truth.BROKEN not in rest:
        return Wanted.STRONGLY
    if met_kinds or (not kinds and is_half):
        return Wanted.PARTLY
    return Wanted.UNKNOWN


def _is_wished_kind(wish: Wish) -> bool:
    if wish.strength.is_against:
        return False
    return wish.is_kind_of_work or wish.dimension in _EMPLOYERS
