"""A way of meeting that suits both."""

from mentordesk.core.matching.criteria.ways import CRITERION
from tests.core.matching.making import person


def test_one_way_in_common_is_enough():
    learner = person(1, ways=frozenset({"video", "phone"}))
    assert CRITERION.score(person(2, ways=frozenset({"phone"})), learner) == 1
    assert CRITERION.explain(person(2, ways=frozenset({"phone"})), learner) == "Suits both: phone."
    assert CRITERION.score(person(2, ways=frozenset({"in person"})), learner) == 0
