"""Whoever points to a person is found quickly, so that many people are taken out quickly."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Whoever points to a person is found quickly, so that many people are taken out quickly."""
    op.create_index(op.f("ix_avoidance_person_id"), "avoidance", ["person_id"], unique=False)
    op.create_index(op.f("ix_person_line_manager_id"), "person", ["line_manager_id"], unique=False)
    op.create_index(op.f("ix_preference_person_id"), "preference", ["person_id"], unique=False)
