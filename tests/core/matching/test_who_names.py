"""Pairs of which one names the other."""

import numpy as np

from mentordesk.core.matching.who_names import either_names, listed, names
from tests.core.matching.making import person

LEARNERS = [person(1, avoid=frozenset({12})), person(2), person(3, avoid=frozenset({11, 99}))]
MENTORS = [person(11), person(12, avoid=frozenset({2, 3}))]


def marked(forbids, some: slice) -> list[list[bool]]:
    flags = np.zeros((some.stop - some.start, 2), dtype=bool)
    forbids(some, flags)
    return flags.tolist()


def test_places_are_listed_in_the_order_of_who_names() -> None:
    assert listed(LEARNERS, MENTORS, lambda each: each.avoid) == [(0, 1), (2, 0)]


def test_only_what_a_learner_says_or_what_either_says_is_marked() -> None:
    assert marked(names(LEARNERS, MENTORS, lambda each: each.avoid), slice(0, 3)) == [
        [False, True],
        [False, False],
        [True, False],
    ]
    assert marked(either_names(LEARNERS, MENTORS, lambda each: each.avoid), slice(1, 3)) == [
        [False, True],
        [True, True],
    ]
