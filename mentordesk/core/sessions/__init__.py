"""The room of the meetings: placed, moved, recorded, called off, and where and when people can meet."""

from mentordesk.core.sessions.absences import (
    ABSENCE_READS,
    AbsenceDraft,
    AbsenceRow,
    absences,
    absences_of,
    add_absence,
    edit_absence,
    remove_absence,
)
from mentordesk.core.sessions.busy import Booking, BusyRow, bookings, busy
from mentordesk.core.sessions.changing import DetailsDraft, MoveDraft, cancel, edit, make_async, move, reopen
from mentordesk.core.sessions.places import (
    PLACE_READS,
    PlaceDraft,
    PlaceRow,
    add_place,
    edit_place,
    places,
    remove_place,
)
from mentordesk.core.sessions.placing import SessionDraft, is_zone, place
from mentordesk.core.sessions.recording import RecordDraft, record, record_all
from mentordesk.core.sessions.session_finding import found
from mentordesk.core.sessions.session_history import HISTORY_READS, HistoryRow, history
from mentordesk.core.sessions.session_loading import SessionRecord, load
from mentordesk.core.sessions.session_members import SessionMember
from mentordesk.core.sessions.session_rows import (
    READS,
    SessionCounts,
    SessionRow,
    coded,
    counts,
    of_ids,
    of_pairing,
    one,
    rows,
    unlogged,
    upcoming,
)

__all__ = [
    "ABSENCE_READS",
    "HISTORY_READS",
    "PLACE_READS",
    "READS",
    "AbsenceDraft",
    "AbsenceRow",
    "Booking",
    "BusyRow",
    "DetailsDraft",
    "HistoryRow",
    "MoveDraft",
    "PlaceDraft",
    "PlaceRow",
    "RecordDraft",
    "SessionCounts",
    "SessionDraft",
    "SessionMember",
    "SessionRecord",
    "SessionRow",
    "absences",
    "absences_of",
    "add_absence",
    "add_place",
    "bookings",
    "busy",
    "cancel",
    "coded",
    "counts",
    "edit",
    "edit_absence",
    "edit_place",
    "found",
    "history",
    "is_zone",
    "load",
    "make_async",
    "move",
    "of_ids",
    "of_pairing",
    "one",
    "place",
    "places",
    "record",
    "record_all",
    "remove_absence",
    "remove_place",
    "reopen",
    "rows",
    "unlogged",
    "upcoming",
]
