"""Scores, exactly and fast."""

from fractions import Fraction

import pytest

from mentordesk.core.matching import Rules
from mentordesk.core.matching.scores import grid, parts, points, rounded
from tests.core.matching.making import drawn, person

HUGE = {"skills": 10**9 + 7, "preference": 998244353, "interests": 3, "availability": 10**8, "style": 1}


@pytest.mark.parametrize("weights", [{}, {"skills": 0, "style": 7}, HUGE], ids=["own", "few", "huge"])
@pytest.mark.parametrize("steps", [100, 1_000_000])
def test_table_holds_the_exact_scores_rounded(weights: dict[str, int], steps: int) -> None:
    request = drawn(len(weights) + steps, learners=9, mentors=8)
    rules = Rules(weights=weights)
    assert grid(request.mentors, request.learners, rules, steps).tolist() == [
        [rounded(points(other, one, rules), steps) for other in request.mentors] for one in request.learners
    ]


def test_parts_add_up_to_the_score_and_their_weights_to_a_hundred() -> None:
    request = drawn(5)
    found = parts(request.mentors[0], request.learners[0], Rules(weights={"skills": 7}))
    assert sum(part.of for part in found) == 100
    assert sum(part.points for part in found) == points(
        request.mentors[0], request.learners[0], Rules(weights={"skills": 7})
    )


def test_nothing_known_is_one_half_and_said_so() -> None:
    found = parts(person(2), person(1), Rules())
    assert sum(part.points for part in found) == 50
    assert [part.criterion.key for part in found if part.known] == ["preference"]


def test_without_any_weight_everybody_scores_nothing() -> None:
    rules = Rules(weights=dict.fromkeys(["skills", "preference", "interests", "availability", "style"], 0))
    assert points(person(2), person(1), rules) == 0
    assert grid([person(2)], [person(1)], rules, 100).tolist() == [[0]]


def test_halves_are_rounded_up() -> None:
    assert [rounded(Fraction(each, 200), 100) for each in (1, 2, 3)] == [1, 1, 2]
