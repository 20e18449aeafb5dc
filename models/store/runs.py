"""Where the feed reader stands, and what each import did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from models.store import tables
from models.store.database import upsert


@dataclass(frozen=True, slots=True)
class FeedCursor:
    """The page to read next, with the validators of the last answer."""

    source: str
    page: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import that finished: what was read (`nav-ads`, `brreg`), when, and what it counted."""

    kind: str
    finished: datetime
    counts: Mapping[str, int]


def load_cursor(connection: Connection, source: str) -> FeedCursor | None:
    """Return where reading of `source` stopped, or None when it was never read."""
    t = tables.feed_cursor
    row = connection.execute(select(t).where(t.c.source == source)).first()
    return FeedCursor(row.source, row.page, row.etag, row.last_modified) if row else None


def save_cursor(connection: Connection, cursor: FeedCursor) -> None:
    """Keep the cursor; in the same transaction as the data it stands for."""
    row = {
        "source": cursor.source,
        "page": cursor.page,
        "etag": cursor.etag,
        "last_modified": cursor.last_modified,
    }
    upsert(connection, tables.feed_cursor, [row], "source")


def add_run(
    connection: Connection, kind: str, source: str, finished: datetime, counts: dict[str, int]
) -> None:
    """Record that an import finished."""
    connection.execute(
        tables.import_run.insert(),
        [{"kind": kind, "source": source[:300], "finished": finished, "counts": counts}],
    )


def list_imports(connection: Connection, kind: str, most: int = 10) -> tuple[ImportRun, ...]:
    """Return the latest imports of a kind, newest first."""
    t = tables.import_run
    query = select(t).where(t.c.kind == kind).order_by(t.c.id.desc()).limit(most)
    return tuple(ImportRun(r.kind, r.finished, r.counts) for r in connection.execute(query))


def last_run(connection: Connection, kind: str) -> tuple[datetime, dict[str, int]] | None:
    """Return when an import of this kind last finished and what it counted."""
    t = tables.import_run
    row = connection.execute(
        select(t.c.finished, t.c.counts).where(t.c.kind == kind).order_by(t.c.id.desc()).limit(1)
    ).first()
    return (row.finished, row.counts) if row else None
