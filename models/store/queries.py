"""What the queries of several tables share: many keys at a time, inserts, a search for words."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, or_

KEYS_A_QUERY = 500
Key = TypeVar("Key")


def in_parts(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    """Yield the keys in parts no larger than one query may name."""
    for start in range(0, len(keys), KEYS_A_QUERY):
        yield keys[start : start + KEYS_A_QUERY]


def insert_into(connection: Connection, table: Table) -> Any:
    """Return the database's own INSERT, which knows conflicts; another's is not loaded."""
    return import_module(f"sqlalchemy.dialects.{connection.dialect.name}").insert(table)


def has_every_word(words: str, *columns: Column[str]) -> ColumnElement[bool]:
    """Return the condition that each of the words stands in one of the columns.

    SQLite knows no capitals but A-Z, so each word is looked for in small and in capital letters,
    and with a capital first.
    """
    return and_(
        True,
        *(
            or_(*(c.icontains(form, autoescape=True) for c in columns for form in _forms(word)))
            for word in words.split()
        ),
    )


def _forms(word: str) -> set[str]:
    return {word.lower(), word.upper(), word.capitalize()}
