"""A place where both can be."""

from mentordesk.core.matching.criteria.sites import CRITERION
from tests.core.matching.making import person


def test_one_place_in_common_is_enough():
    learner = person(1, sites=frozenset({"north wing", "library"}))
    mentor = person(2, sites=frozenset({"library"}))
    assert CRITERION.score(mentor, learner) == 1
    assert CRITERION.explain(mentor, learner) == "Both can meet at Library."
    assert CRITERION.score(person(3, sites=frozenset({"home"})), learner) == 0
