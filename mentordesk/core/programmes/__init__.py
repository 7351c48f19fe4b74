"""Programmes and their cohorts: what was promised, and where each run stands."""

from mentordesk.core.programmes.cohorts import (
    READS,
    CohortDraft,
    CohortRow,
    Overview,
    add,
    cohort,
    cohorts,
    draft,
    edit,
    overview,
)
from mentordesk.core.programmes.match_aims import (
    BANDS,
    DEAREST,
    EDGES,
    PRICE,
    MatchAims,
    match_aims,
    set_match_aims,
)
from mentordesk.core.programmes.meeting_sizes import LEAST_AND_MOST, MENTORS, MeetingSizes, meeting_sizes
from mentordesk.core.programmes.moving import Move, move_state, moves, possible_states
from mentordesk.core.programmes.owners import (
    LOGO_BYTES,
    OwnerDraft,
    OwnerRow,
    edit_owner,
    logo,
    owner,
    set_logo,
)

__all__ = [
    "BANDS",
    "DEAREST",
    "EDGES",
    "LEAST_AND_MOST",
    "LOGO_BYTES",
    "MENTORS",
    "PRICE",
    "READS",
    "CohortDraft",
    "CohortRow",
    "MatchAims",
    "MeetingSizes",
    "Move",
    "Overview",
    "OwnerDraft",
    "OwnerRow",
    "add",
    "cohort",
    "cohorts",
    "draft",
    "edit",
    "edit_owner",
    "logo",
    "match_aims",
    "meeting_sizes",
    "move_state",
    "moves",
    "overview",
    "owner",
    "possible_states",
    "set_logo",
    "set_match_aims",
]
