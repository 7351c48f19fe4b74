"""Groups, mentors who stand in and flash rotations have their places."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Groups, mentors who stand in and flash rotations have their places."""
    op.add_column("cohort", sa.Column("match_sizes", sa.Text(), nullable=True))
    op.add_column("cohort", sa.Column("mentors_each", sa.Integer(), nullable=True))
    op.add_column("cohort", sa.Column("match_price", sa.Integer(), nullable=True))
    op.add_column("match_run", sa.Column("stood", sa.Text(), nullable=True))
    op.add_column("match_run", sa.Column("round", sa.Integer(), nullable=True))
    op.add_column("skill", sa.Column("unlike", sa.Text(), nullable=True))
    op.add_column("pairing", sa.Column("theme", sa.String(), nullable=True))
    op.add_column("participant", sa.Column("support", sa.Text(), nullable=True))
    op.add_column("participant", sa.Column("support_on", sa.Date(), nullable=True))
    # places of mentors of groups are counted otherwise now: their lines are worked out anew when it is opened
    op.execute("DELETE FROM register WHERE cohort_id IN (SELECT id FROM cohort WHERE format = 'group')")
    _table(
        "cover",
        {"pairing_id": "pairing", "mentor_id": "participant", "absent_id": "participant"},
        [
            sa.Column("from_on", sa.Date(), nullable=True),
            sa.Column("to_on", sa.Date(), nullable=True),
            sa.Column("reason", sa.String(), nullable=False),
        ],
    )
    _table(
        "match_gathering",
        {"run_id": "match_run", "participant_id": "participant"},
        [
            sa.Column("number", sa.Integer(), nullable=False),
            sa.Column("side", sa.Text(), nullable=False),
            sa.Column("theme", sa.String(), nullable=False),
            sa.Column("score", sa.Integer(), nullable=False),
            sa.Column("kept", sa.Boolean(), nullable=False),
            sa.Column("reasons", sa.Text(), nullable=False),
        ],
    )
    _table(
        "insight",
        {"cohort_id": "cohort"},
        [
            sa.Column("theme", sa.Text(), nullable=False),
            sa.Column("text", sa.String(), nullable=False),
            sa.Column("noted_on", sa.Date(), nullable=False),
        ],
    )
    _changes()
    _rotations()


def _changes() -> None:
    _table(
        "pairing_change",
        {"pairing_id": "pairing"},
        [
            sa.Column("kind", sa.Text(), nullable=False),
            sa.Column("from_on", sa.Date(), nullable=False),
            sa.Column("rule", sa.String(), nullable=False),
            sa.Column("old", sa.String(), nullable=False),
            sa.Column("new", sa.String(), nullable=False),
            sa.Column("reason", sa.String(), nullable=False),
        ],
        {"participant_id": "participant", "other_id": "participant", "other_pairing_id": "pairing"},
    )


def _rotations() -> None:
    _table(
        "rotation",
        {"cohort_id": "cohort"},
        [
            sa.Column("name", sa.String(), nullable=False),
            sa.Column("day", sa.Date(), nullable=False),
            sa.Column("start", sa.String(), nullable=False),
            sa.Column("rounds", sa.Integer(), nullable=False),
            sa.Column("minutes", sa.Integer(), nullable=False),
            sa.Column("pause_minutes", sa.Integer(), nullable=False),
            sa.Column("seats", sa.Integer(), nullable=False),
        ],
    )
    two = {"rotation_id": "rotation", "learner_id": "participant", "mentor_id": "participant"}
    _table("rotation_wish", two, [])
    _table("rotation_seat", two, [sa.Column("round", sa.Integer(), nullable=False)])
    _table(
        "rotation_guest",
        {"rotation_id": "rotation", "participant_id": "participant"},
        [
            sa.Column("side", sa.Text(), nullable=False),
            sa.Column("away_from", sa.Integer(), nullable=True),
        ],
    )


def _table(
    name: str,
    parents: dict[str, str],
    columns: Sequence[sa.Column[object]],
    others: dict[str, str] | None = None,
) -> None:
    """A table whose rows belong to others, by the column that says to which; they may name `others`."""
    pointing = parents | (others or {})
    op.create_table(
        name,
        *(sa.Column(column, sa.Integer(), nullable=column not in parents) for column in pointing),
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=op.f(f"fk_{name}_{column}"))
            for column, parent in pointing.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )
    for column in pointing:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False)
