"""Whether the mentor can help with what the mentee wants the time for most, by the mentee's own order."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

_STEP = 4
"""Each place further down the mentee's list takes a quarter away; of four areas the last gives one."""


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if not (mentor.areas and learner.areas):
        return None
    return Fraction(_quarters(mentor, learner), _STEP)


def _quarters(mentor: Candidate, learner: Candidate) -> int:
    best = next((rank for rank, area in enumerate(learner.areas) if area in mentor.areas), _STEP)
    return max(0, _STEP - best)


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    areas = sorted({area for each in (*mentors, *learners) for area in each.areas})
    able = np.array([[area in each.areas for each in mentors] for area in areas], dtype=bool)
    wanted = np.zeros((len(learners), len(areas)), dtype=np.int64)
    for i, learner in enumerate(learners):
        for rank, area in enumerate(learner.areas):
            wanted[i, areas.index(area)] = max(0, _STEP - rank)
    best = np.zeros((len(learners), len(mentors)), dtype=np.int64)
    for place in range(len(areas)):
        np.maximum(best, wanted[:, place, None] * able[place][None, :], out=best)
    ours, theirs = (np.array([bool(each.areas) for each in side]) for side in (learners, mentors))
    known = ours[:, None] & theirs[None, :]
    return np.where(known, best, _STEP // 2), np.array([[_STEP]], dtype=np.int64)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if not (mentor.areas and learner.areas):
        return _("Priorities not known for both.")
    for rank, area in enumerate(learner.areas, 1):
        if area in mentor.areas:
            text = _("{mentor} can help with what {learner} wants: {area} (number {rank} of {count}).")
            return text.format(
                mentor=mentor.short, learner=learner.short, area=area, rank=rank, count=len(learner.areas)
            )
    return _("{mentor} helps with none of {learner}’s priorities.").format(
        mentor=mentor.short, learner=learner.short
    )


CRITERION = Criterion(
    "priorities",
    N_("Priorities"),
    weight=0,
    score=score,
    explain=explain,
    table=table,
    means=N_("The mentor can help with what the mentee wants most, by the mentee’s own order."),
)
