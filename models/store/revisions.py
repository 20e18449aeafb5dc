"""The migrations of the tables: which there are, and the way from one to another.

A migration's file begins with its revision, so that a database that is up to date is known as
such without loading Alembic.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent / "migrations"


def known_revisions() -> tuple[str, ...]:
    """Return the migrations that the code knows, the newest last."""
    found = (_FOLDER / "versions").glob("[0-9]*.py")
    return tuple(sorted(path.name.partition("_")[0] for path in found))


def newest_revision() -> str:
    """Return the newest migration that the code knows."""
    return known_revisions()[-1]


def current_revision(connection: Connection) -> str | None:
    """Return the migration a database stands at, or None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(connection: Connection, revision: str) -> None:
    """Bring the tables up to `revision`."""
    from alembic import command  # slow to load, and seldom needed

    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the tables back to `revision`."""
    from alembic import command

    command.downgrade(_config(connection), revision)


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config
