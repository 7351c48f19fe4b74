"""Each mode of the solver."""

import numpy as np

from mentordesk.core.matching.engine import Instance, Level, solve
from mentordesk.core.vocab import MatchMode


def test_pair_that_may_not_be_is_impossible_and_not_worth_nothing() -> None:
    allowed = np.array([[True, True], [True, False]])
    solved = solve(Instance(np.array([[10, 1], [1, 0]]), allowed, np.array([1, 1]), 10))
    assert list(solved.mates) == [1, 0]
    assert solved.levels == (Level("people", 2), Level("total", 2))


def test_levels_are_told_as_they_are_counted() -> None:
    instance = Instance(
        np.array([[90, 30], [60, 20], [10, 10]]),
        np.ones((3, 2), dtype=bool),
        np.array([2, 1]),
        100,
        held=np.array([0, 1]),
        before=np.array([1, 0, 2]),
    )
    even = solve(instance, MatchMode.BALANCE)
    assert even.levels == (Level("people", 3), Level("even", 8), Level("total", 160))
    assert even.best_total == 160
    fair = solve(instance, MatchMode.FAIR)
    assert [level.value for level in fair.levels] == [3, 1, 0, 10, 160, 1]
    kept = solve(instance, MatchMode.KEEP)
    assert (list(kept.mates), kept.six.moves) == ([1, 0, 0], 0)


def test_fairness_has_its_price_in_the_total() -> None:
    whole = np.ones((2, 2), dtype=bool)
    fair = solve(Instance(np.array([[90, 50], [40, 10]]), whole, np.array([1, 1]), 100), MatchMode.FAIR)
    assert (fair.six.worst, fair.six.total, fair.best_total) == (40, 90, 100)


def test_equal_plans_are_told() -> None:
    whole = np.ones((2, 2), dtype=bool)
    assert solve(Instance(np.array([[5, 4], [5, 4]]), whole, np.array([1, 1]), 10)).equal
    assert not solve(Instance(np.array([[5, 3], [5, 4]]), whole, np.array([1, 1]), 10)).equal
