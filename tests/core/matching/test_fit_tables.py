"""Scores of all pairs, exactly, under any weights."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching import Rules
from mentordesk.core.matching.fit_tables import Tables, added
from mentordesk.core.matching.scores import points, rounded
from tests.core.matching.making import drawn

HUGE = {"skills": 10**9 + 7, "preference": 998244353, "interests": 3, "availability": 10**8, "style": 1}


@pytest.mark.parametrize("weights", [{}, {"skills": 0, "style": 7}, HUGE], ids=["own", "few", "huge"])
@pytest.mark.parametrize("steps", [100, 1_000_000])
def test_tables_hold_the_exact_scores_rounded(weights: dict[str, int], steps: int) -> None:
    request = drawn(len(weights) + steps, learners=9, mentors=8)
    rules = Rules(weights=weights)
    tables = Tables(request.mentors, request.learners, rules)
    assert tables.scores(steps).tolist() == [
        [rounded(points(other, one, rules), steps) for other in request.mentors] for one in request.learners
    ]


def test_kept_tables_give_the_scores_of_any_weights() -> None:
    request = drawn(8, learners=6, mentors=7)
    kept = Tables(request.mentors, request.learners, request.rules, keep=True)
    for weights in ({"style": 3}, {"style": 90, "skills": 1}, {"preference": 0}):
        rules = replace(request.rules, weights=weights)
        fresh = Tables(request.mentors, request.learners, rules)
        assert kept.scores(100, weights).tolist() == fresh.scores(100).tolist()


def test_without_any_weight_everybody_scores_nothing() -> None:
    request = drawn(5)
    nothing = dict.fromkeys(["skills", "preference", "interests", "availability", "style"], 0)
    found = Tables(request.mentors, request.learners, Rules(weights=nothing)).scores(100)
    assert (found.shape, found.any()) == ((4, 3), False)


def test_quotient_next_to_a_whole_number_is_not_taken_for_it() -> None:
    below = np.array([[3 * 10**7 + 1]])
    above = np.array([[0, 1, (3 * 10**7 + 1) // 2, (3 * 10**7 + 1) // 2 + 1, 3 * 10**7 + 1]])
    found = added([(1, above, below)], 1_000_000)
    exact = [(200 * 1_000_000 * int(each) + int(below[0, 0])) // (2 * int(below[0, 0])) for each in above[0]]
    assert found.tolist() == [exact]
