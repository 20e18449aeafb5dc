"""Employer contacts and the log of meetings, shared by the team; no participant here."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from models.contact import (
    Category,
    Channel,
    ContactEntry,
    ContactType,
    EmployerContact,
    LearnedFact,
    Relation,
    Stage,
)
from models.errors import NotFoundError
from models.ids import OrgNr
from models.store import marks, tables


def add_entries(connection: Connection, entries: Sequence[ContactEntry]) -> None:
    """Add contacts to the log."""
    if entries:
        rows: list[dict[str, Any]] = [asdict(entry) for entry in entries]
        for row in rows:
            del row["id"]
        connection.execute(tables.contact_entry.insert(), rows)
        marks.changed(connection, marks.TEAM)


def remove_entry(connection: Connection, entry_id: int) -> None:
    """Remove a contact that should not stand in the log as it was written."""
    t = tables.contact_entry
    connection.execute(delete(t).where(t.c.id == entry_id))
    marks.changed(connection, marks.TEAM)


def list_entries(connection: Connection, orgnr: str) -> tuple[ContactEntry, ...]:
    """Return an employer's log, oldest first."""
    t = tables.contact_entry
    rows = connection.execute(select(t).where(t.c.orgnr == orgnr).order_by(t.c.day, t.c.id))
    return tuple(_entry(row) for row in rows)


def list_log(
    connection: Connection,
    first: date = date.min,
    last: date = date.max,
    specialist: str | None = None,
) -> tuple[ContactEntry, ...]:
    """Return the whole team's log, or one specialist's, from `first` to `last`, oldest first."""
    t = tables.contact_entry
    query = select(t).where(t.c.day.between(first, last)).order_by(t.c.day, t.c.id)
    if specialist is not None:
        query = query.where(t.c.specialist == specialist)
    return tuple(_entry(row) for row in connection.execute(query))


def list_relations(connection: Connection) -> dict[OrgNr, Relation]:
    """Return where the team stands with every workplace it has met: the newest entry each."""
    t = tables.contact_entry
    query = select(t.c.orgnr, t.c.stage, t.c.day, t.c.specialist).order_by(t.c.day, t.c.id)
    relations: dict[OrgNr, Relation] = {}
    for orgnr, stage, day, specialist in connection.execute(query):
        before = relations.get(OrgNr(orgnr))
        count = before.entries + 1 if before else 1
        relations[OrgNr(orgnr)] = Relation(OrgNr(orgnr), Stage(stage), day, specialist, count)
    return relations


def add_learned(connection: Connection, facts: Sequence[LearnedFact]) -> None:
    """Add what was learned about workplaces."""
    if facts:
        rows = [
            {
                "orgnr": f.orgnr, "name": f.name, "words": f.words, "day": f.day,
                "value": list(f.value) if isinstance(f.value, tuple) else f.value,
                "specialist": f.by,
            }
            for f in facts
        ]  # fmt: skip
        connection.execute(tables.workplace_fact.insert(), rows)
        marks.changed(connection, marks.TEAM)


def list_learned(connection: Connection, orgnr: str | None = None) -> tuple[LearnedFact, ...]:
    """Return what the team has learned about all workplaces, or about one, oldest first."""
    t = tables.workplace_fact
    query = select(t).order_by(t.c.day, t.c.id)
    if orgnr is not None:
        query = query.where(t.c.orgnr == orgnr)
    return tuple(
        LearnedFact(
            OrgNr(r.orgnr), r.name, tuple(r.value) if isinstance(r.value, list) else r.value,
            r.words, r.day, r.specialist,
        )
        for r in connection.execute(query)
    )  # fmt: skip


def add_people(connection: Connection, people: Sequence[EmployerContact]) -> None:
    """Add people to talk to at workplaces."""
    if people:
        connection.execute(tables.employer_contact.insert(), [_person_row(p) for p in people])


def change_person(connection: Connection, person: EmployerContact) -> None:
    """Keep what is now known of a person to talk to; NotFoundError when they are not there."""
    t = tables.employer_contact
    here = (t.c.id == person.id) & (t.c.orgnr == person.orgnr)
    if not connection.execute(update(t).where(here).values(_person_row(person))).rowcount:
        raise NotFoundError("fant ikke kontaktpersonen; den kan være fjernet")


def remove_person(connection: Connection, orgnr: str, person_id: int) -> None:
    """Remove a person to talk to from a workplace."""
    t = tables.employer_contact
    connection.execute(delete(t).where(t.c.id == person_id, t.c.orgnr == orgnr))


def list_people(connection: Connection, orgnr: str) -> tuple[EmployerContact, ...]:
    """Return the people to talk to at a workplace, in the order they were added."""
    t = tables.employer_contact
    return tuple(
        EmployerContact(
            OrgNr(r.orgnr), r.name, r.role, r.email, r.phone, bool(r.is_decision_maker), r.id
        )
        for r in connection.execute(select(t).where(t.c.orgnr == orgnr).order_by(t.c.id))
    )


def _person_row(person: EmployerContact) -> dict[str, Any]:
    row = asdict(person)
    del row["id"]
    return row


def _entry(row: Row[Any]) -> ContactEntry:
    return ContactEntry(
        OrgNr(row.orgnr), row.day, row.specialist, Stage(row.stage), Channel(row.channel),
        row.out_of_office, row.travel_minutes, row.learned, row.next_step, row.next_date,
        ContactType(row.type) if row.type else None,
        Category(row.category) if row.category else None,
        row.met_decision_maker, row.wish_built, row.minutes, row.id,
    )  # fmt: skip
