"""Availability: hours a week that both have."""

from fractions import Fraction

import pytest

from mentordesk.core.matching.criteria.availability import explain, score
from tests.core.matching.making import person


@pytest.mark.parametrize(
    ("free", "fit", "said"),
    [
        (((0, 30), (90, 120)), Fraction(1, 2), "1 h a week; full marks from 2 h."),
        (((0, 240),), Fraction(1), "4 h a week."),
        (((300, 400),), Fraction(0), "No time in the week when both are free."),
        ((), Fraction(0), "No time in the week when both are free."),
    ],
)
def test_two_shared_hours_are_all_one_needs(free, fit: Fraction, said: str) -> None:
    one, other = person(1, free=((0, 240),)), person(2, free=free)
    assert (score(other, one), explain(other, one)) == (fit, said)


def test_unknown_times_leave_it_unknown() -> None:
    one, other = person(1, called="Wanjiru"), person(2, free=())
    assert score(other, one) is None
    assert explain(other, one) == "Times not known for Wanjiru."
    assert explain(person(2), one) == "Times not known for either."
