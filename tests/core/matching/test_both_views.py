"""Each side sees a pair by its own wishes; by these nobody may rather have each other."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching import Request, Rules, why_not
from mentordesk.core.matching.both_views import views
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import drawn, person

WISHES = Rules(weights={"preference": 20, "skills": 0, "interests": 0, "availability": 0, "style": 20})


def told(learners, mentors, rules=WISHES):
    """Views less what both have in common: for each pair how far the learner's is above the mentor's."""
    request = Request(tuple(mentors), tuple(learners), rules)
    problem = Problem(request)
    return problem, views(problem.mentors, problem.learners, rules, problem.scores, request.steps)


def test_a_wish_counts_for_the_side_that_has_it() -> None:
    """1 named 11 first, 12 not at all; 11 named 2. The wish is half of all, the other half is not known."""
    problem, found = told([person(1, preferred=(11,)), person(2)], [person(11, preferred=(2,)), person(12)])
    assert found is not None
    # quarters: 1 sees 11 at 4 and 12 at 1, 2 sees both at 2; 11 sees 1 at 1 and 2 at 4, 12 sees both at 2
    assert problem.scores.tolist() == [[5625, 4375], [6250, 5000]]
    points = 100 * found.scale
    assert [(row - found.learners.min()).tolist() for row in found.learners] == [
        [75 / 2 * points, 0],
        [25 / 2 * points] * 2,
    ]
    assert (found.mentors[:, 0] - found.mentors.min()).tolist() == [0, 75 / 2 * points]
    assert found.mentors[0, 1] == found.mentors[1, 1]


def test_both_see_alike_where_nobody_named_anybody_or_it_does_not_count() -> None:
    assert told([person(1), person(2)], [person(11)])[1] is None
    nothing = replace(WISHES, weights={**WISHES.weights, "preference": 0})
    assert told([person(1, preferred=(11,))], [person(11)], nothing)[1] is None


def test_whom_a_mentee_asks_for_is_theirs_alone() -> None:
    rules = Rules(weights={"identity": 10, "preference": 0})
    asking = person(1, wish=frozenset({"w"}))
    _problem, found = told(
        [asking], [person(11, identities=frozenset({"w"})), person(12, identities=frozenset({"m"}))], rules
    )
    assert found is not None
    assert found.learners[0, 0] > found.learners[0, 1]
    # but for what scores were rounded by
    assert abs(found.mentors[0, 0] - found.mentors[0, 1]) <= found.scale


def test_stable_goes_by_the_views_of_both() -> None:
    """Learners rather have the one, mentors the other: as learners ask first, they have whom they want."""
    learners = (person(1, preferred=(11,)), person(2, preferred=(12, 11)))
    mentors = (person(11, preferred=(2, 1)), person(12, preferred=(1,)))
    problem = Problem(Request(mentors, learners, WISHES, mode=MatchMode.STABLE))
    # learners: 1 wants 11, 2 wants 12; mentors: 11 wants 2, 12 wants 1: the learners ask first
    assert (problem.plan.mates.tolist(), problem.six.blocking) == ([0, 1], 0)


@pytest.mark.parametrize("seed", range(12))
def test_stable_plan_has_no_pair_that_would_rather_by_hand(seed: int) -> None:
    """Views worked out person by person: the score with one's own view in place of the half of each."""
    request = replace(drawn(seed, learners=6), mode=MatchMode.STABLE)
    problem = Problem(request)
    if problem.views is None:
        return
    for one in (problem.views.learners, problem.views.mentors):
        assert one.min() >= 0
    mean = (problem.views.learners + problem.views.mentors) / 2 - problem.scores * problem.views.scale
    assert len(np.unique(mean)) == 1
    assert problem.six.blocking == 0


def test_a_rising_score_rises_in_both_views() -> None:
    learners = (person(1), person(2, preferred=(11,)))
    mentors = (person(11, preferred=(2,)), person(12))
    request = Request(mentors, learners, WISHES, mode=MatchMode.STABLE)
    found = why_not(request, [(2, 11), (1, 12)], 1, 11)
    assert found.rise is not None
    assert found.rise > 0
