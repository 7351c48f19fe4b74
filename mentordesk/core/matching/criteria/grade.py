"""How near the two grades are."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.alike import known
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

FAR = 4
"""Grades apart that are as far as any more."""


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if mentor.grade is None or learner.grade is None:
        return None
    return Fraction(FAR - min(FAR, abs(mentor.grade - learner.grade)), FAR)


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    theirs, ours = (
        np.array([each.grade or 0 for each in side], dtype=np.int64) for side in (mentors, learners)
    )
    fit = FAR - np.minimum(FAR, np.abs(ours[:, None] - theirs[None, :]))
    sure = known(learners, _grade)[:, None] & known(mentors, _grade)[None, :]
    return np.where(sure, fit, FAR // 2), np.full((1, 1), FAR, dtype=np.int64)


def _grade(person: Candidate) -> int | None:
    return person.grade


def explain(mentor: Candidate, learner: Candidate) -> str:
    if mentor.grade is None or learner.grade is None:
        return _("Grade not known for both.")
    apart = abs(mentor.grade - learner.grade)
    if not apart:
        return _("Both have the same grade.")
    return ngettext("{count} grade apart.", "{count} grades apart.", apart).format(count=apart)


CRITERION = Criterion(
    "grade",
    N_("Grade"),
    weight=0,
    score=score,
    explain=explain,
    table=table,
    means=N_("Grades near to each other, or far apart."),
    dialled=True,
)
