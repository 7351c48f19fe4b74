"""Who was merged is still found by code and address."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Who was merged is still found by code and address."""
    op.create_table(
        "merged_person",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("folded_email", sa.String(), nullable=False),
        sa.Column("merged_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_merged_person_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merged_person")),
        sa.UniqueConstraint("code", name=op.f("uq_merged_person_code")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_merged_person_folded_email", "merged_person", ["folded_email"], unique=False)
    op.create_index(op.f("ix_merged_person_person_id"), "merged_person", ["person_id"], unique=False)
