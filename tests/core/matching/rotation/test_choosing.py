"""Who meets whom at all: wishes before meetings, even turns before points."""

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.rotation.choosing import chosen
from mentordesk.core.matching.rotation.occasion import Occasion
from tests.core.matching.making import person

TWO = frozenset(["art", "law"])


def three_and_one(**more: object) -> Occasion:
    """Three learners, one mentor with one seat, who shares interests with the first."""
    learners = (person(1, interests=TWO), person(2), person(3))
    return Occasion(
        Request((person(11, interests=TWO),), learners, Rules()), **({"rounds": 2, "seats": 1} | more)
    )


def test_points_decide_who_meets_where_not_all_can() -> None:
    assert (0, 0) in chosen(three_and_one())
    assert len(chosen(three_and_one())) == 2


def test_a_wish_comes_before_points() -> None:
    wishes = frozenset([(2, 11), (3, 11)])
    assert sorted(chosen(three_and_one(wishes=wishes))) == [(1, 0), (2, 0)]


def test_who_sat_out_before_comes_before_points() -> None:
    over = frozenset([(1, 1, 11)])
    assert (0, 0) not in chosen(three_and_one(rounds=3, fixed=over, first=2))


def test_a_table_that_closes_early_holds_no_more_than_its_rounds() -> None:
    assert len(chosen(three_and_one(rounds=3, away={11: 2}))) == 1
    assert len(chosen(three_and_one(rounds=3, away={1: 2, 2: 2, 3: 2}))) == 1
