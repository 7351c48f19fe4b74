"""Rounded points add up to the score that they are shown beside."""

from fractions import Fraction
from itertools import pairwise

import pytest

from mentordesk.core.services.matching_runs.shares import in_steps


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((Fraction(100, 3),) * 3, [3334, 3333, 3333]),
        ((Fraction(1, 3), Fraction(2, 3), Fraction(0)), [33, 67, 0]),
        ((Fraction(5, 2), Fraction(5)), [250, 500]),
    ],
)
def test_what_is_left_over_goes_to_who_lost_most(points, expected):
    assert in_steps(points, sum(expected), 100) == expected


def test_any_thirds_and_sevenths_add_up_to_the_score_rounded_half_up():
    for number in range(1, 60):
        points = [Fraction(number, 7), Fraction(number * number % 41, 3), Fraction(number, 11)]
        score = int(sum(points) * 100 + Fraction(1, 2))
        shown = in_steps(points, score, 100)
        assert sum(shown) == score
        assert all(abs(steps - each * 100) <= 1 for steps, each in zip(shown, points, strict=True))


def test_the_order_of_points_is_kept():
    shown = in_steps([Fraction(40), Fraction(20, 3), Fraction(10, 3)], 5000, 100)
    assert all(one >= other for one, other in pairwise(shown))
