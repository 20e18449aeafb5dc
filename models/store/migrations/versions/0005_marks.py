"""A mark for what worlds are made of, changed whenever it does."""

from secrets import token_hex

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table, with marks of what is there already."""
    mark = op.create_table(
        "mark",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_mark"),
    )
    names = ("vacancies", "workplaces", "team")
    op.bulk_insert(mark, [{"name": name, "mark": token_hex(8)} for name in names])


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("mark")
