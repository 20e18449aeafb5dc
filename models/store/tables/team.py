"""The team: its members and their weeks."""

from sqlalchemy import JSON, Column, Date, Integer, String, Table

from models.store.tables.metadata import metadata

specialist = Table(
    "specialist",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("role", String(30), nullable=False),
    Column("percent", Integer, nullable=False, default=100),
)

usual_week = Table(
    "usual_week",
    metadata,
    Column("specialist", String(40), primary_key=True),
    Column("postcode", String(4), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("blocks", JSON, nullable=False),
)

own_week = Table(
    "own_week",
    metadata,
    Column("specialist", String(40), primary_key=True),
    Column("monday", Date, primary_key=True),
    Column("blocks", JSON, nullable=False),
)
