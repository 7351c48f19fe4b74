"""Flash rotations: who meets whom in which round, nobody twice, wishes first; pure and in whole numbers."""

from mentordesk.core.matching.rotation.judging import Levels, Swap, levels, swapped
from mentordesk.core.matching.rotation.occasion import Occasion, Seat
from mentordesk.core.matching.rotation.seating import Seating, Unmet, best, seat, unmet

__all__ = [
    "Levels",
    "Occasion",
    "Seat",
    "Seating",
    "Swap",
    "Unmet",
    "best",
    "levels",
    "seat",
    "swapped",
    "unmet",
]
