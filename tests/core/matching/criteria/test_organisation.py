"""The same organisation, or another."""

from mentordesk.core.matching.criteria.organisation import CRITERION
from tests.core.matching.making import person


def test_the_organisations_are_named():
    learner = person(1, organisation=1, organisation_name="Trust")
    assert CRITERION.score(person(2, organisation=1), learner) == 1
    assert CRITERION.explain(person(2, organisation=1), learner) == "Both belong to Trust."
    other = person(2, organisation=2, organisation_name="College")
    assert CRITERION.score(other, learner) == 0
    assert CRITERION.explain(other, learner) == "Trust and College."
