"""A plan of few pairs, and its prices."""

import numpy as np
import pytest

from mentordesk.core.matching.engine.few_pairs import Pairs, lowest_prices, solved

GRID = np.array([[7, 6, 0], [8, 0, 0], [0, 5, 4], [9, 0, 0]])
ROOM = np.array([1, 2, 1])


def pairs() -> Pairs:
    rows, columns = np.nonzero(GRID)
    return Pairs(rows, columns, GRID[rows, columns])


def test_best_plan_leaves_out_who_brings_least() -> None:
    assert solved(pairs(), GRID.shape, ROOM).tolist() == [1, 3, 1, 0]


def test_prices_are_the_lowest_that_prove_it() -> None:
    rows, columns = lowest_prices(pairs(), GRID.shape, ROOM, np.array([1, 3, 1, 0]))
    assert (rows.tolist(), columns.tolist()) == ([6, 0, 5, 1], [8, 0, 0])


def test_plan_that_is_not_the_best_is_not_proven() -> None:
    with pytest.raises(ArithmeticError):
        lowest_prices(pairs(), GRID.shape, ROOM, np.array([1, 0, 1, 3]))


def test_pairs_are_joined_each_once_in_order() -> None:
    more = Pairs(np.array([0, 2]), np.array([2, 1]), np.array([3, 5]))
    found = Pairs.of([pairs(), more, pairs()])
    assert list(zip(found.rows.tolist(), found.columns.tolist(), strict=True)) == [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (2, 1),
        (2, 2),
        (3, 0),
    ]
    assert not len(Pairs.of([]).rows)
