"""Open the database, keep it up to date, and turn its troubles into plain errors."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from models.errors import StoreError
from models.store import revisions
from models.store.queries import insert_into

BUSY_TIMEOUT_MS = 10_000


class Database:
    """A database with the product's tables: `reading` to look, `transaction` to change."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give a connection; all of it is kept or, on any error, none of it."""
        try:
            with self.engine.connect() as bare:
                connection = bare.execution_options(sqlite_begin="IMMEDIATE")
                with connection.begin():
                    yield connection
        except DBAPIError as error:
            raise _plain(error) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database and hinders no writer."""
        try:
            with self.engine.connect() as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise _plain(error) from error

    def revision(self) -> str | None:
        """Return the migration the database stands at, or None when it is empty."""
        try:
            with self.engine.connect() as connection:
                return revisions.current_revision(connection)
        except DBAPIError as error:
            raise _plain(error) from error

    def upgrade(self, revision: str = "head") -> None:
        """Bring the tables up to `revision`."""
        self._migrate(revisions.upgrade, revision)

    def downgrade(self, revision: str = "base") -> None:
        """Take the tables back to `revision`; `base` removes them all."""
        self._migrate(revisions.downgrade, revision)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _migrate(self, step: Callable[[Connection, str], None], revision: str) -> None:
        try:
            with self.engine.begin() as connection:
                step(connection, revision)
        except DBAPIError as error:
            raise _plain(error) from error


def open_database(url: str, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Database:
    """Return the database at `url`, created and brought up to date where it is not.

    StoreError when it cannot be reached, is locked, or was made by a newer version.
    """
    if url.startswith("sqlite:///"):
        try:
            Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"kan ikke lage mappen til databasen: {error.strerror}") from error
    engine = create_engine(url, hide_parameters=True)  # what is said of an error names no values
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_preparer(busy_timeout_ms))
        event.listen(engine, "begin", _begin_sqlite)
    database = Database(engine)
    current = database.revision()
    if current is not None and current not in revisions.known_revisions():
        raise StoreError("databasen er laget av en nyere versjon av Rettjobb; oppdater programmet")
    if current != revisions.newest_revision():
        database.upgrade()
    return database


def upsert(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *key: str
) -> None:
    """Insert rows, or replace every other column where the columns `key` are already there."""
    if not rows:
        return
    insert = insert_into(connection, table)
    fresh = {c: insert.excluded[c] for c in rows[0] if c not in key}
    connection.execute(insert.on_conflict_do_update(index_elements=key, set_=fresh), rows)


def insert_new(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *key: str
) -> None:
    """Insert the rows whose columns `key` are not there yet; the others stay as they are."""
    if rows:
        insert = insert_into(connection, table)
        connection.execute(insert.on_conflict_do_nothing(index_elements=key), rows)


def _sqlite_preparer(
    busy_timeout_ms: int,
) -> Callable[[sqlite3.Connection, ConnectionPoolEntry], None]:
    def prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: the driver's is half a one
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={busy_timeout_ms}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    return prepare


def _begin_sqlite(connection: Connection) -> None:
    kind = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")


def _plain(error: DBAPIError) -> StoreError:
    """Return what happened in plain words; nothing of the statement or its values."""
    text = str(error.orig).lower()
    if "locked" in text or "busy" in text or "lock timeout" in text:
        return StoreError("databasen er opptatt av et annet program; prøv igjen om litt")
    if "disk is full" in text or "disk full" in text or "no space" in text or "disk i/o" in text:
        return StoreError("disken er full; ingenting av det siste steget ble lagret")
    if "not a database" in text or "malformed" in text:
        return StoreError("databasefilen er skadet eller ikke en database")
    if "readonly" in text or "read-only" in text:
        return StoreError("databasen kan bare leses; sjekk rettighetene til filen og mappen")
    if isinstance(error, OperationalError):
        return StoreError("får ikke kontakt med databasen; sjekk RETTJOBB_DATABASE_URL")
    return StoreError(f"databasen avviste endringen ({type(error.orig).__name__})")
