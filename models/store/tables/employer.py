"""The employer's record, shared by the team: no column here can point to a participant."""

from sqlalchemy import JSON, Boolean, Column, Date, Index, Integer, String, Table, Text

from models.store.tables.metadata import metadata

employer_contact = Table(
    "employer_contact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("orgnr", String(9), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("role", String(200), nullable=False, default=""),
    Column("email", String(200), nullable=False, default=""),
    Column("phone", String(60), nullable=False, default=""),
    Column("is_decision_maker", Boolean, nullable=False, default=False),
)

contact_entry = Table(
    "contact_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("orgnr", String(9), nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("specialist", String(40), nullable=False),
    Column("stage", String(30), nullable=False),
    Column("channel", String(30), nullable=False),
    Column("out_of_office", Boolean, nullable=False, default=True),
    Column("travel_minutes", Integer, nullable=False, default=0),
    Column("learned", Text, nullable=False, default=""),
    Column("next_step", Text, nullable=False, default=""),
    Column("next_date", Date),
    Column("type", String(30)),
    Column("category", String(30)),
    Column("met_decision_maker", Boolean, nullable=False, default=False),
    Column("wish_built", Boolean, nullable=False, default=False),
    Column("minutes", Integer),
    Index("ix_contact_entry_day", "day"),
)

workplace_fact = Table(
    "workplace_fact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("orgnr", String(9), nullable=False, index=True),
    Column("name", String(40), nullable=False),
    Column("value", JSON, nullable=False),
    Column("words", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("specialist", String(40), nullable=False),
)

team_agreement = Table(
    "team_agreement",
    metadata,
    Column("orgnr", String(9), primary_key=True),
    Column("owner", String(40)),
    Column("since", Date),
    Column("paused_until", Date),
    Column("pause_reason", Text, nullable=False, default=""),
    Column("busy", JSON, nullable=False),
)

fixed_visit = Table(
    "fixed_visit",
    metadata,
    Column("specialist", String(40), primary_key=True),
    Column("orgnr", String(9), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("start", Integer),
    Column("minutes", Integer),
    Index("ix_fixed_visit_day", "day"),
)

rejected_visit = Table(
    "rejected_visit",
    metadata,
    Column("orgnr", String(9), primary_key=True),
    Column("reason", Text, nullable=False, default=""),
    Column("until", Date, nullable=False),
)
