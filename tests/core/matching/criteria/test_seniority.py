"""A mentor one or two grades above."""

from fractions import Fraction

import pytest

from mentordesk.core.matching import Rules
from mentordesk.core.matching.criteria.seniority import CRITERION, under
from mentordesk.core.vocab import Format
from tests.core.matching.making import person

QUARTERS = {2: 0, 4: 0, 5: 0, 6: 3, 7: 4, 8: 2, 9: 1, 15: 1}


@pytest.mark.req("S1-13", "S2-06")
@pytest.mark.parametrize(("theirs", "quarters"), QUARTERS.items())
def test_two_grades_above_are_best_and_one_nearly(theirs, quarters):
    assert CRITERION.score(person(2, grade=theirs), person(1, grade=5)) == Fraction(quarters, 4)


@pytest.mark.req("S4-17")
def test_reverse_mentoring_turns_it_round():
    turned = under(Rules(format=Format.REVERSE))
    senior, junior = person(1, grade=6), person(2, grade=4)
    assert turned.score(junior, senior) == 1
    assert turned.score(senior, junior) == 0
    assert turned.means != CRITERION.means


def test_the_gap_is_said():
    assert CRITERION.explain(person(2, grade=6), person(1, grade=5)) == "Person 2 is 1 grade above."
    assert CRITERION.explain(person(2, grade=2), person(1, grade=5)) == "Person 2 is 3 grades below."
