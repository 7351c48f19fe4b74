"""Each mode of the solver."""

import numpy as np

from mentordesk.core.matching.engine import Instance, Level, solve


def test_pair_that_may_not_be_is_impossible_and_not_worth_nothing() -> None:
    allowed = np.array([[True, True], [True, False]])
    solved = solve(Instance(np.array([[10, 1], [1, 0]]), allowed, np.array([1, 1]), 10))
    assert list(solved.mates) == [1, 0]
    assert solved.levels == (Level("matched", 2), Level("total", 2))
