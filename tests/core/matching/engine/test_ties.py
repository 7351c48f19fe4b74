"""Prices of places, which prove a plan, and the choice among equals."""

import numpy as np
import pytest

from mentordesk.core.matching.engine.ties import earliest, prices, shifts

# two learners want the one place of the first mentor, worth 8 and 6; the second mentor is worth 3 to both
WORTH = np.array([[8, 3, 0], [6, 3, 0]])
ROOM = np.array([1, 2, 2])


def test_place_costs_what_the_next_one_would_give_for_it() -> None:
    assert list(prices(WORTH, np.array([0, 1]), ROOM)) == [3, 0, 0]


def test_plan_that_is_not_the_best_gets_no_proof() -> None:
    with pytest.raises(ArithmeticError):
        prices(WORTH, np.array([1, 0]), ROOM)


def test_shift_counts_the_one_who_moves_best_and_leaves_one_out() -> None:
    worth = np.array([[8, 3, 0], [6, 5, 0]])
    assert list(shifts(worth, np.array([0, 0]))[0]) == [0, -1, -6]
    assert list(shifts(worth, np.array([0, 0]), without=1)[0]) == [0, -5, -8]


def test_first_in_order_gets_the_first_mentor_where_all_is_equal() -> None:
    worth = np.array([[5, 5, 0], [5, 5, 0], [5, 5, 0]])
    room = np.array([1, 1, 3])
    for plan in ([2, 1, 0], [1, 0, 2], [0, 2, 1]):
        mates = np.array(plan)
        assert list(earliest(worth, mates, room, prices(worth, mates, room))) == [0, 1, 2]
