"""Whom a mentee asks for."""

import pytest

from mentordesk.core.matching.criteria.asked_for import CRITERION
from tests.core.matching.making import person

ASKED = person(1, wish=frozenset({"xyzzy"}))


@pytest.mark.parametrize(
    ("learner", "theirs", "fit"),
    [
        (ASKED, {"xyzzy", "plugh"}, 1),
        (ASKED, {"plugh"}, 0),
        (ASKED, set(), None),
        (person(1, identities=frozenset({"xyzzy"})), {"xyzzy"}, None),
    ],
)
def test_it_counts_only_where_the_mentee_asked(learner, theirs, fit):
    assert CRITERION.score(person(2, identities=frozenset(theirs)), learner) == fit


def test_its_words_are_the_same_whatever_anybody_is_or_asked_for():
    said = {
        CRITERION.explain(person(2, identities=frozenset(theirs)), learner)
        for theirs in ({"xyzzy"}, {"plugh"}, set())
        for learner in (ASKED, person(1))
    }
    assert said == {"Counted only as they asked."}
