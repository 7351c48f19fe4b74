"""Two who are one person: which look like it, side by side, made one, or told apart."""

from mentordesk.core.services.merging.duplicates import (
    READS,
    Likely,
    Newcomer,
    Someone,
    headcount,
    known_as,
    likely,
    told_apart,
)
from mentordesk.core.services.merging.merging_two import merge
from mentordesk.core.services.merging.side_by_side import Line, Part, SideBySide, Take, side_by_side
from mentordesk.core.services.merging.telling_apart import not_the_same, perhaps_the_same

__all__ = [
    "READS",
    "Likely",
    "Line",
    "Newcomer",
    "Part",
    "SideBySide",
    "Someone",
    "Take",
    "headcount",
    "known_as",
    "likely",
    "merge",
    "not_the_same",
    "perhaps_the_same",
    "side_by_side",
    "told_apart",
]
