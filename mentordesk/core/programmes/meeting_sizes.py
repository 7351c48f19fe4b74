"""How many people a group or a circle of a cohort has."""

from dataclasses import dataclass

from mentordesk.core.desk import Db
from mentordesk.core.errors import Problem
from mentordesk.core.i18n import _
from mentordesk.core.programmes.cohorts import get
from mentordesk.core.vocab import Format

LEAST_AND_MOST = {Format.GROUP: (2, 8), Format.CIRCLE: (4, 10)}
"""Of learners in a group, of people in a circle."""
MENTORS = 3
"""No group has more."""


@dataclass(frozen=True, slots=True)
class MeetingSizes:
    """The fewest and the most learners of a group and its mentors, or the fewest and most of a circle."""

    fewest: int = 4
    most: int = 6
    mentors: int = 1

    def problems(self, kind: Format) -> list[Problem]:
        """What cannot be taken in a cohort that meets so."""
        low, high = LEAST_AND_MOST[kind]
        if not low <= self.fewest <= high or not low <= self.most <= high:
            text = _("A group has {low} to {high} mentees.")
            if kind is Format.CIRCLE:
                text = _("A circle has {low} to {high} people.")
            return [Problem("sizes", text.format(low=low, high=high))]
        if self.fewest > self.most:
            return [Problem("sizes", _("The most cannot be less than the fewest."))]
        if not 1 <= self.mentors <= MENTORS:
            return [Problem("sizes", _("A group has one, two or three mentors."))]
        return []

    def kept(self) -> dict[str, int] | None:
        """As the file holds it; nothing where it is as usual."""
        if self == USUAL:
            return None
        return {"fewest": self.fewest, "most": self.most, "mentors": self.mentors}


USUAL = MeetingSizes()


def meeting_sizes(db: Db, cohort_id: int) -> MeetingSizes:
    """What the cohort wants; the usual where it said nothing, or said it for another way to meet."""
    row = get(db, cohort_id)
    found = MeetingSizes(**row.match_sizes) if row.match_sizes else USUAL
    return USUAL if row.format.gathers and found.problems(row.format) else found
