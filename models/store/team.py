"""The team and its caseloads: who works here, and which participants are whose."""

from sqlalchemy import Connection, Row, select, update

from models.errors import NotFoundError
from models.ids import ParticipantId
from models.store import tables
from models.store.database import upsert
from models.team import Role, Specialist


def save_specialist(connection: Connection, specialist: Specialist) -> None:
    """Keep somebody in the team; the one with the same id is replaced."""
    row = {
        "id": specialist.id,
        "name": specialist.name,
        "role": specialist.role.value,
        "percent": specialist.percent,
    }
    upsert(connection, tables.specialist, [row], "id")


def list_specialists(connection: Connection) -> tuple[Specialist, ...]:
    """Return everybody in the team, in order of id."""
    t = tables.specialist
    return tuple(_specialist(row) for row in connection.execute(select(t).order_by(t.c.id)))


def find_specialist(connection: Connection, specialist: str) -> Specialist:
    """Return the one with this id, or raise NotFoundError."""
    t = tables.specialist
    row = connection.execute(select(t).where(t.c.id == specialist)).first()
    if row is None:
        raise NotFoundError("ingen i teamet har denne id-en")
    return _specialist(row)


def assign(connection: Connection, handle: ParticipantId, specialist: str | None) -> None:
    """Give a participant to a specialist of the team, or to nobody yet.

    NotFoundError when there is no such participant or no such specialist.
    """
    if specialist is not None:
        find_specialist(connection, specialist)
    t = tables.participant
    found = connection.execute(update(t).where(t.c.handle == handle).values(specialist=specialist))
    if not found.rowcount:
        raise NotFoundError("ingen deltaker med dette kallenavnet")


def caseloads(connection: Connection) -> dict[ParticipantId, str | None]:
    """Return whose every participant is, in handle order; None where nobody's yet."""
    t = tables.participant
    rows = connection.execute(select(t.c.handle, t.c.specialist))
    return dict(sorted((ParticipantId(handle), owner) for handle, owner in rows))


def _specialist(row: Row[tuple[str, str, str, int]]) -> Specialist:
    return Specialist(row.id, row.name, Role(row.role), row.percent)
