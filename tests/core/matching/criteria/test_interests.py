"""Interests: shared tags of all tags."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.interests import explain, score
from tests.core.matching.making import person

TEACHING = person(1, interests=frozenset({"teaching", "wellbeing", "choir"}))


@pytest.mark.req("S1-11")
def test_shared_tags_are_counted_of_all_tags_of_both() -> None:
    other = person(2, interests=frozenset({"teaching", "wellbeing", "art"}))
    assert score(other, TEACHING) == Fraction(2, 4)
    assert explain(other, TEACHING) == "2 of 4 shared: teaching, wellbeing."


def test_nobodys_tags_leave_it_unknown() -> None:
    assert score(person(2), person(1)) is None
    assert explain(person(2), person(1)) == "Neither named interests."


def test_tags_of_one_side_are_not_shared() -> None:
    assert score(person(2), TEACHING) == 0
    assert explain(person(2), TEACHING) == "None of 3 shared."
