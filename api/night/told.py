"""The last steps: what has ended under somebody's hands, conflicts, exposure, dates, cleaning."""

from collections import Counter
from datetime import timedelta

from sqlalchemy import Connection

from api.morning import due_now, meeting_points, visits_from
from api.night.night import Done, Night
from matcher.night.exposure import report
from matcher.night.withdrawn import withdrawn
from models.ended import Ended
from models.store.answers import list_answers
from models.store.ended import list_ended, remove_ended, save_ended, standing
from models.store.nights import exposures_of, nights_of, remove_nights
from models.store.team import caseloads

KEPT_DAYS = 14


def ended(night: Night) -> Done:
    """Name what has ended and somebody was working on: once, on this day.

    What nobody was working on is forgotten, and so is what has come back.
    """
    with night.found.database.reading() as connection:
        answers = list_answers(connection)
        known = list_ended(connection)
        asked = {a.opportunity for a in answers} | {e.opportunity for e in known}
        still = standing(connection, asked, night.day)
        found = withdrawn(
            answers,
            lambda opportunity: opportunity in still,
            before=[e for e in known if e.told is None],
            visits=visits_from(connection, night.day),
            told={e.opportunity for e in known if e.told},
        )
    places = {e.opportunity: e.orgnr for e in known}
    named = [
        Ended(w.opportunity, w.title, w.employer, places.get(w.opportunity), night.day)
        for w in found
    ]
    answered = {a.opportunity for a in answers}
    oldest = night.day - timedelta(days=KEPT_DAYS)
    forgotten = {
        e.opportunity
        for e in known
        if e.opportunity in still
        or e.told is None
        or (e.told < oldest and e.opportunity not in answered)
    } - {e.opportunity for e in named}

    def keep(connection: Connection) -> None:
        remove_ended(connection, forgotten)
        save_ended(connection, named)

    return Done({"named": len(named)}, keep)


def conflicts(night: Night) -> Done:
    """Count where several want the same; the pages show it, nobody decides it here."""
    with night.found.database.reading() as connection:
        points = meeting_points(connection, nights_of(connection, night.day))
    return Done({"conflicts": len(points.conflicts), "joint_steps": len(points.joint_steps)})


def exposure(night: Night) -> Done:
    """Count who was shown nothing or little."""
    with night.found.database.reading() as connection:
        shown = report(caseloads(connection), exposures_of(connection, night.day))
    return Done({"got_nothing": len(shown.got_nothing), "few": len(shown.few)})


def dates(night: Night) -> Done:
    """Count what is due, by kind."""
    with night.found.database.reading() as connection:
        found = due_now(connection, night.day)
    return Done(Counter(d.kind.value for d in found))


def clean(night: Night) -> Done:
    """Take out nights older than two weeks."""
    oldest = night.day - timedelta(days=KEPT_DAYS)

    def keep(connection: Connection) -> None:
        remove_nights(connection, oldest)

    return Done(keep=keep)
