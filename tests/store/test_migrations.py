"""What stood in the database before a migration still stands there after it."""

from datetime import date
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from models.contact import ContactEntry, Stage
from models.store import Database, revisions, tables
from models.store.contacts import list_entries
from models.store.database import open_database
from models.store.participants import list_participants
from models.store.revisions import known_revisions, newest_revision
from models.store.team import caseloads
from tests.make import orgnr, participant


def test_migrations_go_up_and_down(database_url: str) -> None:
    """Down to nothing and up again gives the tables that the code knows."""
    database = open_database(database_url)
    assert database.revision() == newest_revision()
    made = {t for t in inspect(database.engine).get_table_names() if t != "alembic_version"}
    assert made == set(tables.metadata.tables)
    database.downgrade()
    assert database.revision() is None
    assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
    database.upgrade()
    assert database.revision() == newest_revision()
    database.close()


def test_the_migrations_are_those_that_alembic_runs() -> None:
    """A migration whose file does not begin with its revision would never be run."""
    folder = Path(revisions.__file__).parent / "migrations"
    order = ScriptDirectory(folder).walk_revisions()
    assert known_revisions() == tuple(s.revision for s in order)[::-1]


def test_the_database_is_as_the_code_says(database: Database) -> None:
    """A table, column, index or key in code without a migration is noticed."""
    with database.engine.connect() as connection:
        migrations = MigrationContext.configure(connection)
        assert compare_metadata(migrations, tables.metadata) == []


def test_an_older_log_and_participant_come_through_up_and_down(database: Database) -> None:
    """What was not asked for then is not stated now; nothing is lost either way."""
    database.downgrade("0002")
    with database.transaction() as connection:
        connection.execute(
            text(
                "INSERT INTO contact_entry (id, orgnr, day, specialist, stage, channel,"
                " out_of_office, travel_minutes, learned, next_step)"
                f" VALUES (1, '{orgnr(1)}', '2026-05-04', 'S1', 'introduced', 'face_to_face',"
                " true, 20, '', '')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO participant (handle, document)"
                """ VALUES ('A-1', '{"handle": "A-1", "wishes": [{"words": "butikk"}]}')"""
            ).execution_options(no_parameters=True)
        )
    for step in (database.upgrade, lambda: database.downgrade("0002"), database.upgrade):
        step()
    entry = ContactEntry(orgnr(1), date(2026, 5, 4), "S1", Stage.INTRODUCED, travel_minutes=20)
    with database.reading() as connection:
        assert list_entries(connection, orgnr(1)) == (entry,)
        assert list_participants(connection) == (participant(),)
        assert list(caseloads(connection).values()) == [None]
