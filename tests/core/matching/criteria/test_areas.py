"""The mentor helps with what the mentee wants most."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.areas import CRITERION
from tests.core.matching.making import person

WANTS = person(1, areas=("leadership", "system", "national"))


@pytest.mark.req("S4-06")
@pytest.mark.parametrize(
    ("helps", "fit"),
    [
        (("leadership",), Fraction(1)),
        (("national", "system"), Fraction(3, 4)),
        (("national",), Fraction(1, 2)),
        (("area",), Fraction(0)),
        ((), None),
    ],
)
def test_the_first_of_the_mentees_wishes_that_the_mentor_helps_with_counts(helps, fit):
    assert CRITERION.score(person(2, areas=helps), WANTS) == fit


def test_the_sentence_says_which_wish_and_how_far_up_it_stands():
    said = CRITERION.explain(person(2, areas=("national", "system")), WANTS)
    assert said == "Person 2 can help with what Person 1 wants: system (number 2 of 3)."
    assert CRITERION.explain(person(2, areas=("area",)), WANTS) == (
        "Person 2 helps with none of Person 1’s priorities."
    )
    assert CRITERION.explain(person(2), WANTS) == "Priorities not known for both."
