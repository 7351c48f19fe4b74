"""What we hold about one person: everything in the file, told to them without the names of others."""

from mentordesk.core.services.held.gathering import Held, Part, ToReview, held

__all__ = ["Held", "Part", "ToReview", "held"]
