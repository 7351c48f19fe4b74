"""Groups and pairings that run already, when life happens: who joins, leaves, moves, and what is merged."""

from mentordesk.core.services.regrouping.membership import (
    JoinDraft,
    LeaveDraft,
    MoveDraft,
    join_group,
    leave_group,
    move_group,
)

__all__ = [
    "JoinDraft",
    "LeaveDraft",
    "MoveDraft",
    "join_group",
    "leave_group",
    "move_group",
]
