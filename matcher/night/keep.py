"""A ranking as it is kept until the next night: the lines and each wish's truth, no points."""

from collections.abc import Iterable

from matcher.explain.wording import label_of, wish_words
from matcher.wanted import WishTruth, truths_of
from models.night import KeptSuggestion, NightList
from models.participant import Participant
from models.ranking import Ranking, Truth
from models.wish import DIMENSIONS

LANGUAGE = "nb"  # of the words a wish is known by; kept, so the same every night


def kept(ranking: Ranking, participant: Participant) -> NightList:
    """Return a participant's list as it is kept, in the order it was shown."""
    return NightList(
        handle=ranking.participant,
        day=ranking.today,
        world=ranking.world,
        suggestions=tuple(
            KeptSuggestion(s.opportunity, s.title, s.employer, _named(truths_of(participant, s)))
            for s in ranking.suggestions
        ),
    )


def _named(truths: Iterable[WishTruth]) -> tuple[tuple[str, Truth], ...]:
    """Return each truth by its wish's words; where two have the same, the dimension is added."""
    found: dict[str, Truth] = {}
    for wish, truth in truths:
        name = wish_words(wish, LANGUAGE)
        if name in found and wish.dimension:
            name = f"{name} ({label_of(DIMENSIONS[wish.dimension], LANGUAGE)})"
        found.setdefault(name, truth)
    return tuple(found.items())
