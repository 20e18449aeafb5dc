"""Participants: their file as a document, found by handle."""

from sqlalchemy import Connection, delete, select

from models.errors import NotFoundError
from models.ids import ParticipantId
from models.participant import Participant
from models.participant_document import participant_document
from models.participant_file import participant_from_document
from models.store import tables
from models.store.database import upsert


def save_participant(connection: Connection, participant: Participant) -> None:
    """Keep a participant; the one with the same handle is replaced."""
    row = {
        "handle": participant.handle,
        "started": participant.started,
        "document": participant_document(participant),
    }
    upsert(connection, tables.participant, [row], "handle")


def find_participant(connection: Connection, handle: ParticipantId) -> Participant:
    """Return the participant with this handle, or raise NotFoundError."""
    t = tables.participant
    row = connection.execute(select(t.c.document).where(t.c.handle == handle)).first()
    if row is None:
        raise NotFoundError("ingen deltaker med dette kallenavnet")
    return participant_from_document(row.document)


def list_participants(connection: Connection) -> tuple[Participant, ...]:
    """Return every participant in handle order."""
    t = tables.participant
    rows = connection.execute(select(t.c.document).order_by(t.c.handle))
    return tuple(participant_from_document(row.document) for row in rows)


def delete_participant(connection: Connection, handle: ParticipantId) -> None:
    """Remove a participant and everything kept about them."""
    connection.execute(delete(tables.participant).where(tables.participant.c.handle == handle))
