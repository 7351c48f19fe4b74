"""What is said of shortages, places and rising scores, on thousands of small requests, in every mode."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import why_not
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import drawn, plans
from tests.properties import test_explaining_properties as explained
from tests.properties.test_explaining_properties import by_scores

CLAIMS = [
    explained.test_shortage_is_one_whoever_looks,
    explained.test_value_of_a_place_is_the_difference_of_two_best_plans,
    explained.test_those_matched_without_a_rule_are_as_many_as_a_full_search_finds,
    explained.test_score_that_would_have_to_rise_is_the_least_that_is_enough,
]
MODES = ["coverage-total", "fair", "profile", "leximin", "keep", "balance"]


def asked(seed: int, mode: str) -> Problem:
    """Some are with somebody now, so that what is kept counts too."""
    request = replace(drawn(seed, learners=4), mode=MatchMode(mode))
    before = zip(request.learners, request.mentors, strict=False)
    return Problem(replace(request, before=frozenset((one.id, other.id) for one, other in before)))


def taken_up(problem: Problem, row: int, column: int, rise: int) -> bool:
    """Whether the best of all plans holds the pair with a score so much higher; names decide ties."""
    nobody, scores = len(problem.mentors), problem.scores.tolist()
    scores[row][column] += rise
    allowed = problem.instance.allowed
    ways = [
        list(way)
        for way in plans(len(problem.learners), nobody, problem.places)
        if all(j == nobody or allowed[i, j] for i, j in enumerate(way))
    ]
    best = max(by_scores(problem, way, scores) for way in ways)
    first = min(way for way in ways if by_scores(problem, way, scores) == best)
    return first[row] == column


def rises_are_the_least(seeds: range, mode: str) -> int:
    """How many pairs were asked about."""
    tried = 0
    for seed in seeds:
        problem = asked(seed, mode)
        seen = problem.pairs(problem.plan.mates)
        for i, j in zip(*problem.instance.allowed.nonzero(), strict=True):
            one, other = problem.learners[i].id, problem.mentors[j].id
            answer = why_not(problem.request, seen.items(), one, other)
            if seen.get(one) == other or answer.price is None:
                continue
            highest = problem.instance.top - int(problem.scores[i, j])
            steps = highest + 1 if answer.rise is None else int(answer.rise * problem.request.steps)
            assert not taken_up(problem, i, j, steps - 1), (seed, one, other)
            assert answer.rise is None or taken_up(problem, i, j, steps), (seed, one, other)
            tried += 1
    return tried


@pytest.mark.parametrize("mode", MODES)
def test_rise_is_the_least_that_is_enough(mode: str) -> None:
    assert rises_are_the_least(range(2), mode)


@pytest.mark.trust
@pytest.mark.parametrize("mode", MODES)
def test_rises_are_the_least_on_a_thousand_requests(mode: str) -> None:
    assert rises_are_the_least(range(2, 1000), mode) > 900


@pytest.mark.trust
@pytest.mark.parametrize("claim", CLAIMS)
def test_claims_hold_on_a_thousand_requests(claim) -> None:
    for seed in range(1000):
        claim.hypothesis.inner_test(seed)
