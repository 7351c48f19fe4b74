"""People in a cohort: who is in, what they said about themselves, and who is missing something."""

from mentordesk.core.participants.acts import (
    accept,
    decline,
    edit_field,
    override_onboarding,
    set_capacity,
    set_free_times,
    tick,
    waitlist,
)
from mentordesk.core.participants.adding import PersonDraft, add, draft, edit
from mentordesk.core.participants.listing import (
    READS,
    Chip,
    ParticipantRow,
    Shown,
    by_code,
    counts,
    departments,
    ids,
    matching_names,
    rows,
)
from mentordesk.core.participants.profiles import CheckRow, Profile, SkillLine, Window, profile, profiles

__all__ = [
    "READS",
    "CheckRow",
    "Chip",
    "ParticipantRow",
    "PersonDraft",
    "Profile",
    "Shown",
    "SkillLine",
    "Window",
    "accept",
    "add",
    "by_code",
    "counts",
    "decline",
    "departments",
    "draft",
    "edit",
    "edit_field",
    "ids",
    "matching_names",
    "override_onboarding",
    "profile",
    "profiles",
    "rows",
    "set_capacity",
    "set_free_times",
    "tick",
    "waitlist",
]
