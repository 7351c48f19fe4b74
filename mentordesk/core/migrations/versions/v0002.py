"""Screening, consents, fields of one's own, what skills are called."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Screening, consents, fields of one's own, what skills are called."""
    op.create_table(
        "custom_field",
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("folded_label", sa.String(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sa.UniqueConstraint("folded_label", name=op.f("uq_custom_field_folded_label")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "saved_filter",
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("wanted", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("page", "folded_name", name=op.f("uq_saved_filter_page_folded_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sheet_layout",
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_layout")),
        sa.UniqueConstraint("signature", name=op.f("uq_sheet_layout_signature")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "signpost",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signpost")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "skill_synonym",
        sa.Column("skill_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("folded_word", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["skill_id"], ["skill.id"], name=op.f("fk_skill_synonym_skill_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_synonym")),
        sa.UniqueConstraint("folded_word", name=op.f("uq_skill_synonym_folded_word")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_skill_synonym_skill_id"), "skill_synonym", ["skill_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_consent_person_id"), "consent", ["person_id"], unique=False)
    op.create_table(
        "not_same",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one_id"], ["person.id"], name=op.f("fk_not_same_one_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_not_same_other_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_same")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_not_same_one_id_other_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "custom_value",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("field_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["field_id"], ["custom_field.id"], name=op.f("fk_custom_value_field_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_custom_value_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_value")),
        sa.UniqueConstraint(
            "participant_id", "field_id", name=op.f("uq_custom_value_participant_id_field_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_custom_value_field_id"), "custom_value", ["field_id"], unique=False)
    op.create_index(op.f("ix_custom_value_participant_id"), "custom_value", ["participant_id"], unique=False)
    op.create_table(
        "mentoring_plan",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("starting_point", sa.String(), nullable=False),
        sa.Column("priorities", sa.Text(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("frameworks", sa.Text(), nullable=False),
        sa.Column("reviews", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_mentoring_plan_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_plan")),
        sa.UniqueConstraint("participant_id", name=op.f("uq_mentoring_plan_participant_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "priority",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_priority_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_priority")),
        sa.UniqueConstraint("participant_id", "area", name=op.f("uq_priority_participant_id_area")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_priority_participant_id"), "priority", ["participant_id"], unique=False)
    op.create_table(
        "screening",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("manager_support", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("background_check_ref", sa.String(), nullable=False),
        sa.Column("background_checked_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_screening_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening")),
        sa.UniqueConstraint("participant_id", name=op.f("uq_screening_participant_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "screening_criterion",
        sa.Column("screening_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("met", sa.Text(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["screening_id"],
            ["screening.id"],
            name=op.f("fk_screening_criterion_screening_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening_criterion")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_screening_criterion_screening_id"), "screening_criterion", ["screening_id"], unique=False
    )
    op.add_column("participant", sa.Column("waitlisted_on", sa.Date(), nullable=True))
    op.add_column("participant", sa.Column("origin", sa.Text(), nullable=True))
    op.add_column("skill", sa.Column("kind", sa.Text(), nullable=True))
    op.add_column("skill", sa.Column("family", sa.String(), nullable=True))
    op.add_column("skill", sa.Column("levels", sa.Text(), nullable=True))
