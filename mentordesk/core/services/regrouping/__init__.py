"""Groups and pairings that run already, when life happens: who joins, leaves, moves, and what is merged."""

from mentordesk.core.services.regrouping.membership import (
    JoinDraft,
    LeaveDraft,
    MoveDraft,
    join_group,
    leave_group,
    move_group,
)
from mentordesk.core.services.regrouping.merging_groups import MergeDraft, merge_groups
from mentordesk.core.services.regrouping.putting_right import Chosen, PutRight, put_right
from mentordesk.core.services.regrouping.rule_check import Finding, Remedy, rule_check
from mentordesk.core.services.regrouping.turning import PAIRS, TurnDraft, turn_into_group, turn_into_pair

__all__ = [
    "PAIRS",
    "Chosen",
    "Finding",
    "JoinDraft",
    "LeaveDraft",
    "MergeDraft",
    "MoveDraft",
    "PutRight",
    "Remedy",
    "TurnDraft",
    "join_group",
    "leave_group",
    "merge_groups",
    "move_group",
    "put_right",
    "rule_check",
    "turn_into_group",
    "turn_into_pair",
]
