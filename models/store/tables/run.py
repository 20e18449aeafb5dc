"""What the machine has done: where the feed stands, imports, and nightly runs."""

from sqlalchemy import JSON, Column, Date, Integer, String, Table

from models.store.tables.metadata import Moment, metadata

feed_cursor = Table(
    "feed_cursor",
    metadata,
    Column("source", String(300), primary_key=True),
    Column("page", String(300), nullable=False),
    Column("etag", String(200), nullable=False, default=""),
    Column("last_modified", String(80), nullable=False, default=""),
)

import_run = Table(
    "import_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(30), nullable=False),
    Column("source", String(300), nullable=False),
    Column("finished", Moment, nullable=False),
    Column("counts", JSON, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("kind", String(30), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("started", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("step", String(60), nullable=False, default=""),
    Column("finished", Moment),
    Column("counts", JSON, nullable=False),
    Column("seconds", JSON, nullable=False),
)
