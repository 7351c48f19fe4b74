"""How many tags the two share, of all that either has (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    either = mentor.interests | learner.interests
    return Fraction(len(mentor.interests & learner.interests), len(either)) if either else None


def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
    import numpy as np

    column = {tag: k for k, tag in enumerate({tag for each in learners for tag in each.interests})}
    # doubles hold these small counts exactly, and multiply many times faster than integers
    theirs, ours = np.zeros((len(mentors), len(column))), np.zeros((len(learners), len(column)))
    for people, tags in ((mentors, theirs), (learners, ours)):
        for i, person in enumerate(people):
            tags[i, [column[tag] for tag in person.interests if tag in column]] = 1
    both = np.rint(ours @ theirs.T).astype(np.int64)
    sizes = [
        np.array([len(each.interests) for each in people], dtype=np.int64) for people in (learners, mentors)
    ]
    either = sizes[0][:, None] + sizes[1][None, :] - both
    return np.where(either == 0, 1, both), np.where(either == 0, 2, either)


def explain(mentor: Candidate, learner: Candidate) -> str:
    both, either = mentor.interests & learner.interests, mentor.interests | learner.interests
    if not either:
        return _("Neither named interests.")
    if not both:
        counted = ngettext("The one interest named is not shared.", "None of {count} shared.", len(either))
        return counted.format(count=len(either))
    named = _(", ").join(sorted(both))
    return _("{shared} of {count} shared: {tags}.").format(shared=len(both), count=len(either), tags=named)


CRITERION = Criterion("interests", N_("Interests"), weight=15, score=score, explain=explain, table=table)
