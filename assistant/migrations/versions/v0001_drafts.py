"""The first tables: drafts."""

from __future__ import annotations

import sqlalchemy as sa  # noqa: TID251  migrations belong to the record
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of drafts."""
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("location_id", sa.String(200), nullable=False),
        sa.Column("platform", sa.String(40), nullable=False),
        sa.Column("stars", sa.Integer, nullable=True),
        sa.Column("tone", sa.String(20), nullable=True),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("masked_review", sa.Text, nullable=False),
        sa.Column("review_hash", sa.String(64), nullable=False),
        sa.Column("outcome", sa.JSON, nullable=False),
        sa.Column("reply", sa.Text, nullable=True),
        sa.Column("alternatives", sa.JSON, nullable=False),
        sa.Column("edited", sa.Text, nullable=True),
        sa.Column("edit_status", sa.String(20), nullable=False),
    )
    op.create_index("ix_drafts_created_at", "drafts", ["created_at"])
    op.create_index("ix_drafts_review_hash", "drafts", ["review_hash"])


def downgrade() -> None:
    """Drop the table of drafts with all that it holds."""
    op.drop_table("drafts")
