"""What a seating amounts to, and what a change by hand costs."""

import pytest

from mentordesk.core.matching.rotation import seat, swapped
from tests.core.matching.rotation.drawing_occasions import drawn, found
from tests.core.matching.rotation.test_whole import colliding

SEATS = frozenset([(1, 1, 12), (1, 2, 13), (2, 2, 11)])


def test_two_who_change_places_meet_the_other_mentor() -> None:
    swap = swapped(colliding(), SEATS, 1, 1, 2)
    assert swap.against == ""
    assert swap.seats == {(1, 1, 13), (1, 2, 12), (2, 2, 11)}
    assert (swap.before.wishes, swap.after.wishes) == (3, 1)


def test_who_sits_out_takes_the_place_of_another() -> None:
    swap = swapped(colliding(), SEATS, 2, 1, 2)
    assert swap.seats == {(1, 1, 12), (1, 2, 13), (2, 1, 11)}
    assert swap.after.meetings == swap.before.meetings


def test_a_free_seat_is_taken_and_given_up() -> None:
    fewer = swapped(colliding(), SEATS, 2, 2, 0)
    assert fewer.seats == SEATS - {(2, 2, 11)}
    assert (fewer.before.uneven, fewer.after.uneven) == (1, 2)
    assert swapped(colliding(), fewer.seats, 2, 2, 11).seats == SEATS


@pytest.mark.parametrize(
    ("number", "one", "other", "reason"),
    [
        (2, 1, 11, "The table of Person 11 is full in round 2."),
        (2, 1, 12, "Person 1 and Person 12 meet in round 1 already."),
        (2, 1, 13, "Person 1 and Person 13 are not both there in round 2."),
        (1, 2, 11, "Person 2 and Person 11 meet in round 2 already."),
    ],
)
def test_what_cannot_be_is_told(number: int, one: int, other: int, reason: str) -> None:
    assert swapped(colliding(), SEATS, number, one, other).against == reason


def test_levels_are_what_one_counts() -> None:
    occasion = drawn(3, learners=4)
    found(occasion, seat(occasion).seats)
