"""What the nights need beside the lists: what has ended, what was shown, and who is running.

`exposure` is on the participant's side. `ended` is the market's: no column can point to a
participant.
"""

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, Table

from models.store.tables.metadata import Moment, metadata, of_participant

ended = Table(
    "ended",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("title", String(500), nullable=False),
    Column("employer", String(300), nullable=False),
    Column("orgnr", String(9)),
    Column("told", Date),
)

exposure = Table(
    "exposure",
    metadata,
    of_participant(primary_key=True),
    Column("day", Date, primary_key=True),
    Column("opportunities", Integer, nullable=False),
    Column("employers", Integer, nullable=False),
    Column("kinds", Integer, nullable=False),
    Column("removed", JSON, nullable=False),
    Column("is_nearest", Boolean, nullable=False),
)

run_lock = Table(
    "run_lock",
    metadata,
    Column("kind", String(30), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", Moment, nullable=False),
)
