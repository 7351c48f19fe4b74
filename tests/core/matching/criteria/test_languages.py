"""A language in common."""

import pytest

from mentordesk.core.matching.criteria.languages import CRITERION
from tests.core.matching.making import person


@pytest.mark.parametrize(
    ("theirs", "fit", "said"),
    [
        ({"welsh", "polish"}, 1, "Both speak Welsh."),
        ({"polish"}, 0, "No language in common."),
        (set(), None, "Languages not known for both."),
    ],
)
def test_one_language_is_enough(theirs, fit, said):
    mentor = person(2, languages=frozenset(theirs))
    learner = person(1, languages=frozenset({"english", "welsh"}))
    assert CRITERION.score(mentor, learner) == fit
    assert CRITERION.explain(mentor, learner) == said
