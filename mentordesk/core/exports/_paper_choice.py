"""What printed exports let the person choose."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Vocabulary


class Paper(Vocabulary):
    """The paper in the printer."""

    A4 = "a4", N_("A4")
    LETTER = "letter", N_("Letter")

    @property
    def size(self) -> str:
        """The name that paper and sheets know it by."""
        return {Paper.A4: "A4", Paper.LETTER: "Letter"}[self]
