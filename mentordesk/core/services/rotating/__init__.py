"""Flash rotations: an occasion at which mentees go from table to table, and what comes of it."""

from mentordesk.core.services.rotating.liked_afterwards import Liking, liked, note_liked
from mentordesk.core.services.rotating.rotation_forms import (
    LEAST_AND_MOST,
    Guest,
    RotationDraft,
    add,
    draft,
    edit,
    first_draft,
    invitable,
    remove,
)
from mentordesk.core.services.rotating.rotation_plans import RotationPlan, occasion, plan
from mentordesk.core.services.rotating.rotation_rows import READS, GuestRow, RotationRow, guests, row, rows
from mentordesk.core.services.rotating.seat_acts import Leaving, leave, seat, swap

__all__ = [
    "LEAST_AND_MOST",
    "READS",
    "Guest",
    "GuestRow",
    "Leaving",
    "Liking",
    "RotationDraft",
    "RotationPlan",
    "RotationRow",
    "add",
    "draft",
    "edit",
    "first_draft",
    "guests",
    "invitable",
    "leave",
    "liked",
    "note_liked",
    "occasion",
    "plan",
    "remove",
    "row",
    "rows",
    "seat",
    "swap",
]
