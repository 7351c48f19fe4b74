"""The entry of the matching, walked as the services walk it."""

from fractions import Fraction

import pytest

from mentordesk.core import matching
from tests.core.matching.making import scenario


@pytest.mark.req("S1-24")
def test_thirteenth_scenario_scores_as_worked_out_by_hand() -> None:
    request = scenario()
    scores = {
        (one.id, other.id): matching.explain(request, one.id, other.id)
        for one in request.learners
        for other in request.mentors
    }
    allowed = {pair: each.total for pair, each in scores.items() if not each.barriers}
    assert allowed == {(1, 11): 90, (1, 12): 55, (2, 11): 75, (3, 11): 55, (3, 13): Fraction(165, 2)}
    excluded = {barrier.code for each in scores.values() for barrier in each.barriers}
    assert excluded == {"H9"}


@pytest.mark.req("S1-24")
def test_thirteenth_scenario_matches_three_rather_than_the_two_best() -> None:
    proposal = matching.propose(scenario())
    assert [(pair.learner, pair.mentor) for pair in proposal.pairs] == [(1, 12), (2, 11), (3, 13)]
    assert proposal.total == Fraction(425, 2)


@pytest.mark.req("S1-10")
def test_mentors_level_above_the_learners_decides() -> None:
    skills = matching.explain(scenario(), 2, 11).components[0]
    assert (skills.points, skills.of, skills.sentence) == (40, 40, "Person 11 is 5 in leading; Person 2 3.")
