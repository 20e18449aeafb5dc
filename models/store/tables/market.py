"""The market: workplaces from the register, and adverts with their contact persons."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
)

from models.store.tables.metadata import metadata

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
