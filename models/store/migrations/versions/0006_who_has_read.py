"""Who has read what of a participant."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "participant_view",
        sa.Column("handle", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("handle", "day", "specialist", "kind", name="pk_participant_view"),
        sa.ForeignKeyConstraint(
            ["handle"],
            ["participant.handle"],
            name="fk_participant_view_handle",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_participant_view_day", "participant_view", ["day"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("participant_view")
