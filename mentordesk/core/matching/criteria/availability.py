"""How many hours a week both are free (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Candidate, Stretches
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.products import products
from mentordesk.core.matching.times import merged, minutes, shared

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

ENOUGH = 120
"""Shared minutes a week that earn full marks."""


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    if mentor.free is None or learner.free is None:
        return None
    return Fraction(min(ENOUGH, minutes(shared(mentor.free, learner.free))), ENOUGH)


def ahead(mentors: People, learners: People) -> Rows:
    """Each moment when a learner's time begins or ends is a line: each mentor's free minutes until then."""
    import numpy as np

    ours = [merged(each.free or ()) for each in learners]
    moments = np.array(
        sorted({edge for free in ours for stretch in free for edge in stretch}), dtype=np.int64
    )
    line = {int(edge): k for k, edge in enumerate(moments)}
    until = _free_until(moments, [merged(each.free or ()) for each in mentors])
    few = [[entry for start, end in free for entry in ((line[end], 1), (line[start], -1))] for free in ours]
    together = products(few, until, max(map(minutes, ours), default=0))
    unknown = [np.array([each.free is None for each in people], dtype=bool) for people in (learners, mentors)]

    def rows(some: slice) -> tuple[Grid, Grid]:
        found = np.minimum(together(some), ENOUGH)
        found[unknown[0][some]] = ENOUGH // 2
        found[:, unknown[1]] = ENOUGH // 2
        return found, np.full((1, 1), ENOUGH)

    return rows


def _free_until(moments: Grid, people: list[Stretches]) -> Grid:
    """The free minutes of each person (a column) before each moment."""
    import numpy as np

    found = np.zeros((len(moments), len(people)), dtype=np.int64)
    having = [j for j, free in enumerate(people) if free]
    if having:
        stretches = np.array([stretch for free in people for stretch in free], dtype=np.int64)
        spent = np.clip(moments[:, None], stretches[:, 0], stretches[:, 1]) - stretches[:, 0]
        firsts = np.cumsum([0, *(len(people[j]) for j in having)])[:-1]
        found[:, having] = np.add.reduceat(spent, firsts, axis=1)
    return found


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
    "availability",
    N_("Availability"),
    weight=15,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_("How many hours a week both are free."),
)
