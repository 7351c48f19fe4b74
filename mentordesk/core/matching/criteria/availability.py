"""How many hours a week both are free (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.times import merged, minutes, shared

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

ENOUGH = 120
"""Shared minutes a week that earn full marks."""


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if mentor.free is None or learner.free is None:
        return None
    return Fraction(min(ENOUGH, minutes(shared(mentor.free, learner.free))), ENOUGH)


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    """Cuts the week wherever anybody's time begins or ends, so that pieces are free or not as a whole."""
    import numpy as np

    sides = [[merged(each.free or ()) for each in people] for people in (learners, mentors)]
    edges = sorted({edge for side in sides for free in side for stretch in free for edge in stretch})
    place = {edge: k for k, edge in enumerate(edges)}
    pieces = [np.zeros((len(side), max(0, len(edges) - 1))) for side in sides]
    for side, grid in zip(sides, pieces, strict=True):
        for i, free in enumerate(side):
            for start, end in free:
                grid[i, place[start] : place[end]] = 1
    together = np.rint((pieces[0] * np.diff(edges)) @ pieces[1].T).astype(np.int64)
    known = [
        np.array([each.free is not None for each in people], dtype=bool) for people in (learners, mentors)
    ]
    together = np.where(known[0][:, None] & known[1][None, :], np.minimum(together, ENOUGH), ENOUGH // 2)
    return together, np.full((1, 1), ENOUGH, dtype=np.int64)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if mentor.free is None or learner.free is None:
        return _unknown([each.short for each in (mentor, learner) if each.free is None])
    together = minutes(shared(mentor.free, learner.free))
    if not together:
        return _("No time in the week when both are free.")
    short = _("{time} a week; full marks from {enough}.") if together < ENOUGH else _("{time} a week.")
    return short.format(time=duration(together), enough=duration(ENOUGH))


def _unknown(names: list[str]) -> str:
    if len(names) > 1:
        return _("Times not known for either.")
    return _("Times not known for {name}.").format(name=names[0])


CRITERION = Criterion(
    "availability", N_("Availability"), weight=15, score=score, explain=explain, table=table
)
