"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """The first tables."""
    op.create_table(
        "attachment",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("media", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("sha256", name=op.f("uq_attachment_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "issued_code",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_code")),
        sa.UniqueConstraint("code", name=op.f("uq_issued_code_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_change",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("old", sa.String(), nullable=True),
        sa.Column("new", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_change_row", "journal_change", ["subject", "row_id"], unique=False)
    op.create_index("ix_journal_change_step", "journal_change", ["step_id"], unique=False)
    op.create_table(
        "journal_step",
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("undo_top", sa.Integer(), nullable=True),
        sa.Column("redo_top", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["target_id"], ["journal_step.id"], name=op.f("fk_journal_step_target_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_step")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "organisation",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("is_own", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("folded_name", name=op.f("uq_organisation_folded_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "place",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "programme",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "skill",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill")),
        sa.UniqueConstraint("folded_name", name=op.f("uq_skill_folded_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cohort",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("cadence_days", sa.Integer(), nullable=False),
        sa.Column("session_minutes", sa.Integer(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("match_rule", sa.Text(), nullable=False),
        sa.Column("match_weights", sa.Text(), nullable=True),
        sa.Column("allow_async", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("hours_from", sa.String(), nullable=False),
        sa.Column("hours_to", sa.String(), nullable=False),
        sa.Column("grade_order", sa.Text(), nullable=False),
        sa.Column("goal_due_days", sa.Integer(), nullable=False),
        sa.Column("responsibilities", sa.String(), nullable=False),
        sa.Column("escalation", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name=op.f("fk_cohort_programme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort")),
        sa.UniqueConstraint("code", name=op.f("uq_cohort_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_cohort_programme_id"), "cohort", ["programme_id"], unique=False)
    op.create_table(
        "department",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_department_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")),
        sa.UniqueConstraint(
            "folded_name", "organisation_id", name=op.f("uq_department_folded_name_organisation_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "objective",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name=op.f("fk_objective_programme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objective")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_objective_programme_id"), "objective", ["programme_id"], unique=False)
    op.create_table(
        "owner",
        sa.Column("coordinator", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("logo_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["logo_id"], ["attachment.id"], name=op.f("fk_owner_logo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pairing",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("declined_on", sa.Date(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("planned_end_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("cadence_days", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_pairing_cohort_id")),
        sa.ForeignKeyConstraint(["replaces_id"], ["pairing.id"], name=op.f("fk_pairing_replaces_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing")),
        sa.UniqueConstraint("code", name=op.f("uq_pairing_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pairing_cohort_id"), "pairing", ["cohort_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded_name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("folded_email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("job_title", sa.String(), nullable=False),
        sa.Column("folded_job_title", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("line_manager_id", sa.Integer(), nullable=True),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_person_department_id")),
        sa.ForeignKeyConstraint(["line_manager_id"], ["person.id"], name=op.f("fk_person_line_manager_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_person_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_department_id"), "person", ["department_id"], unique=False)
    op.create_index("ix_person_folded_email", "person", ["folded_email"], unique=False)
    op.create_index(op.f("ix_person_organisation_id"), "person", ["organisation_id"], unique=False)
    op.create_table(
        "success_metric",
        sa.Column("objective_id", sa.Integer(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("target", sa.Double(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["objective_id"], ["objective.id"], name=op.f("fk_success_metric_objective_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_success_metric")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_success_metric_objective_id"), "success_metric", ["objective_id"], unique=False)
    op.create_table(
        "wave",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("survey", sa.Text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("anonymity", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("standing", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_wave_cohort_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wave")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_wave_cohort_id"), "wave", ["cohort_id"], unique=False)
    op.create_table(
        "absence",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_absence_person_id"), "absence", ["person_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("declined_on", sa.Date(), nullable=True),
        sa.Column("onboarded_on", sa.Date(), nullable=True),
        sa.Column("onboarding_override_on", sa.Date(), nullable=True),
        sa.Column("onboarding_override_reason", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdraw_reason", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("aspiration", sa.String(), nullable=False),
        sa.Column("motivation", sa.String(), nullable=False),
        sa.Column("wants_difference", sa.Boolean(), nullable=False),
        sa.Column("style_1", sa.Integer(), nullable=True),
        sa.Column("style_2", sa.Integer(), nullable=True),
        sa.Column("style_3", sa.Integer(), nullable=True),
        sa.Column("style_4", sa.Integer(), nullable=True),
        sa.Column("times_known", sa.Boolean(), nullable=False),
        sa.Column("more", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_participant_cohort_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_participant_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        sa.UniqueConstraint(
            "person_id", "cohort_id", "role", name=op.f("uq_participant_person_id_cohort_id_role")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_participant_cohort_id"), "participant", ["cohort_id"], unique=False)
    op.create_index(op.f("ix_participant_person_id"), "participant", ["person_id"], unique=False)
    op.create_table(
        "pause",
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("planned_to", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_pause_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pause")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pause_pairing_id"), "pause", ["pairing_id"], unique=False)
    op.create_table(
        "session",
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closing", sa.Boolean(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=True),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("moved_before", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_session_pairing_id")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_session_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("code", name=op.f("uq_session_code")),
        sa.UniqueConstraint("pairing_id", "number", name=op.f("uq_session_pairing_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_session_day"), "session", ["day"], unique=False)
    op.create_index(op.f("ix_session_pairing_id"), "session", ["pairing_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_attendance_participant_id")
        ),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_attendance_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint(
            "session_id", "participant_id", name=op.f("uq_attendance_session_id_participant_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attendance_participant_id"), "attendance", ["participant_id"], unique=False)
    op.create_index(op.f("ix_attendance_session_id"), "attendance", ["session_id"], unique=False)
    op.create_table(
        "avoidance",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_avoidance_participant_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_avoidance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_avoidance")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_avoidance_participant_id"), "avoidance", ["participant_id"], unique=False)
    op.create_table(
        "checklist_item",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_checklist_item_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_checklist_item_participant_id"), "checklist_item", ["participant_id"], unique=False
    )
    op.create_table(
        "free_time",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("from_time", sa.String(), nullable=False),
        sa.Column("to_time", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_free_time_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_free_time")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_free_time_participant_id"), "free_time", ["participant_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("levels", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Integer(), nullable=True),
        sa.Column("final", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["participant.id"], name=op.f("fk_goal_owner_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_goal_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_goal_pairing_id"), "goal", ["pairing_id"], unique=False)
    op.create_table(
        "interest",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_interest_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_interest_participant_id"), "interest", ["participant_id"], unique=False)
    op.create_table(
        "member",
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("acceptance", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_member_pairing_id")),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_member_participant_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("pairing_id", "participant_id", name=op.f("uq_member_pairing_id_participant_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_member_pairing_id"), "member", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_member_participant_id"), "member", ["participant_id"], unique=False)
    op.create_table(
        "need",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("skill_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("importance", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_need_participant_id")),
        sa.ForeignKeyConstraint(["skill_id"], ["skill.id"], name=op.f("fk_need_skill_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
        sa.UniqueConstraint("participant_id", "skill_id", name=op.f("uq_need_participant_id_skill_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_need_participant_id"), "need", ["participant_id"], unique=False)
    op.create_table(
        "offer",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("skill_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_offer_participant_id")),
        sa.ForeignKeyConstraint(["skill_id"], ["skill.id"], name=op.f("fk_offer_skill_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
        sa.UniqueConstraint("participant_id", "skill_id", name=op.f("uq_offer_participant_id_skill_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_offer_participant_id"), "offer", ["participant_id"], unique=False)
    op.create_table(
        "pair_rule",
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_pair_rule_cohort_id")),
        sa.ForeignKeyConstraint(["learner_id"], ["participant.id"], name=op.f("fk_pair_rule_learner_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["participant.id"], name=op.f("fk_pair_rule_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_rule")),
        sa.UniqueConstraint("mentor_id", "learner_id", name=op.f("uq_pair_rule_mentor_id_learner_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pair_rule_cohort_id"), "pair_rule", ["cohort_id"], unique=False)
    op.create_table(
        "preference",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_preference_participant_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_preference_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preference")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_preference_participant_id"), "preference", ["participant_id"], unique=False)
    op.create_table(
        "session_change",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("old", sa.String(), nullable=False),
        sa.Column("new", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("notice_hours", sa.Integer(), nullable=True),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_session_change_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_session_change_session_id"), "session_change", ["session_id"], unique=False)
    op.create_table(
        "slip",
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_slip_participant_id")),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_slip_session_id")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_slip_wave_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slip")),
        sa.UniqueConstraint("code", name=op.f("uq_slip_code")),
        sa.UniqueConstraint("number", name=op.f("uq_slip_number")),
        sa.UniqueConstraint(
            "wave_id", "session_id", "participant_id", name=op.f("uq_slip_wave_id_session_id_participant_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_slip_participant_id"), "slip", ["participant_id"], unique=False)
    op.create_index(op.f("ix_slip_session_id"), "slip", ["session_id"], unique=False)
    op.create_index(op.f("ix_slip_wave_id"), "slip", ["wave_id"], unique=False)
    op.create_table(
        "action",
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("dropped_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_action_goal_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["participant.id"], name=op.f("fk_action_owner_id")),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_action_pairing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_action_pairing_id"), "action", ["pairing_id"], unique=False)
    op.create_table(
        "response",
        sa.Column("wave_id", sa.Integer(), nullable=False),
        sa.Column("slip_id", sa.Integer(), nullable=True),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("pairing_id", sa.Integer(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("carry_on", sa.Boolean(), nullable=True),
        sa.Column("contact_me", sa.Boolean(), nullable=False),
        sa.Column("concern", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairing.id"], name=op.f("fk_response_pairing_id")),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_response_participant_id")
        ),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_response_session_id")),
        sa.ForeignKeyConstraint(["slip_id"], ["slip.id"], name=op.f("fk_response_slip_id")),
        sa.ForeignKeyConstraint(["wave_id"], ["wave.id"], name=op.f("fk_response_wave_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
        sa.UniqueConstraint("slip_id", name=op.f("uq_response_slip_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_response_pairing_id"), "response", ["pairing_id"], unique=False)
    op.create_index(op.f("ix_response_participant_id"), "response", ["participant_id"], unique=False)
    op.create_index(op.f("ix_response_wave_id"), "response", ["wave_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("response_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["response.id"], name=op.f("fk_answer_response_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("response_id", "item", name=op.f("uq_answer_response_id_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_answer_response_id"), "answer", ["response_id"], unique=False)
