"""How alike, or where wanted how different, the two like to work (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

WIDEST = 16
"""Four items, each at most four apart."""
ITEMS = (
    N_("a set plan or seeing where it leads"),
    N_("thinking first or thinking aloud"),
    N_("encouragement or challenge"),
    N_("facts or feelings"),
)
"""What the items ST1 to ST4 of the intake form ask (domain 13.6)."""
FAR = 2


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if mentor.style is None or learner.style is None:
        return None
    apart = Fraction(sum(_gaps(mentor.style, learner.style)), WIDEST)
    return apart if learner.wants_difference else 1 - apart


def _gaps(one: tuple[int, ...], other: tuple[int, ...]) -> list[int]:
    return [abs(a - b) for a, b in zip(one, other, strict=True)]


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    theirs, ours = (
        np.array([each.style or (0, 0, 0, 0) for each in people], dtype=np.int64).reshape(-1, 4)
        for people in (mentors, learners)
    )
    known = [
        np.array([each.style is not None for each in people], dtype=bool) for people in (learners, mentors)
    ]
    apart = np.abs(ours[:, None, :] - theirs[None, :, :]).sum(axis=2)
    wanted = np.array([each.wants_difference for each in learners], dtype=bool)[:, None]
    fit = np.where(wanted, apart, WIDEST - apart)
    fit = np.where(known[0][:, None] & known[1][None, :], fit, WIDEST // 2)
    return fit, np.full((1, 1), WIDEST, dtype=np.int64)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if mentor.style is None or learner.style is None:
        return _("Working style not known for both.")
    far = [_(item) for item, gap in zip(ITEMS, _gaps(mentor.style, learner.style), strict=True) if gap >= FAR]
    said = [
        _("They differ on: {items}.").format(items=_("; ").join(far))
        if far
        else _("They like to work alike.")
    ]
    if learner.wants_difference:
        said.append(_("{learner} asked for someone different.").format(learner=learner.short))
    return " ".join(said)


CRITERION = Criterion("style", N_("Style"), weight=10, score=score, explain=explain, table=table)
