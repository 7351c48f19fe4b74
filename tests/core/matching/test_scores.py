"""Scores of two people, exactly."""

from fractions import Fraction

from mentordesk.core.matching import Rules
from mentordesk.core.matching.scores import parts, points, rounded
from tests.core.matching.making import drawn, person


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


def test_halves_are_rounded_up() -> None:
    assert [rounded(Fraction(each, 200), 100) for each in (1, 2, 3)] == [1, 1, 2]
