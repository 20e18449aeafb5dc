"""Whom the employer contacts were for, and who came last in a week. Participants' side only."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, case, delete, func, select

from models.ids import ParticipantId
from models.served_contact import ContactDays, ServedContact
from models.store import tables


def add_served(connection: Connection, contacts: Sequence[ServedContact]) -> None:
    """Add that employers were met for participants."""
    if contacts:
        rows = [
            {
                "handle": c.handle, "day": c.day, "specialist": c.specialist,
                "wishes": list(c.wishes), "face_to_face": c.face_to_face,
            }
            for c in contacts
        ]  # fmt: skip
        connection.execute(tables.served_contact.insert(), rows)


def list_served(
    connection: Connection, first: date = date.min, last: date = date.max
) -> tuple[ServedContact, ...]:
    """Return the contacts from `first` to `last`, in handle order, oldest first."""
    t = tables.served_contact
    rows = connection.execute(select(t).where(t.c.day.between(first, last)).order_by(t.c.id))
    found = (
        ServedContact(ParticipantId(r.handle), r.day, r.specialist, tuple(r.wishes), r.face_to_face)
        for r in rows
    )
    return tuple(sorted(found, key=lambda c: (c.handle, c.day)))


def contact_days(connection: Connection) -> dict[ParticipantId, ContactDays]:
    """Return when employers were met for each participant; who is not here has had none."""
    t = tables.served_contact
    met = case((t.c.face_to_face, t.c.day))
    query = select(t.c.handle, func.min(met), func.max(t.c.day)).group_by(t.c.handle)
    return {ParticipantId(h): ContactDays(f, last) for h, f, last in connection.execute(query)}


def save_served_last(
    connection: Connection,
    monday: date,
    planned: Iterable[ParticipantId],
    last: Iterable[ParticipantId],
) -> None:
    """Keep who of those `planned` for came last, or not at all, in the week from `monday`.

    Planning the same week again replaces it.
    """
    t = tables.served_last
    connection.execute(delete(t).where(t.c.monday == monday, t.c.handle.in_(list(planned))))
    rows = [{"handle": handle, "monday": monday} for handle in last]
    if rows:
        connection.execute(t.insert(), rows)


def times_served_last(connection: Connection, first: date, last: date) -> dict[ParticipantId, int]:
    """Return in how many of the weeks that began from `first` to `last` each came last."""
    t = tables.served_last
    query = (
        select(t.c.handle, func.count()).where(t.c.monday.between(first, last)).group_by(t.c.handle)
    )
    return {ParticipantId(handle): times for handle, times in connection.execute(query)}
