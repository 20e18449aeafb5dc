"""What the nights need: what has ended, what was shown, and who is running."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "ended",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("employer", sa.String(300), nullable=False),
        sa.Column("orgnr", sa.String(9)),
        sa.Column("told", sa.Date()),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_ended"),
    )
    op.create_table(
        "exposure",
        sa.Column("handle", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opportunities", sa.Integer(), nullable=False),
        sa.Column("employers", sa.Integer(), nullable=False),
        sa.Column("kinds", sa.Integer(), nullable=False),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.Column("is_nearest", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("handle", "day", name="pk_exposure"),
        sa.ForeignKeyConstraint(
            ["handle"], ["participant.handle"], name="fk_exposure_handle", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "run_lock",
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("holder", sa.String(40), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", name="pk_run_lock"),
    )


def downgrade() -> None:
    """Take them away."""
    for name in ("ended", "exposure", "run_lock"):
        op.drop_table(name)
