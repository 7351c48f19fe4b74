"""The proposal and the explanation of a pair."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from mentordesk.core.errors import Cancelled
from mentordesk.core.matching import Request, explain, propose
from tests.core.matching.making import drawn, person, scenario


@pytest.mark.parametrize("seed", range(20))
def test_components_add_up_to_the_score_exactly(seed: int) -> None:
    request = drawn(seed)
    for learner in request.learners:
        for mentor in request.mentors:
            found = explain(request, learner.id, mentor.id)
            assert sum(each.points for each in found.components) == found.total
            assert sum(each.of for each in found.components) == 100


def test_what_is_not_known_is_marked() -> None:
    found = explain(Request((person(2),), (person(1),)), 1, 2)
    assert {each.key for each in found.components if not each.known} == {
        "skills",
        "interests",
        "availability",
        "style",
    }


def test_explanation_of_a_pair_that_may_not_be_says_why() -> None:
    assert [each.sentence for each in explain(scenario(), 1, 13).barriers] == [
        "Person 13 is not above Person 1 in leading."
    ]


def test_progress_is_told_and_may_stop_the_work() -> None:
    told = []
    propose(scenario(), lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        propose(scenario(), stop)


def test_free_places_of_one_mentor_are_all_used() -> None:
    request = Request((person(11, capacity=3, taken=1),), (person(1), person(2), person(3)))
    proposal = propose(request)
    assert [(pair.learner, pair.mentor) for pair in proposal.pairs] == [(1, 11), (2, 11)]
    assert proposal.total == Fraction(100)


def test_numbers_and_proof_come_with_the_plan() -> None:
    request = replace(scenario(), pins=frozenset({(1, 12)}), before=frozenset({(1, 11), (3, 13)}))
    proposal = propose(request)
    assert [(pair.learner, pair.mentor) for pair in proposal.pairs] == [(1, 12), (2, 11), (3, 13)]
    six = proposal.six
    assert (six.matched, six.bands, six.worst, six.total, six.moves) == (3, (0, 0, 0, 3), 5500, 21250, 1)
    assert (proposal.price, proposal.equal) == (0, False)
    assert proposal.input_hash.startswith("sha256:")
    assert propose(request).certificate == proposal.certificate
    assert json.loads(proposal.certificate)["levels"][0]["words"] == ["people", "total"]
