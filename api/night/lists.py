"""Everybody's list: made, kept, and compared with the night before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from api.night.night import Done, Night
from matcher.batch import Cluster, Here, Processes, ranked, whole
from matcher.night.compare import compared
from matcher.night.exposure import exposure, kind_in
from matcher.night.keep import kept
from models.answer import Reply
from models.participant import Participant
from models.ranking import Ranking
from models.store.answers import list_answers
from models.store.nights import night_before, nights_of, save_exposure, save_night
from models.store.participants import is_kept, list_participants

LISTED, SHOWN = 30, 15  # lines; what was said no to is taken out of them
MANY = 100  # participants from which processes are worth their start


def world(night: Night) -> Done:
    """Build the world, before anybody's list is asked for."""
    built = night.world
    workplaces = len(built) - len(built.vacancies)
    return Done({"adverts": len(built.vacancies), "workplaces": workplaces})


def lists(night: Night) -> Done:
    """Rank every participant, and keep each list by itself; what is kept already stays.

    With many participants they are ranked in processes, or on the cluster where there is one.

    A list from an attempt before counts only where the world is still the same.
    """
    database = night.found.database
    with database.reading() as connection:
        made = {n.handle: n.world for n in nights_of(connection, night.day)}
        participants = list_participants(connection)
        no = {(a.handle, a.opportunity) for a in list_answers(connection) if a.reply is Reply.NO}
    waiting = [p for p in participants if made.get(p.handle) != night.world.id]
    kind_of = kind_in(night.world)
    progress = night.progress("lists")
    progress(0, len(waiting))
    rankings = _rankings(night, waiting)
    for done, (participant, ranking) in enumerate(zip(waiting, rankings, strict=True), 1):
        open_lines = [
            s for s in ranking.suggestions if (participant.handle, s.opportunity) not in no
        ]
        shown: Ranking = replace(ranking, suggestions=tuple(open_lines[:SHOWN]))
        with database.transaction() as connection:
            night.hold(connection)
            if is_kept(connection, participant.handle):
                save_night(connection, kept(shown, participant))
                save_exposure(connection, night.day, exposure(shown, kind_of))
        progress(done, len(waiting))
    return Done({"participants": len(participants)})


def _rankings(night: Night, waiting: Sequence[Participant]) -> Iterator[Ranking]:
    """Yield each one's ranking, in the order given."""
    address = night.found.settings.cluster
    if len(waiting) < MANY:
        return ranked(night.world, waiting, night.day, whole, where=Here(), top=LISTED)
    where = Cluster(address) if address else Processes()
    source = night.found.world_source(night.world)
    return ranked(source, waiting, night.day, whole, where=where, top=LISTED)


def compare(night: Night) -> Done:
    """Find what is new, changed and gone in each list since the list before."""
    with night.found.database.reading() as connection:
        found = [
            compared(night_before(connection, listed.handle, night.day), listed)
            for listed in nights_of(connection, night.day)
        ]
    kinds = Counter(change.kind.value for listed in found for change in listed.changes)
    quiet = sum(not listed.changes for listed in found)

    def keep(connection: Connection) -> None:
        for listed in found:
            if is_kept(connection, listed.handle):
                save_night(connection, listed)

    return Done({"new": 0, "changed": 0, "gone": 0, **kinds, "nothing_new": quiet}, keep)
