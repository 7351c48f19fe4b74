"""The best plan with one pair in it, in modes whose plans do not simply add up."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import Request, why_not
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import person

EVERY = list(MatchMode)


def two_wishes(mode: MatchMode) -> Request:
    """1 and 2 both named 11 first; 1 is named by 11 too, so the best plan in all is 1 with 11."""
    learners = (person(1, preferred=(11,)), person(2, preferred=(11,)))
    return Request((person(11, preferred=(1,)), person(12)), learners, mode=mode)


@pytest.mark.parametrize("mode", EVERY, ids=lambda mode: mode.key)
def test_whatever_counts_the_pair_is_in_the_plan_and_both_are_matched(mode: MatchMode) -> None:
    problem = Problem(two_wishes(mode))
    insisting = problem.insistence.on(problem.rows[2])
    assert 0 in insisting.order(None)
    assert insisting.mates(0).tolist() == [1, 0]


@pytest.mark.parametrize("mode", EVERY, ids=lambda mode: mode.key)
def test_places_of_others_are_heeded(mode: MatchMode) -> None:
    request = two_wishes(mode)
    roomy = replace(request, mentors=tuple(replace(each, capacity=2) for each in request.mentors))
    problem = Problem(roomy)
    assert problem.insistence.on(problem.rows[1]).mates(1).tolist()[0] == 1


def test_a_fair_plan_tells_what_becomes_weak() -> None:
    """Points come from wishes alone: 100 for who named each other first, 25 for who named others only."""
    weights = {"preference": 20, "skills": 0, "interests": 0, "availability": 0, "style": 0}
    learners = (person(1, preferred=(11,)), person(2, preferred=(12,)))
    mentors = (person(11, preferred=(1,)), person(12, preferred=(2,)))
    request = Request(mentors, learners, mode=MatchMode.FAIR)
    request = replace(request, rules=replace(request.rules, weights=weights))
    answer = why_not(request, [(1, 11), (2, 12)], 1, 12)
    assert (answer.price, answer.fewer) == (150, 0)
    assert answer.sentence == (
        "75 less for Person 1. Person 2 would move to Person 11 and lose 75. Price in all: 150."
        " 2 pairs more below 35. The weakest pair would have 25 instead of 100."
    )


def test_even_loads_are_kept_even_where_others_have_priority() -> None:
    """2 may only go to 11, who has priority: 1 with 11 is a plan of one fewer, and nobody else is in it."""
    learners = (person(1), person(2, avoid=frozenset({12})))
    mentors = (person(11), person(12))
    request = Request(mentors, learners, mode=MatchMode.BALANCE, first=frozenset({2}))
    problem = Problem(request)
    assert problem.plan.mates.tolist() == [1, 0]
    assert problem.insistence.on(0).mates(0).tolist() == [0, 2]
