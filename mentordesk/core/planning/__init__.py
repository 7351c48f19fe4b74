"""Places sessions: pure functions of people's times, places and dates, without a database or a clock."""

from mentordesk.core.planning.place import check_move, options, place
from mentordesk.core.planning.request import (
    Meeting,
    Pairing,
    Person,
    Place,
    Placement,
    Plan,
    Request,
    Unplaced,
)
from mentordesk.core.planning.weeks import Away, Window

__all__ = [
    "Away",
    "Meeting",
    "Pairing",
    "Person",
    "Place",
    "Placement",
    "Plan",
    "Request",
    "Unplaced",
    "Window",
    "check_move",
    "options",
    "place",
]
