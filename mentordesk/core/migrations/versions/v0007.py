"""A cohort keeps the aims, dials, bands and hard criteria of its matching; own fields say what they are to it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """A cohort keeps the aims, dials, bands and hard criteria of its matching."""
    for column in ("match_mode", "match_dials", "match_musts", "match_edges", "match_band_names"):
        op.add_column("cohort", sa.Column(column, sa.Text(), nullable=True))
    op.add_column("custom_field", sa.Column("used_as", sa.Text(), nullable=True))
