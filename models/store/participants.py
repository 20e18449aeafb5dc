"""Participants: their file as a document, found by handle, with every change of it."""

from datetime import date, datetime

from sqlalchemy import Connection, delete, select

from models.errors import NotFoundError
from models.ids import ParticipantId
from models.participant import Participant
from models.participant_change import ParticipantChange
from models.participant_document import participant_document
from models.participant_file import participant_from_document
from models.store import tables
from models.store.database import upsert


def save_participant(
    connection: Connection, participant: Participant, *, by: str, at: datetime
) -> None:
    """Keep a participant; the one with the same handle is replaced.

    Who did it and when is kept with the documents before and after, unless nothing changed.
    Whose caseload the participant is in stays as it was. ProfileError for what could not be read
    again: one such file would stop the lists of the whole team.
    """
    t = tables.participant
    handle, after = participant.handle, participant_document(participant)
    participant_from_document(after)
    before = connection.execute(
        select(t.c.document).where(t.c.handle == handle).with_for_update()
    ).scalar()
    if before == after:
        return
    row = {"handle": handle, "started": participant.started, "document": after}
    upsert(connection, t, [row], "handle")
    change = {"handle": handle, "at": at, "specialist": by, "before": before, "after": after}
    connection.execute(tables.participant_change.insert(), [change])


def list_changes(connection: Connection, handle: ParticipantId) -> tuple[ParticipantChange, ...]:
    """Return every change of a participant, newest first."""
    t = tables.participant_change
    rows = connection.execute(select(t).where(t.c.handle == handle).order_by(t.c.id.desc()))
    return tuple(ParticipantChange(handle, r.at, r.specialist, r.before, r.after) for r in rows)


def find_participant(connection: Connection, handle: ParticipantId) -> Participant:
    """Return the participant with this handle, or raise NotFoundError."""
    t = tables.participant
    row = connection.execute(select(t.c.document).where(t.c.handle == handle)).first()
    if row is None:
        raise NotFoundError("ingen deltaker med dette kallenavnet")
    return participant_from_document(row.document)


def is_kept(connection: Connection, handle: ParticipantId) -> bool:
    """Return whether there is still a participant with this handle."""
    t = tables.participant
    return connection.execute(select(t.c.handle).where(t.c.handle == handle)).first() is not None


def list_participants(connection: Connection) -> tuple[Participant, ...]:
    """Return every participant in handle order."""
    t = tables.participant
    rows = connection.execute(select(t.c.document).order_by(t.c.handle))
    return tuple(participant_from_document(row.document) for row in rows)


def delete_participant(connection: Connection, handle: ParticipantId) -> None:
    """Remove a participant and everything kept about them, in every table of their side."""
    connection.execute(delete(tables.participant).where(tables.participant.c.handle == handle))


def starts(connection: Connection) -> dict[ParticipantId, date | None]:
    """Return when every participant started; None where it is not written down."""
    t = tables.participant
    rows = connection.execute(select(t.c.handle, t.c.started))
    return {ParticipantId(handle): started for handle, started in rows}
