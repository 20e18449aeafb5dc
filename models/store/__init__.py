"""The one store, and the only SQL: SQLite by default, PostgreSQL by address."""

from models.store.database import Database, open_database

__all__ = ["Database", "open_database"]
