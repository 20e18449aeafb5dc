"""What is no more: adverts as they were last known, and which of them have been told of."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, Row, delete, func, select

from models.ended import Ended
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.store import tables
from models.store.database import upsert
from models.store.queries import in_parts


def keep_as_ended(connection: Connection, uuids: Sequence[str]) -> None:
    """Keep what these adverts are called, not told yet; call it before they are removed."""
    v = tables.vacancy
    where = func.coalesce(v.c.workplace, v.c.orgnr)
    query = select(v.c.uuid, v.c.title, v.c.employer, where).where(v.c.uuid.in_(uuids))
    rows = [
        {
            "kind": OpportunityKind.VACANCY.value, "key": uuid, "title": title,
            "employer": employer, "orgnr": orgnr, "told": None,
        }
        for uuid, title, employer, orgnr in connection.execute(query)
    ]  # fmt: skip
    upsert(connection, tables.ended, rows, "kind", "key")


def save_ended(connection: Connection, ended: Iterable[Ended]) -> None:
    """Keep what has ended, in place of what was kept of the same."""
    rows = [
        {
            "kind": e.opportunity.kind.value, "key": e.opportunity.key, "title": e.title[:500],
            "employer": e.employer[:300], "orgnr": e.orgnr, "told": e.told,
        }
        for e in ended
    ]  # fmt: skip
    upsert(connection, tables.ended, rows, "kind", "key")


def list_ended(connection: Connection) -> tuple[Ended, ...]:
    """Return all that is kept as ended, in order of id."""
    return tuple(sorted(map(_ended, connection.execute(select(tables.ended))), key=_id))


def list_told(connection: Connection, first: date, last: date) -> tuple[Ended, ...]:
    """Return what was told of from `first` to `last`, in order of id."""
    query = select(tables.ended).where(tables.ended.c.told.between(first, last))
    return tuple(sorted(map(_ended, connection.execute(query)), key=_id))


def remove_ended(connection: Connection, opportunities: Iterable[OpportunityId]) -> None:
    """Forget that these have ended."""
    t = tables.ended
    for opportunity in opportunities:
        connection.execute(
            delete(t).where(t.c.kind == opportunity.kind.value, t.c.key == opportunity.key)
        )


def standing(
    connection: Connection, opportunities: Iterable[OpportunityId], day: date
) -> frozenset[OpportunityId]:
    """Return those of the opportunities that are still there on a day."""
    asked = tuple(opportunities)
    v, w = tables.vacancy, tables.workplace
    live = select(v.c.uuid).where(v.c.expires.is_(None) | (v.c.expires >= day))
    found: set[OpportunityId] = set()
    for kind, column, query in (
        (OpportunityKind.VACANCY, v.c.uuid, live),
        (OpportunityKind.WORKPLACE, w.c.orgnr, select(w.c.orgnr)),
    ):
        keys = [o.key for o in asked if o.kind is kind]
        for part in in_parts(keys):
            rows = connection.execute(query.where(column.in_(part)))
            found |= {OpportunityId(kind, key) for key in rows.scalars()}
    return frozenset(found)


def _ended(row: Row[tuple[str, str, str, str, str | None, date | None]]) -> Ended:
    opportunity = OpportunityId(OpportunityKind(row.kind), row.key)
    orgnr = OrgNr(row.orgnr) if row.orgnr else None
    return Ended(opportunity, row.title, row.employer, orgnr, row.told)


def _id(ended: Ended) -> OpportunityId:
    return ended.opportunity
