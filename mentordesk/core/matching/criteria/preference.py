"""Whether the two named each other (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

NAMED = (4, 3, 2)
"""Quarters for being named first, second, third."""
NO_LIST = 2
NOT_NAMED = 1
BOTH = 8
"""Quarters that two views can give together."""


def _view(viewer: Candidate, other: Candidate) -> int:
    if not viewer.preferred:
        return NO_LIST
    named = viewer.preferred[: len(NAMED)]
    return NAMED[named.index(other.person)] if other.person in named else NOT_NAMED


def score(mentor: Candidate, learner: Candidate) -> Fraction:
    return Fraction(_view(learner, mentor) + _view(mentor, learner), BOTH)


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    views = _views(learners, mentors) + _views(mentors, learners).T
    return views, np.full((1, 1), BOTH, dtype=np.int64)


def _views(viewers: People, others: People) -> Grid:
    import numpy as np

    columns: dict[int, list[int]] = {}
    for k, other in enumerate(others):
        columns.setdefault(other.person, []).append(k)
    views = np.full((len(viewers), len(others)), NO_LIST, dtype=np.int64)
    for i, viewer in enumerate(viewers):
        if viewer.preferred:
            views[i] = NOT_NAMED
            for person, quarters in reversed(list(zip(viewer.preferred, NAMED, strict=False))):
                views[i, columns.get(person, [])] = quarters
    return views


def explain(mentor: Candidate, learner: Candidate) -> str:
    return " ".join([_said(learner, mentor), _said(mentor, learner)])


def _said(viewer: Candidate, other: Candidate) -> str:
    view = _view(viewer, other) if viewer.preferred else None
    sentence = {
        4: _("{viewer} named {other} first."),
        3: _("{viewer} named {other} second."),
        2: _("{viewer} named {other} third."),
        NOT_NAMED: _("{viewer} named others, not {other}."),
        None: _("{viewer} gave no list."),
    }[view]
    return sentence.format(viewer=viewer.short, other=other.short)


CRITERION = Criterion("preference", N_("Preference"), weight=20, score=score, explain=explain, table=table)
