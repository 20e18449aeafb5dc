"""What the team has learned about workplaces on visits, as structured facts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; nothing in it points to a participant."""
    op.create_table(
        "workplace_fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orgnr", sa.String(9), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("specialist", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workplace_fact"),
    )
    op.create_index("ix_workplace_fact_orgnr", "workplace_fact", ["orgnr"])


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("workplace_fact")
