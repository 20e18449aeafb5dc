"""A small fingerprint of what the world is built from: changes when any of it does."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from models.store import tables


@dataclass(frozen=True, slots=True)
class StoreState:
    """Counts and newest marks of adverts, workplaces, contacts and imports."""

    vacancies: int
    newest_vacancy: str
    workplaces: int
    contacts: int
    last_contact: int
    last_learned: int
    last_run: int


def store_state(connection: Connection) -> StoreState:
    """Return the state of the store; two equal states give the same world."""
    v, w, c, r = tables.vacancy, tables.workplace, tables.contact_entry, tables.import_run
    f = tables.workplace_fact
    row = connection.execute(
        select(
            select(func.count()).select_from(v).scalar_subquery(),
            select(func.max(v.c.updated)).scalar_subquery(),
            select(func.count()).select_from(w).scalar_subquery(),
            select(func.count()).select_from(c).scalar_subquery(),
            select(func.max(c.c.id)).scalar_subquery(),
            select(func.max(f.c.id)).scalar_subquery(),
            select(func.max(r.c.id)).scalar_subquery(),
        )
    ).one()
    return StoreState(row[0], row[1] or "", row[2], row[3], row[4] or 0, row[5] or 0, row[6] or 0)
