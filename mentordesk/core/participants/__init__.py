"""People in a cohort: who is in, what they said about themselves, and who is missing something."""

from mentordesk.core.participants.adding import PersonDraft, add, draft, edit
from mentordesk.core.participants.admitting import accept, decline, override_onboarding, tick, waitlist
from mentordesk.core.participants.around import Around, Partner, around
from mentordesk.core.participants.correcting import edit_field, set_capacity, set_free_times
from mentordesk.core.participants.people_list import (
    READS,
    Chip,
    ParticipantRow,
    Shown,
    Standing,
    by_code,
    counts,
    departments,
    headcount,
    ids,
    matching_names,
    rows,
    standings,
)
from mentordesk.core.participants.person_history import Told, history
from mentordesk.core.participants.profiles import CheckRow, Profile, SkillLine, Window, profile, profiles

__all__ = [
    "READS",
    "Around",
    "CheckRow",
    "Chip",
    "ParticipantRow",
    "Partner",
    "PersonDraft",
    "Profile",
    "Shown",
    "SkillLine",
    "Standing",
    "Told",
    "Window",
    "accept",
    "add",
    "around",
    "by_code",
    "counts",
    "decline",
    "departments",
    "draft",
    "edit",
    "edit_field",
    "headcount",
    "history",
    "ids",
    "matching_names",
    "override_onboarding",
    "profile",
    "profiles",
    "rows",
    "set_capacity",
    "set_free_times",
    "standings",
    "tick",
    "waitlist",
]
