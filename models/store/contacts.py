"""Employer contacts and the log of meetings, shared by the team; no participant here."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select

from models.contact import (
    Channel,
    ContactEntry,
    EmployerContact,
    LearnedFact,
    Relation,
    Stage,
)
from models.ids import OrgNr
from models.store import marks, tables


def add_entries(connection: Connection, entries: Sequence[ContactEntry]) -> None:
    """Add contacts to the log."""
    if entries:
        rows: list[dict[str, Any]] = [asdict(entry) for entry in entries]
        connection.execute(tables.contact_entry.insert(), rows)
        marks.changed(connection, marks.TEAM)


def list_entries(connection: Connection, orgnr: str) -> tuple[ContactEntry, ...]:
    """Return an employer's log, oldest first."""
    t = tables.contact_entry
    rows = connection.execute(select(t).where(t.c.orgnr == orgnr).order_by(t.c.day, t.c.id))
    return tuple(
        ContactEntry(
            OrgNr(r.orgnr), r.day, r.specialist, Stage(r.stage), Channel(r.channel),
            r.out_of_office, r.travel_minutes, r.learned, r.next_step, r.next_date,
        )
        for r in rows
    )  # fmt: skip


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


def list_learned(connection: Connection) -> tuple[LearnedFact, ...]:
    """Return what the team has learned about workplaces, oldest first."""
    t = tables.workplace_fact
    return tuple(
        LearnedFact(
            OrgNr(r.orgnr), r.name, tuple(r.value) if isinstance(r.value, list) else r.value,
            r.words, r.day, r.specialist,
        )
        for r in connection.execute(select(t).order_by(t.c.day, t.c.id))
    )  # fmt: skip


def add_people(connection: Connection, people: Sequence[EmployerContact]) -> None:
    """Add people to talk to at workplaces."""
    if people:
        connection.execute(tables.employer_contact.insert(), [asdict(p) for p in people])
