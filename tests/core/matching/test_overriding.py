"""Why not the other one, and what it would cost everybody."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mentordesk.core.matching import Candidate, Move, Request, alternatives, propose, why_not
from tests.core.matching.making import person, scenario

PLAN = [(1, 12), (2, 11), (3, 13)]


def test_rule_that_forbids_the_pair_is_the_answer() -> None:
    answer = why_not(scenario(), PLAN, 1, 13)
    assert (answer.price, [each.code for each in answer.barriers]) == (None, ["H9"])
    assert answer.sentence == "Person 13 is not above Person 1 in leading."


def test_price_counts_people_before_points() -> None:
    answer = why_not(scenario(), PLAN, 1, 11)
    assert (answer.price, answer.fewer) == (Fraction(425, 2) - Fraction(345, 2), 1)
    assert answer.moves == (Move(2, 11, None, Fraction(-75)),)
    assert answer.sentence == (
        "Better for Person 1 by 35. Person 2 would be left without a mentor."
        " One person fewer would be matched."
    )


def test_pair_of_the_plan_costs_nothing() -> None:
    assert why_not(scenario(), PLAN, 1, 12).sentence == "They are together in this plan."


def wishing(*wishes: tuple[int, ...], capacity: int = 1) -> Request:
    """Learners who differ in whom they named only: 55, 52.5, 50 down the list, 47.5 off it, 50 without."""
    learners: tuple[Candidate, ...] = tuple(
        person(i, preferred=named) for i, named in enumerate(wishes, start=1)
    )
    return Request(tuple(person(each, capacity=capacity) for each in (11, 12, 13)), learners)


def test_others_who_would_move_are_named_with_what_it_does_to_them() -> None:
    request = wishing((11, 12), (12, 11, 13))
    answer = why_not(request, [(1, 11), (2, 12)], 1, 12)
    assert (answer.price, answer.fewer) == (5, 0)
    assert answer.moves == (Move(2, 12, 11, Fraction(-5, 2)),)
    assert answer.sentence == (
        "2.5 less for Person 1. Person 2 would move to Person 11 and lose 2.5. Price in all: 5."
    )


def test_free_place_elsewhere_moves_nobody() -> None:
    request = wishing((11,), (12,))
    answer = alternatives(request, [(1, 11), (2, 12)], 2)[0]
    assert (answer.mentor, answer.price, answer.moves) == (13, Fraction(15, 2), ())
    assert answer.sentence == "7.5 less for Person 2. Nobody else moves."


def test_alternatives_come_cheapest_first_and_no_more_than_asked() -> None:
    request = wishing((11, 12, 13), capacity=2)
    plan = [(1, 11)]
    prices = [(each.mentor, each.price) for each in alternatives(request, plan, 1)]
    assert prices == [(12, Fraction(5, 2)), (13, 5)]
    assert len(alternatives(request, plan, 1, limit=1)) == 1


def test_plan_that_was_changed_by_hand_is_what_moves_are_told_against() -> None:
    request = wishing((11,), (12,), (13,))
    answer = why_not(request, [(1, 12), (2, 11)], 1, 11)
    assert (answer.price, answer.fewer) == (0, 0)
    assert answer.sentence == (
        "Better for Person 1 by 7.5. Person 2 would move to Person 12 and gain 7.5."
        " Person 3 would come to Person 13. Price in all: 0."
    )


def test_unmatched_learner_is_told_what_a_place_would_take() -> None:
    request = replace(wishing((11,), (11,)), mentors=(person(11),))
    assert [(pair.learner, pair.mentor) for pair in propose(request).pairs] == [(1, 11)]
    answer = alternatives(request, [(1, 11)], 2)[0]
    assert (answer.price, answer.fewer) == (0, 0)
    assert answer.sentence == (
        "Person 2 would be matched, with 55. Person 1 would be left without a mentor. Price in all: 0."
    )


@pytest.mark.parametrize("asked", [12, 13])
def test_learner_who_is_kept_has_no_alternatives_but_a_reason(asked: int) -> None:
    request = replace(wishing((11, 12)), pins=frozenset({(1, 11)}))
    assert alternatives(request, [(1, 11)], 1) == []
    assert why_not(request, [(1, 11)], 1, asked).sentence == (
        "You decided that Person 1 stays with Person 11."
    )


def test_equal_score_is_said() -> None:
    request = wishing(())
    assert why_not(request, [(1, 11)], 1, 12).sentence == "As good for Person 1. Nobody else moves."


def test_move_at_the_same_score_is_said() -> None:
    answer = why_not(wishing((11,), ()), [(1, 11), (2, 12)], 1, 12)
    assert answer.price == Fraction(15, 2)
    assert answer.moves in {(Move(2, 12, 11, Fraction(0)),), (Move(2, 12, 13, Fraction(0)),)}
    assert "Person 2 would move to Person 1" in answer.sentence
    assert "at the same score" in answer.sentence


def test_of_many_who_would_move_three_are_told_and_the_others_can_be_read() -> None:
    request = wishing((11,), (11,), (12,), (12,), (13,), (13,), capacity=2)
    seen = [(1, 13), (2, 12), (3, 11), (4, 13), (5, 12), (6, 11)]
    answer = why_not(request, seen, 1, 11)
    assert answer.sentence == (
        "Better for Person 1 by 7.5. Person 2 would move to Person 11 and gain 7.5."
        " Person 3 would move to Person 12 and gain 7.5. Person 4 would move to Person 12 and gain 7.5."
        " 2 others would move. Price in all: 0."
    )
    assert answer.others == (
        "Person 5 would move to Person 13 and gain 7.5.",
        "Person 6 would move to Person 13 and gain 7.5.",
    )
