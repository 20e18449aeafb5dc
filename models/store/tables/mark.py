"""Marks of what is kept, changed whenever it does (`models/store/marks.py`)."""

from sqlalchemy import Column, String, Table

from models.store.tables.metadata import metadata

mark = Table(
    "mark",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("mark", String(16), nullable=False),
)
