"""The tables. Employer records never point to a participant."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

participant = Table(
    "participant",
    metadata,
    Column("handle", String(40), primary_key=True),
    Column("started", Date),
    Column("document", JSON, nullable=False),
)

workplace = Table(
    "workplace",
    metadata,
    Column("orgnr", String(9), primary_key=True),
    Column("parent", String(9)),
    Column("name", String(300), nullable=False),
    Column("industries", String(80), nullable=False, default=""),  # "SN2025:47.110 SN2025:…"
    Column("postcode", String(4)),
    Column("place", String(80), nullable=False, default=""),
    Column("municipality", String(4)),
    Column("employees", Integer),
    Column("homepage", String(300), nullable=False, default=""),
    Column("sheltered", Boolean, nullable=False, default=False),
    Column("updated", String(40), nullable=False, default=""),
    Column("fingerprint", String(32), nullable=False),
    Index("ix_workplace_municipality", "municipality"),
    Index("ix_workplace_parent", "parent"),
)

vacancy = Table(
    "vacancy",
    metadata,
    Column("uuid", String(64), primary_key=True),
    Column("orgnr", String(9)),
    Column("title", String(500), nullable=False),
    Column("employer", String(300), nullable=False),
    Column("updated", String(40), nullable=False, default=""),
    Column("expires", Date),
    Column("document", JSON, nullable=False),
    Column("fingerprint", String(32), nullable=False),
    Column("workplace", String(9)),
    Column("link_score", Float),
    Column("link_reason", String(200)),
    Index("ix_vacancy_workplace", "workplace"),
)

vacancy_contact = Table(
    "vacancy_contact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "vacancy",
        String(64),
        ForeignKey("vacancy.uuid", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("name", String(200), nullable=False),
    Column("role", String(200), nullable=False, default=""),
    Column("email", String(200), nullable=False, default=""),
    Column("phone", String(60), nullable=False, default=""),
)

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
)

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
    Column("finished", DateTime(timezone=True), nullable=False),
    Column("counts", JSON, nullable=False),
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

mark = Table(
    "mark",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("mark", String(16), nullable=False),
)
