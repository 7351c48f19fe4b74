"""People in a cohort: who is in, what they said about themselves, and who is missing something."""

from mentordesk.core.participants.adding import PersonDraft, add, draft, edit
from mentordesk.core.participants.addresses import Addresses, addresses
from mentordesk.core.participants.admitting import accept, decline, override_onboarding, tick, waitlist
from mentordesk.core.participants.around import Around, Partner, around
from mentordesk.core.participants.bulk import BulkAct, Preview, Staying, carry_out, preview
from mentordesk.core.participants.bulk_adding import AddInterest, AddSkill, TickStep
from mentordesk.core.participants.bulk_fields import SetField, SetOrigin, SetOwn, SetPlaces
from mentordesk.core.participants.bulk_states import Move
from mentordesk.core.participants.correcting import edit_field, set_capacity, set_free_times
from mentordesk.core.participants.facets import FacetKind, Offered, kinds, offered
from mentordesk.core.participants.filters import OWN, Chip, Facet, Shown
from mentordesk.core.participants.own_fields import (
    FieldDraft,
    OwnField,
    add_field,
    choices_from_values,
    edit_field_of_own,
    field_called,
    listed_fields,
    order_fields,
    own_field_list,
    remove_field,
)
from mentordesk.core.participants.own_fields_filled import OwnAnswer, own_answers, own_kept, own_said, set_own
from mentordesk.core.participants.people_list import (
    READS,
    Standing,
    by_code,
    count,
    counts,
    departments,
    headcount,
    ids,
    matching_names,
    standings,
)
from mentordesk.core.participants.people_rows import ParticipantRow, rows
from mentordesk.core.participants.person_history import Told, history
from mentordesk.core.participants.profiles import CheckRow, Profile, SkillLine, Window, profile, profiles
from mentordesk.core.participants.saved_filters import (
    Saved,
    remove_filter,
    rename_filter,
    save_filter,
    saved_filters,
)

__all__ = [
    "OWN",
    "READS",
    "AddInterest",
    "AddSkill",
    "Addresses",
    "Around",
    "BulkAct",
    "CheckRow",
    "Chip",
    "Facet",
    "FacetKind",
    "FieldDraft",
    "Move",
    "Offered",
    "OwnAnswer",
    "OwnField",
    "ParticipantRow",
    "Partner",
    "PersonDraft",
    "Preview",
    "Profile",
    "Saved",
    "SetField",
    "SetOrigin",
    "SetOwn",
    "SetPlaces",
    "Shown",
    "SkillLine",
    "Standing",
    "Staying",
    "TickStep",
    "Told",
    "Window",
    "accept",
    "add",
    "add_field",
    "addresses",
    "around",
    "by_code",
    "carry_out",
    "choices_from_values",
    "count",
    "counts",
    "decline",
    "departments",
    "draft",
    "edit",
    "edit_field",
    "edit_field_of_own",
    "field_called",
    "headcount",
    "history",
    "ids",
    "kinds",
    "listed_fields",
    "matching_names",
    "offered",
    "order_fields",
    "override_onboarding",
    "own_answers",
    "own_field_list",
    "own_kept",
    "own_said",
    "preview",
    "profile",
    "profiles",
    "remove_field",
    "remove_filter",
    "rename_filter",
    "rows",
    "save_filter",
    "saved_filters",
    "set_capacity",
    "set_free_times",
    "set_own",
    "standings",
    "tick",
    "waitlist",
]
