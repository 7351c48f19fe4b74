"""What levels count, and how they are weighed up together."""

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.gains import EVEN, KEPT, PEOPLE, TOTAL, gain, packed, weights

SCORES = np.array([[20, 30], [60, 40]])
INSTANCE = Instance(
    SCORES,
    np.ones((2, 2), dtype=bool),
    np.array([1, 1]),
    100,
    first=np.array([False, True]),
    before=np.array([1, 2]),
    held=np.array([2, 0]),
)


def test_gain_of_each_level() -> None:
    assert gain(INSTANCE, PEOPLE).tolist() == [[1, 1], [2, 2]]
    assert gain(INSTANCE, "not very weak").tolist() == [[0, 1], [1, 1]]
    assert gain(INSTANCE, "not weak").tolist() == [[0, 0], [1, 1]]
    assert gain(INSTANCE, "good").tolist() == [[0, 0], [1, 0]]
    assert gain(INSTANCE, KEPT).tolist() == [[0, 1], [0, 0]]
    assert gain(INSTANCE, EVEN).tolist() == [[1, 5], [1, 5]]
    assert gain(INSTANCE, TOTAL) is SCORES


def test_one_pair_more_of_a_level_outweighs_all_that_comes_after() -> None:
    assert weights(INSTANCE, ("not weak", KEPT, TOTAL)) == (1 + 2 * (121 + 60), 121, 1)


def test_levels_are_split_where_numbers_would_grow_too_large() -> None:
    words = (PEOPLE, "not weak", TOTAL)
    assert packed(INSTANCE, words, fresh=True) == [words]
    large = Instance(SCORES * 2**41, INSTANCE.allowed, INSTANCE.places, 2**48)
    assert packed(large, words, fresh=True) == [(PEOPLE, "not weak"), (TOTAL,)]
