"""Seating a flash rotation: against every seating there is, and why a wish is not met."""

import pytest

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.rotation import Occasion, seat
from tests.core.matching.making import person
from tests.core.matching.rotation.drawing_occasions import best, drawn, found


def compared(seeds: range, leaving: float) -> None:
    for seed in seeds:
        occasion = drawn(seed, leaving=leaving)
        done = seat(occasion)
        assert done.proven
        assert found(occasion, done.seats) == best(occasion), seed


def test_no_other_seating_is_better() -> None:
    compared(range(12), 0)


def test_no_other_seating_is_better_where_people_leave_early() -> None:
    compared(range(12), 0.35)


@pytest.mark.trust
@pytest.mark.parametrize("leaving", [0, 0.35])
def test_no_other_seating_is_better_on_thousands(leaving: float) -> None:
    compared(range(12, 1500), leaving)


def few(rounds: int, seats: int, learners: int, mentors: int, wishes: set[tuple[int, int]]) -> list[str]:
    request = Request(
        tuple(person(each) for each in range(11, 11 + mentors)),
        tuple(person(each) for each in range(1, 1 + learners)),
        Rules(),
    )
    return [each.reason for each in seat(Occasion(request, rounds, seats, wishes=frozenset(wishes))).unmet]


def test_a_wish_that_is_one_too_many_says_whose_time_is_up() -> None:
    assert few(2, 1, 1, 3, {(1, 11), (1, 12), (1, 13)}) == [
        "Person 1 is there for 2 rounds, and other wishes of theirs take them."
    ]
    assert few(1, 2, 3, 1, {(1, 11), (2, 11), (3, 11)}) == [
        "The table of Person 11 has 2 seats in all, and other wishes take them."
    ]


def test_a_wish_against_a_rule_says_the_rule() -> None:
    request = Request((person(11),), (person(1, line_manager=11),), Rules())
    done = seat(Occasion(request, 2, 1, wishes=frozenset([(1, 11)])))
    assert [each.reason for each in done.unmet] == ["Person 11 manages Person 1."]
    assert not done.seats


def test_rounds_that_are_over_stay_and_who_left_sits_nowhere() -> None:
    request = Request(tuple(map(person, (11, 12, 13))), tuple(map(person, (1, 2, 3))), Rules())
    first = seat(Occasion(request, 3, 1))
    again = seat(Occasion(request, 3, 1, away={12: 2}, fixed=first.seats, first=2))
    assert {each for each in again.seats if each[0] == 1} == {each for each in first.seats if each[0] == 1}
    assert all(each[2] != 12 for each in again.seats if each[0] > 1)
    assert again.levels.meetings == 7


def test_the_order_of_people_changes_nothing() -> None:
    occasion = drawn(5, learners=4)
    request = Request(occasion.request.mentors[::-1], occasion.request.learners[::-1], Rules())
    turned = Occasion(request, occasion.rounds, occasion.seats, occasion.away, occasion.wishes)
    straight = Occasion(occasion.request, occasion.rounds, occasion.seats, occasion.away, occasion.wishes)
    assert seat(turned).seats == seat(straight).seats


def test_nobody_at_all_is_seated_too() -> None:
    assert seat(Occasion(Request((), (), Rules()), 3, 2)).seats == frozenset()
