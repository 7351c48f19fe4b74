"""What the matching answered is kept, and who decided about two people, when, and at what price."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """What the matching answered is kept, and who decided about two people, when, and at what price."""
    _runs()
    _pairs()
    _left()
    op.add_column("pair_rule", sa.Column("decided_on", sa.Date(), nullable=True))
    op.add_column("pair_rule", sa.Column("decided_by", sa.String(), nullable=True))
    op.add_column("pair_rule", sa.Column("price", sa.Integer(), nullable=True))
    op.add_column("pair_rule", sa.Column("fewer", sa.Integer(), nullable=True))
    op.add_column("cohort", sa.Column("response_days", sa.Integer(), nullable=True))


def _runs() -> None:
    op.create_table(
        "match_run",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("aims", sa.Text(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("six", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("input_hash", sa.String(), nullable=False),
        sa.Column("equal_optima", sa.Boolean(), nullable=True),
        sa.Column("certificate", sa.String(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signed_by", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_match_run_cohort_id_cohort")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_run")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_match_run_cohort_id"), "match_run", ["cohort_id"], unique=False)


def _pairs() -> None:
    op.create_table(
        "match_pair",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["match_run.id"], name=op.f("fk_match_pair_run_id_match_run")),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["participant.id"], name=op.f("fk_match_pair_learner_id_participant")
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["participant.id"], name=op.f("fk_match_pair_mentor_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_pair")),
        sqlite_autoincrement=True,
    )
    for column in ("run_id", "learner_id", "mentor_id"):
        op.create_index(op.f(f"ix_match_pair_{column}"), "match_pair", [column], unique=False)


def _left() -> None:
    op.create_table(
        "match_left",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("fix", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["match_run.id"], name=op.f("fk_match_left_run_id_match_run")),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["participant.id"], name=op.f("fk_match_left_learner_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_left")),
        sqlite_autoincrement=True,
    )
    for column in ("run_id", "learner_id"):
        op.create_index(op.f(f"ix_match_left_{column}"), "match_left", [column], unique=False)
