"""How many tags the two share, of all that either has (domain 8.2)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.products import products

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid


def score(mentor: Candidate, learner: Candidate) -> Fraction | None:
    either = mentor.interests | learner.interests
    return Fraction(len(mentor.interests & learner.interests), len(either)) if either else None


def ahead(mentors: People, learners: People) -> Rows:
    """Each tag is a line that says which mentors have it."""
    import numpy as np

    line = {tag: k for k, tag in enumerate({tag for each in learners for tag in each.interests})}
    having = np.zeros((len(line), len(mentors)), dtype=np.int64)
    for j, mentor in enumerate(mentors):
        having[[line[tag] for tag in mentor.interests if tag in line], j] = 1
    sizes = [
        np.array([len(each.interests) for each in people], dtype=np.int16) for people in (learners, mentors)
    ]
    few = [[(line[tag], 1) for tag in each.interests] for each in learners]
    shared = products(few, having, len(line))

    def rows(some: slice) -> tuple[Grid, Grid]:
        both = shared(some)
        either = sizes[0][some, None] + sizes[1][None, :] - both
        nothing = either == 0
        return both + nothing, either + 2 * nothing

    return rows


def explain(mentor: Candidate, learner: Candidate) -> str:
    both, either = mentor.interests & learner.interests, mentor.interests | learner.interests
    if not either:
        return _("Neither named interests.")
    if not both:
        counted = ngettext("The one interest named is not shared.", "None of {count} shared.", len(either))
        return counted.format(count=len(either))
    named = _(", ").join(sorted(both))
    return _("{shared} of {count} shared: {tags}.").format(shared=len(both), count=len(either), tags=named)


CRITERION = Criterion(
    "interests",
    N_("Interests"),
    weight=15,
    score=score,
    explain=explain,
    ahead=ahead,
    means=N_("How many interests they share."),
    dialled=True,
)
