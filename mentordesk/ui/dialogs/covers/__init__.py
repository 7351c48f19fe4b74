"""Choosing mentors who stand in for others: one, or for many pairings at once."""

from mentordesk.ui.dialogs.covers.covers_list import CoversList, open_absence, open_all
from mentordesk.ui.dialogs.covers.one_cover import OneCover

__all__ = ["CoversList", "OneCover", "open_absence", "open_all"]
