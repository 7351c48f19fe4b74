"""Whether the mentor is one or two grades above; in reverse mentoring, below."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.alike import known
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criterion import Criterion, People
from mentordesk.core.vocab import Format

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

QUARTERS = (0, 3, 4, 2, 1)
"""For none, one, two, three, four or more grades between them; the wrong way round is none."""
FULL = 4


def score(mentor: Candidate, learner: Candidate, sign: int = 1) -> Fraction | None:
    if mentor.grade is None or learner.grade is None:
        return None
    return Fraction(QUARTERS[min(FULL, max(0, sign * (mentor.grade - learner.grade)))], FULL)


def table(mentors: People, learners: People, sign: int = 1) -> tuple[Grid, Grid]:
    import numpy as np

    theirs, ours = (
        np.array([each.grade or 0 for each in side], dtype=np.int64) for side in (mentors, learners)
    )
    fit = np.array(QUARTERS)[np.clip(sign * (theirs[None, :] - ours[:, None]), 0, FULL)]
    sure = known(learners, _grade)[:, None] & known(mentors, _grade)[None, :]
    return np.where(sure, fit, FULL // 2), np.full((1, 1), FULL, dtype=np.int64)


def _grade(person: Candidate) -> int | None:
    return person.grade


def explain(mentor: Candidate, learner: Candidate) -> str:
    if mentor.grade is None or learner.grade is None:
        return _("Grade not known for both.")
    gap = mentor.grade - learner.grade
    if not gap:
        return _("Both have the same grade.")
    above = ngettext("{mentor} is {count} grade above.", "{mentor} is {count} grades above.", gap)
    below = ngettext("{mentor} is {count} grade below.", "{mentor} is {count} grades below.", -gap)
    return (above if gap > 0 else below).format(mentor=mentor.short, count=abs(gap))


def under(rules: Rules) -> Criterion:
    """Turned round where juniors mentor seniors."""
    if rules.format is not Format.REVERSE:
        return CRITERION
    return replace(
        CRITERION,
        score=partial(score, sign=-1),
        table=partial(table, sign=-1),
        means=N_("The mentor one or two grades below, as reverse mentoring asks."),
    )


CRITERION = Criterion(
    "seniority",
    N_("Grade gap"),
    weight=0,
    score=score,
    explain=explain,
    table=table,
    means=N_("The mentor one or two grades above: two are best, one is nearly as good."),
    under=under,
)
