"""Whether the mentor is whom the learner asked for: counted only where they ask, never put into words."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import halves
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    """Not known where nobody asked, or where the mentor said nothing about themself."""
    if not (learner.wish and mentor.identities):
        return None
    return Fraction(int(bool(learner.wish & mentor.identities)))


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    found = np.ones((len(learners), len(mentors)), dtype=np.int64)
    telling = [(j, each.identities) for j, each in enumerate(mentors) if each.identities]
    for i, learner in enumerate(learners):
        for j, identities in telling if learner.wish else ():
            found[i, j] = 2 * bool(learner.wish & identities)
    return found, halves()


def tilt(mentors: People, learners: People) -> Callable[[slice], Grid]:
    """It is the learner's alone: to them it is twice what it is, to the mentor as if nobody had asked."""
    return lambda some: 4 * (table(mentors, learners[some])[0] - 1)


def explain(_mentor: Candidate, _learner: Candidate) -> str:
    """The same for everybody, so that it tells nothing of anybody."""
    return _("Counted only as they asked.")


CRITERION = Criterion(
    "identity",
    N_("As they asked"),
    weight=0,
    score=score,
    explain=explain,
    table=table,
    tilt=tilt,
    means=N_("Whom a mentee asks for, where they ask; what people say is never shown."),
    private=True,
)
