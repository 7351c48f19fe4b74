"""What printed exports let the person choose."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Vocabulary


class Paper(Vocabulary):
    """The paper in the printer."""

    A4 = "A4", N_("A4")
    LETTER = "Letter", N_("Letter")
