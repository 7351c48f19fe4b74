"""Fields of the coordinator's own as criteria."""

from fractions import Fraction

import pytest

from tests.core.matching.making import person
from tests.core.matching.varied import one


def has(identity, field, value):
    return person(identity, own={field: value})


@pytest.mark.parametrize(
    ("theirs", "ours", "fit"),
    [
        ({"north"}, {"north"}, 1),
        ({"north", "south"}, {"north"}, Fraction(1, 2)),
        ({"south"}, {"north"}, 0),
        (set(), {"north"}, None),
    ],
)
def test_the_same_words_count_by_how_many_are_shared(theirs, ours, fit):
    found = one("own-7")
    assert found.score(has(2, 7, frozenset(theirs)), has(1, 7, frozenset(ours))) == fit


@pytest.mark.parametrize(("theirs", "ours", "fit"), [(3, 2, 1), (2, 2, 1), (1, 2, 0), (None, 2, None)])
def test_at_least_as_high_is_all_or_nothing(theirs, ours, fit):
    mentor = person(2) if theirs is None else has(2, 8, Fraction(theirs))
    assert one("own-8").score(mentor, has(1, 8, Fraction(ours))) == fit


def test_fields_are_named_in_their_sentences():
    mentor, learner = has(2, 8, Fraction(1)), has(1, 8, Fraction(2))
    assert one("own-8").explain(mentor, learner) == "Years: Person 1 has more."
    both = frozenset({"north"})
    assert one("own-7").explain(has(2, 7, both), has(1, 7, both)) == "Site: both north."
