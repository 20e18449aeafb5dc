"""The participant's side: everything here goes when the participant is deleted.

Each row hangs on `participant.handle` with ON DELETE CASCADE. `served_contact` says that an
employer was met, never which: it has neither an organisation number nor a log entry's id.
"""

from sqlalchemy import JSON, Boolean, Column, Date, Index, Integer, String, Table, Text

from models.store.tables.metadata import Moment, metadata, of_participant

participant = Table(
    "participant",
    metadata,
    Column("handle", String(40), primary_key=True),
    Column("started", Date),
    Column("document", JSON, nullable=False),
    Column("specialist", String(40), index=True),
)

participant_change = Table(
    "participant_change",
    metadata,
    Column("id", Integer, primary_key=True),
    of_participant(),
    Column("at", Moment, nullable=False),
    Column("specialist", String(40), nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON, nullable=False),
)

participant_view = Table(
    "participant_view",
    metadata,
    of_participant(primary_key=True),
    Column("day", Date, primary_key=True),
    Column("specialist", String(40), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("at", Moment, nullable=False),
    Index("ix_participant_view_day", "day"),
)

answer = Table(
    "answer",
    metadata,
    of_participant(primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("reply", String(10), nullable=False),
    Column("day", Date, nullable=False),
    Column("specialist", String(40), nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("title", String(500), nullable=False, default=""),
    Column("employer", String(300), nullable=False, default=""),
)

seen_list = Table(
    "seen_list",
    metadata,
    of_participant(primary_key=True),
    Column("specialist", String(40), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("opportunities", JSON, nullable=False),
)

served_contact = Table(
    "served_contact",
    metadata,
    Column("id", Integer, primary_key=True),
    of_participant(),
    Column("day", Date, nullable=False),
    Column("specialist", String(40), nullable=False),
    Column("wishes", JSON, nullable=False),
    Column("face_to_face", Boolean, nullable=False),
)

served_last = Table(
    "served_last",
    metadata,
    of_participant(primary_key=True),
    Column("monday", Date, primary_key=True),
)

employment = Table(
    "employment",
    metadata,
    Column("id", Integer, primary_key=True),
    of_participant(),
    Column("orgnr", String(9), nullable=False),
    Column("employer", String(300), nullable=False),
    Column("title", String(300), nullable=False),
    Column("start", Date, nullable=False),
    Column("end", Date),
    Column("document", JSON, nullable=False),
)

night_list = Table(
    "night_list",
    metadata,
    of_participant(primary_key=True),
    Column("day", Date, primary_key=True),
    Column("world", String(64), nullable=False),
    Column("suggestions", JSON, nullable=False),
    Column("changes", JSON, nullable=False),
)
