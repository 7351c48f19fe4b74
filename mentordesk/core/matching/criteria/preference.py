"""Whether the two named each other (domain 8.2)."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.who_names import listed

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


def ahead(mentors: People, learners: People) -> Rows:
    """Most named nobody here, so that what they give is the same along their row or column."""
    import numpy as np

    told = _both(mentors, learners, theirs=1)
    return lambda some: (told(some), np.full((1, 1), BOTH))


def tilt(mentors: People, learners: People) -> Callable[[slice], Grid]:
    """The learner's view less the mentor's: each is half of the fit."""
    return _both(mentors, learners, theirs=-1)


def _both(mentors: People, learners: People, theirs: int) -> Callable[[slice], Grid]:
    """The view of each learner and so many times that of each mentor, in quarters."""
    import numpy as np

    base = [
        np.array([NOT_NAMED if each.preferred else NO_LIST for each in people], dtype=np.int16) * sign
        for people, sign in ((learners, 1), (mentors, theirs))
    ]
    named = [(i, j, more) for i, j, more in _views(learners, mentors)]
    named += [(i, j, theirs * more) for j, i, more in _views(mentors, learners)]
    row, column, more = np.array(sorted(named), dtype=np.int64).reshape(-1, 3).T

    def rows(some: slice) -> Grid:
        found: Grid = base[0][some, None] + base[1][None, :]
        first, last, _step = some.indices(len(learners))
        here = slice(*np.searchsorted(row, (first, last)))
        np.add.at(found, (row[here] - first, column[here]), more[here].astype(np.int16))
        return found

    return rows


def _views(viewers: People, others: People) -> list[tuple[int, int, int]]:
    """Who is named by whom (places in the two lists), and what that is above not being named."""
    named = listed(viewers, others, lambda each: each.preferred[: len(NAMED)])
    return [(i, j, _view(viewers[i], others[j]) - NOT_NAMED) for i, j in dict.fromkeys(named)]


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


CRITERION = Criterion(
    "preference",
    N_("Preference"),
    weight=20,
    score=score,
    explain=explain,
    ahead=ahead,
    tilt=tilt,
    means=N_("Whether the two named each other."),
)
