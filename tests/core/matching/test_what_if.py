"""What other weights would bring."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import WhatIf, propose
from mentordesk.core.matching.problem import Problem
from tests.core.matching.making import drawn


@pytest.mark.parametrize("seed", range(4))
def test_scores_and_plans_are_those_of_a_request_with_these_weights(seed: int) -> None:
    request = drawn(seed, learners=7, mentors=5)
    pin = frozenset({(request.learners[0].id, request.mentors[0].id)})
    request = replace(request, pins=pin if seed % 2 else frozenset())
    what_if = WhatIf(request)
    for weights in ({}, {"skills": 0, "style": 50}, {"availability": 99}):
        asked = replace(request, rules=replace(request.rules, weights=weights))
        assert what_if.scores_with(weights).tolist() == Problem(asked).scores.tolist()
        assert what_if.plan_with(weights) == {pair.learner: pair.mentor for pair in propose(asked).pairs}


def test_rows_and_columns_are_told() -> None:
    request = drawn(2)
    what_if, problem = WhatIf(request), Problem(request)
    assert what_if.learners == tuple(each.id for each in problem.learners)
    assert what_if.mentors == tuple(each.id for each in problem.mentors)
    assert what_if.allowed.tolist() == problem.possible.tolist()
