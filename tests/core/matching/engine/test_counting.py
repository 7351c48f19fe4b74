"""The six numbers against counting by hand."""

from dataclasses import replace

import numpy as np

from mentordesk.core.matching.engine import Instance, Six
from mentordesk.core.matching.engine.counting import blocking, six


def test_six_numbers_of_a_small_plan() -> None:
    scores = np.array([[24, 90], [25, 54], [34, 35]])
    whole = np.ones((3, 2), dtype=bool)
    instance = Instance(scores, whole, np.array([2, 1]), 100, before=np.array([1, 2, 0]))
    # rows 1 and 2 would both rather have the second column, but it holds the pair worth 90
    assert six(instance, np.array([1, 0, 0])) == Six(3, (0, 2, 0, 1), 25, 149, 0, 0)
    assert six(instance, np.array([0, 2, 1])) == Six(2, (1, 0, 1, 0), 24, 59, 3, 2)


def test_pair_that_may_not_be_and_a_column_without_places_block_nothing() -> None:
    scores = np.array([[9, 1], [9, 1]])
    allowed = np.array([[True, True], [False, True]])
    instance = Instance(scores, allowed, np.array([0, 2]), 10)
    assert blocking(instance, np.array([2, 1])) == 1
    views = (np.array([[1, 5], [5, 1]]), np.array([[5, 1], [1, 5]]))
    assert (
        blocking(Instance(scores, np.ones((2, 2), bool), np.array([1, 1]), 10, views=views), np.array([0, 1]))
        == 0
    )
    assert blocking(Instance(scores, np.ones((2, 2), bool), np.array([1, 1]), 10), np.array([2, 0])) == 1


def test_who_sees_another_hardly_higher_would_not_rather_have_them() -> None:
    seen = np.array([[10, 11], [11, 10]])
    given = Instance(seen, np.ones((2, 2), bool), np.array([1, 1]), 20, views=(seen, seen))
    assert blocking(given, np.array([0, 1])) == 2
    assert blocking(replace(given, apart=1), np.array([0, 1])) == 0
    assert blocking(replace(given, apart=1), np.array([0, 2])) == 1  # a free place is better than none
