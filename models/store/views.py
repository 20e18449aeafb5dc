"""The audit log: who has read what of which participant."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, Select, select

from models.ids import ParticipantId
from models.store import tables
from models.store.database import insert_new
from models.view import View, ViewKind

KEY = ("handle", "day", "specialist", "kind")


def add_views(connection: Connection, views: Sequence[View]) -> None:
    """Keep views; of one person, participant, kind and day the first stays.

    Views of somebody who has been deleted in the meantime are left out.
    """
    t = tables.participant
    asked = {view.handle for view in views}
    there = frozenset(connection.execute(select(t.c.handle).where(t.c.handle.in_(asked))).scalars())
    rows = [
        {
            "handle": v.handle, "day": v.day, "specialist": v.specialist, "kind": v.kind.value,
            "at": v.at,
        }
        for v in views
        if v.handle in there
    ]  # fmt: skip
    insert_new(connection, tables.participant_view, rows, *KEY)


def views_between(connection: Connection, first: date, last: date) -> tuple[View, ...]:
    """Return every view from `first` to `last`, in order of day, handle, person and kind."""
    t = tables.participant_view
    return tuple(sorted(_views(connection, select(t).where(t.c.day.between(first, last)))))


def views_of(connection: Connection, handle: ParticipantId) -> tuple[View, ...]:
    """Return every view of one participant, in order of day, person and kind."""
    t = tables.participant_view
    return tuple(sorted(_views(connection, select(t).where(t.c.handle == handle))))


def _views(connection: Connection, query: Select[tuple[str, ...]]) -> Iterable[View]:
    for r in connection.execute(query):
        yield View(r.day, ParticipantId(r.handle), r.specialist, ViewKind(r.kind), r.at)
