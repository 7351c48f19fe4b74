"""A line for each participant that lists are quick by, and a search over all their words."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """A line for each participant that lists are quick by, and a search over all their words."""
    op.create_table(
        "register",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("gaps", sa.Integer(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("paired", sa.Boolean(), nullable=False),
        sa.Column("last_met", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_register_cohort_id_name", "register", ["cohort_id", "name"], unique=False)
    op.create_table(
        "register_text",
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_text")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_need_skill_id"), "need", ["skill_id"], unique=False)
    op.create_index(op.f("ix_offer_skill_id"), "offer", ["skill_id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE register_words USING fts5(words, content='register_text', content_rowid='id', "
        "tokenize='ascii', prefix='1 2 3', detail=none, columnsize=0)"
    )
    op.execute("INSERT INTO register_words(register_words, rank) VALUES ('secure-delete', 1)")
