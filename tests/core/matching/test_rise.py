"""By how much a score would have to rise."""

from fractions import Fraction

from mentordesk.core.matching import Request, why_not
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.rise import rise
from tests.core.matching.making import person


def wishing(*wishes: tuple[int, ...]) -> Request:
    learners = tuple(person(i, preferred=named) for i, named in enumerate(wishes, start=1))
    return Request((person(11), person(12)), learners)


def test_the_price_and_a_step_more_bring_a_pair_in() -> None:
    answer = why_not(wishing((11,), (12,)), [(1, 11), (2, 12)], 1, 12)
    assert (answer.price, answer.rise) == (15, Fraction(1501, 100))
    assert answer.change == "They would be together if their score rose by 15, to 62.5."


def test_an_equal_plan_is_told_as_one() -> None:
    answer = why_not(wishing(()), [(1, 11)], 1, 12)
    assert answer.change == "The plan with them would be just as good: only the order of names decided."


def test_no_score_outweighs_a_person_left_out() -> None:
    request = Request((person(11), person(12, avoid=frozenset({2}))), (person(1), person(2)))
    answer = why_not(request, [(1, 12), (2, 11)], 1, 11)
    assert (answer.fewer, answer.rise) == (1, None)
    assert answer.change == "No score would bring them together while the others count as they do."


def test_a_wrong_guess_only_takes_longer() -> None:
    problem = Problem(wishing((11,), (12,)))
    assert rise(problem, 1, 12, Fraction(0)) == rise(problem, 1, 12, Fraction(45)) == Fraction(1501, 100)
