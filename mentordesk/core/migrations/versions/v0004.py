"""Why someone was declined, when a step is due, who is safeguarded, a quick way to what was taken out."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Why someone was declined, when a step is due, who is safeguarded, a quick way to what was taken out."""
    op.add_column("checklist_item", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("cohort", sa.Column("involves_under_18_or_at_risk_adults", sa.Boolean(), nullable=True))
    op.add_column("cohort", sa.Column("safeguarding_lead", sa.String(), nullable=True))
    op.create_index(
        "ix_journal_change_gone",
        "journal_change",
        ["subject", "row_id"],
        unique=False,
        sqlite_where=sa.text("new IS NULL"),
    )
    op.add_column("participant", sa.Column("decline_reason", sa.String(), nullable=True))
