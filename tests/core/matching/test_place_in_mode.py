"""One more place is told by the plan made with it, in the words of the mode; figures worked out by hand."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Request
from mentordesk.core.matching.place_in_mode import place_told, with_place
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import drawn, person

# 1 wishes for 11 and has 55 there and 47.5 with 12, 2 has 50 with 11
LEARNERS = (person(1, preferred=(11,)), person(2, avoid=frozenset({12})))
REQUEST = Request((person(11), person(12, taken=1)), LEARNERS)


def told(mode: MatchMode, column: int) -> str:
    people, sentence = place_told(Problem(replace(REQUEST, mode=mode)), column)
    assert people == 1
    return sentence


def test_a_floor_tells_of_the_weakest_pair() -> None:
    assert "The weakest pair would have 47.5 points instead of 55." in told(MatchMode.FLOOR, 1)


def test_a_balance_tells_of_the_fullest_mentor() -> None:
    assert "The fullest mentor would have 2 mentees instead of 1." in told(MatchMode.BALANCE, 0)


def test_a_profile_tells_of_weak_pairs() -> None:
    strict = replace(REQUEST, bands=(40, 50, 60), mode=MatchMode.PROFILE)
    _people, sentence = place_told(Problem(strict), 1)
    assert "1 pair more would be weak." in sentence
    assert "Person 1 would have another mentor." in sentence


@pytest.mark.parametrize("seed", range(12))
def test_the_place_is_asked_as_if_the_mentor_had_it(seed: int) -> None:
    request = drawn(seed)
    for column, mentor in enumerate(Problem(request).mentors):
        if mentor.capacity >= mentor.taken:
            more = tuple(replace(each, capacity=each.capacity + (each is mentor)) for each in request.mentors)
            asked, given = (
                with_place(Problem(request), column),
                Problem(replace(request, mentors=more)).instance,
            )
            assert asked.places.tolist() == given.places.tolist()
            assert asked.allowed.tolist() == given.allowed.tolist()
