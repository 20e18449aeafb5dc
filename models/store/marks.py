"""Marks of what is kept: a new random one whenever something changes.

The same mark means the same content, in this database and in no other, so that what was made
from it (a world) is known to be up to date without reading it again.
"""

from dataclasses import dataclass
from secrets import token_hex

from sqlalchemy import Connection, select

from models.store import tables
from models.store.database import upsert

VACANCIES, WORKPLACES, TEAM = "vacancies", "workplaces", "team"


@dataclass(frozen=True, slots=True)
class StoreMarks:
    """The marks of adverts, of workplaces, and of what the team knows (relations, visits)."""

    vacancies: str = ""
    workplaces: str = ""
    team: str = ""


def store_marks(connection: Connection) -> StoreMarks:
    """Return the marks as they are; empty where nothing was ever kept."""
    found = {row.name: row.mark for row in connection.execute(select(tables.mark))}
    return StoreMarks(**found)


def changed(connection: Connection, name: str) -> None:
    """Give `name` a new mark; in the same transaction as the change."""
    upsert(connection, tables.mark, [{"name": name, "mark": token_hex(8)}], "name")
