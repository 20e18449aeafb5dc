"""The team and its weeks, agreements, and what is kept on the participant's side."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and what the log and the participant now say more."""
    op.add_column("participant", sa.Column("specialist", sa.String(40)))
    op.create_index("ix_participant_specialist", "participant", ["specialist"])
    for column in (
        sa.Column("type", sa.String(30)),
        sa.Column("category", sa.String(30)),
        sa.Column("met_decision_maker", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("wish_built", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("minutes", sa.Integer()),
    ):
        op.add_column("contact_entry", column)
    op.create_index("ix_contact_entry_day", "contact_entry", ["day"])
    _team()
    _employer()
    _participant()
    op.create_table(
        "run",
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("step", sa.String(60), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True)),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("seconds", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "day", name="pk_run"),
    )


def _team() -> None:
    op.create_table(
        "specialist",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_specialist"),
    )
    op.create_table(
        "usual_week",
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("postcode", sa.String(4), nullable=False),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("specialist", name="pk_usual_week"),
    )
    op.create_table(
        "own_week",
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("specialist", "monday", name="pk_own_week"),
    )


def _employer() -> None:
    op.create_table(
        "team_agreement",
        sa.Column("orgnr", sa.String(9), nullable=False),
        sa.Column("owner", sa.String(40)),
        sa.Column("since", sa.Date()),
        sa.Column("paused_until", sa.Date()),
        sa.Column("pause_reason", sa.Text(), nullable=False),
        sa.Column("busy", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("orgnr", name="pk_team_agreement"),
    )
    op.create_table(
        "fixed_visit",
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("orgnr", sa.String(9), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("start", sa.Integer()),
        sa.Column("minutes", sa.Integer()),
        sa.PrimaryKeyConstraint("specialist", "orgnr", "day", name="pk_fixed_visit"),
    )
    op.create_index("ix_fixed_visit_day", "fixed_visit", ["day"])
    op.create_table(
        "rejected_visit",
        sa.Column("orgnr", sa.String(9), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("orgnr", name="pk_rejected_visit"),
    )


def _participant() -> None:
    _of_participant(
        "participant_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("before", sa.JSON()),
        sa.Column("after", sa.JSON(), nullable=False),
        key=("id",),
    )
    _of_participant(
        "answer",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("reply", sa.String(10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("employer", sa.String(300), nullable=False),
        key=("handle", "kind", "key"),
    )
    _of_participant(
        "seen_list",
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opportunities", sa.JSON(), nullable=False),
        key=("handle", "specialist"),
    )
    _of_participant(
        "served_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("face_to_face", sa.Boolean(), nullable=False),
        key=("id",),
    )
    _of_participant(
        "served_last", sa.Column("monday", sa.Date(), nullable=False), key=("handle", "monday")
    )
    _of_participant(
        "employment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orgnr", sa.String(9), nullable=False),
        sa.Column("employer", sa.String(300), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date()),
        sa.Column("document", sa.JSON(), nullable=False),
        key=("id",),
    )
    _of_participant(
        "night_list",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("world", sa.String(64), nullable=False),
        sa.Column("suggestions", sa.JSON(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        key=("handle", "day"),
    )


def _of_participant(name: str, *columns: sa.Column[object], key: tuple[str, ...]) -> None:
    """Add a table whose rows go with their participant."""
    op.create_table(
        name,
        sa.Column("handle", sa.String(40), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["handle"], ["participant.handle"], name=f"fk_{name}_handle", ondelete="CASCADE"
        ),
    )
    if "handle" not in key:
        op.create_index(f"ix_{name}_handle", name, ["handle"])


def downgrade() -> None:
    """Take all of it away; the columns last, when nothing hangs on the participant."""
    for name in (
        "participant_change", "answer", "seen_list", "served_contact", "served_last",
        "employment", "night_list", "team_agreement", "fixed_visit", "rejected_visit",
        "specialist", "usual_week", "own_week", "run",
    ):  # fmt: skip
        op.drop_table(name)
    op.drop_index("ix_contact_entry_day", "contact_entry")
    for column in ("type", "category", "met_decision_maker", "wish_built", "minutes"):
        op.drop_column("contact_entry", column)
    op.drop_index("ix_participant_specialist", "participant")
    op.drop_column("participant", "specialist")
