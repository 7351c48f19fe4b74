"""Specialties by their words."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.specialty import CRITERION
from tests.core.matching.making import person


@pytest.mark.req("S2-07")
@pytest.mark.parametrize(
    ("theirs", "fit"),
    [
        ("Finance", 1),
        ("finance ", 1),
        ("Corporate finance", Fraction(1, 2)),
        ("Refinancing", 0),
        ("", None),
    ],
)
def test_whole_words_count_and_never_parts_of_them(theirs, fit):
    assert CRITERION.score(person(2, specialty=theirs), person(1, specialty="Finance")) == fit


def test_both_are_named():
    said = CRITERION.explain(person(2, specialty="Nursing"), person(1, specialty="Finance"))
    assert said == "Finance and Nursing."
