"""Who is paired with whom, what both sides said to it, and what the coordinator decided about two people."""

from mentordesk.core.pairings.acts import PairingDraft, answer, get, pair, pause, resume, set_started, sign
from mentordesk.core.pairings.deciding import RuleRow, decided, forbid, pin, undecide
from mentordesk.core.pairings.listing import (
    READS,
    MemberRow,
    PairingRow,
    by_code,
    draftless,
    matching_names,
    of_participant,
    row,
    rows,
)

__all__ = [
    "READS",
    "MemberRow",
    "PairingDraft",
    "PairingRow",
    "RuleRow",
    "answer",
    "by_code",
    "decided",
    "draftless",
    "forbid",
    "get",
    "matching_names",
    "of_participant",
    "pair",
    "pause",
    "pin",
    "resume",
    "row",
    "rows",
    "set_started",
    "sign",
    "undecide",
]
