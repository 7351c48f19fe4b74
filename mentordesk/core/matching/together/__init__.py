"""More than two: groups around a mentor or several, and circles of peers (domain 5 and 8.6)."""

from mentordesk.core.matching.together.bringing_together import fits, gather
from mentordesk.core.matching.together.common_words import Week
from mentordesk.core.matching.together.describing import described
from mentordesk.core.matching.together.gatherings import Gathered, Gathering, LeftOut, Sizes

__all__ = ["Gathered", "Gathering", "LeftOut", "Sizes", "Week", "described", "fits", "gather"]
