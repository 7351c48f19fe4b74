"""From a proposal to a confirmed pairing, and out of one again: what the window's Pairings page does."""

from mentordesk.core.services.pairing_up.comparing import Fit, alternatives, explain, why_not
from mentordesk.core.services.pairing_up.confirming import (
    NotOnboarded,
    confirm,
    confirm_anyway,
    decline,
    record_answer,
)
from mentordesk.core.services.pairing_up.ending import consequences, end, rematch, withdraw
from mentordesk.core.services.pairing_up.proposals import Proposed, pair_by_hand, propose
from mentordesk.core.services.pairing_up.waiting import FreeMentor, Waiting, WaitingLearner, waiting

__all__ = [
    "Fit",
    "FreeMentor",
    "NotOnboarded",
    "Proposed",
    "Waiting",
    "WaitingLearner",
    "alternatives",
    "confirm",
    "confirm_anyway",
    "consequences",
    "decline",
    "end",
    "explain",
    "pair_by_hand",
    "propose",
    "record_answer",
    "rematch",
    "waiting",
    "why_not",
    "withdraw",
]
