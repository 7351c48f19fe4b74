"""What a flash rotation is asked: rules that count there, and who is there for how long."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.rotation import Occasion
from tests.core.matching.making import TUESDAY, person

FULL = person(11, free=(), capacity=1, taken=1)
"""Has neither time nor place nor anything to teach, and may come to an occasion all the same."""


def asked(*, forbids: frozenset[tuple[int, int]] = frozenset(), **learner: object) -> Occasion:
    request = Request((FULL,), (person(1, free=TUESDAY, **learner),), Rules(), forbids=forbids)
    return Occasion(request, rounds=3, seats=1)


def test_places_times_and_skills_do_not_count_at_an_occasion() -> None:
    assert asked().problem.possible.tolist() == [[False]]
    assert asked().allowed.tolist() == [[True]]
    assert asked().between((1, 11)) == ""


@pytest.mark.parametrize(
    ("occasion", "reason"),
    [
        (asked(avoid=frozenset([11])), "asked not to be paired"),
        (asked(conflicts=frozenset([11])), "conflict of interest"),
        (asked(line_manager=11), "Person 11 manages Person 1."),
        (asked(forbids=frozenset([(1, 11)])), "never paired"),
        (replace(asked(), met=frozenset([(1, 11)])), "met at an earlier rotation"),
    ],
)
def test_what_keeps_two_people_apart_keeps_them_at_different_tables(occasion: Occasion, reason: str) -> None:
    assert not occasion.allowed.any()
    assert reason in occasion.between((1, 11))


def test_those_who_leave_early_are_there_for_the_first_rounds() -> None:
    occasion = replace(asked(), away={1: 3}, first=2)
    assert occasion.stays(occasion.learners).tolist() == [1]
    assert occasion.stays(occasion.mentors).tolist() == [2]
    assert occasion.sat_out.tolist() == [1]


def test_who_met_in_a_round_that_is_over_does_not_meet_again() -> None:
    occasion = replace(asked(), fixed=frozenset([(1, 1, 11)]), first=2)
    assert not occasion.allowed.any()
    assert occasion.sat_out.tolist() == [0]
