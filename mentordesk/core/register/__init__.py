"""A line per participant, worked out of all other tables; it follows each command, undo and redo."""

from mentordesk.core.register.agreeing import disagreements
from mentordesk.core.register.following import fill, install
from mentordesk.core.register.place_counting import counted, places
from mentordesk.core.register.working_out import HOLDING, gap_words, gaps, taken_places

__all__ = [
    "HOLDING",
    "counted",
    "disagreements",
    "fill",
    "gap_words",
    "gaps",
    "install",
    "places",
    "taken_places",
]
