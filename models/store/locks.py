"""One run of a kind at a time: a lock in the store that runs out when its holder is dead."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from models.store import tables
from models.store.queries import insert_into

LASTS = timedelta(minutes=5)


def take_lock(connection: Connection, kind: str, holder: str, now: datetime) -> bool:
    """Take the lock for `LASTS` from now, unless somebody else holds it; return whether it is ours.

    One that has run out is taken over.
    """
    t = tables.run_lock
    fresh = {"holder": holder, "until": now + LASTS}
    is_free = (t.c.until <= now) | (t.c.holder == holder)
    taken = (
        insert_into(connection, t)
        .values(kind=kind, **fresh)
        .on_conflict_do_update(index_elements=["kind"], set_=fresh, where=is_free)
        .returning(t.c.holder)
    )
    return connection.execute(taken).first() is not None


def renew_lock(connection: Connection, kind: str, holder: str, now: datetime) -> bool:
    """Hold the lock for `LASTS` more; False when somebody has taken it over."""
    t = tables.run_lock
    mine = (t.c.kind == kind) & (t.c.holder == holder)
    return connection.execute(update(t).where(mine).values(until=now + LASTS)).rowcount == 1


def release_lock(connection: Connection, kind: str, holder: str) -> None:
    """Let the next run begin at once."""
    t = tables.run_lock
    connection.execute(delete(t).where(t.c.kind == kind, t.c.holder == holder))


def locked_until(connection: Connection, kind: str) -> datetime | None:
    """Return when the lock runs out if its holder gives no more sign of life, None without one."""
    t = tables.run_lock
    return connection.execute(select(t.c.until).where(t.c.kind == kind)).scalar()
