"""Groups and pairings that run already, when life happens: who joins, leaves, moves, and what is merged."""

from mentordesk.core.services.regrouping.effects import ThemeDraft, change_theme, effects
from mentordesk.core.services.regrouping.group_choices import (
    Foretold,
    Joinable,
    Small,
    foretell,
    joinable,
    other_groups,
    smallness,
)
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
    "Foretold",
    "JoinDraft",
    "Joinable",
    "LeaveDraft",
    "MergeDraft",
    "MoveDraft",
    "PutRight",
    "Remedy",
    "Small",
    "ThemeDraft",
    "TurnDraft",
    "change_theme",
    "effects",
    "foretell",
    "join_group",
    "joinable",
    "leave_group",
    "merge_groups",
    "move_group",
    "other_groups",
    "put_right",
    "rule_check",
    "smallness",
    "turn_into_group",
    "turn_into_pair",
]
