"""Grades near to each other."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.grade import CRITERION
from tests.core.matching.making import person


@pytest.mark.parametrize(
    ("theirs", "fit", "said"),
    [
        (5, 1, "Both have the same grade."),
        (6, Fraction(3, 4), "1 grade apart."),
        (3, Fraction(1, 2), "2 grades apart."),
        (11, 0, "6 grades apart."),
        (None, None, "Grade not known for both."),
    ],
)
def test_the_nearer_the_better(theirs, fit, said):
    mentor, learner = person(2, grade=theirs), person(1, grade=5)
    assert CRITERION.score(mentor, learner) == fit
    assert CRITERION.explain(mentor, learner) == said
