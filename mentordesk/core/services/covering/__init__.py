"""Mentors who stand in for others: who could, who does, and for how long."""

from mentordesk.core.services.covering.cover_acts import (
    CoverDraft,
    end_early,
    name,
    name_all,
    take_back,
)
from mentordesk.core.services.covering.cover_offers import Offer, offers
from mentordesk.core.services.covering.cover_rows import CoverRow, of_mentor, of_pairing
from mentordesk.core.services.covering.covers_together import CoverWanted, for_absence, for_all

__all__ = [
    "CoverDraft",
    "CoverRow",
    "CoverWanted",
    "Offer",
    "end_early",
    "for_absence",
    "for_all",
    "name",
    "name_all",
    "of_mentor",
    "of_pairing",
    "offers",
    "take_back",
]
