"""Everybody's list of one night."""

from collections.abc import Iterator, Sequence
from datetime import date

from matcher.ingest.report import Progress, silent
from matcher.rank import rank
from matcher.world import World
from models.participant import Participant
from models.ranking import Ranking

LISTED = 30  # lines; what was said no to is taken out of them afterwards


def rank_all(
    participants: Sequence[Participant], world: World, today: date, progress: Progress = silent
) -> Iterator[Ranking]:
    """Yield each participant's ranking, in the order given, as soon as it is made."""
    progress(0, len(participants))
    for done, participant in enumerate(participants, 1):
        yield rank(participant, world, today, top=LISTED)
        progress(done, len(participants))
