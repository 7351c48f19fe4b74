"""The choice among equals, and whether there is one."""

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.narrowing import everything
from mentordesk.core.matching.engine.ties import settled, shifts, used


def alike(places: list[int], must: list[bool]):
    """Three rows to whom all columns are the same; those that `must` have to be filled."""
    pairs = np.ones((3, len(places)), dtype=bool)
    state = everything(Instance(np.zeros(pairs.shape, dtype=np.int64), pairs, np.array(places), 1))
    state.columns[:] = must
    return state


def test_shift_counts_the_one_who_moves_best_and_leaves_one_out() -> None:
    worth = np.array([[8, 3, 0], [6, 5, 0]])
    assert list(shifts(worth, np.array([0, 0]))[0]) == [0, -1, -6]
    assert list(shifts(worth, np.array([0, 0]), without=1)[0]) == [0, -5, -8]


def test_first_in_order_gets_the_first_mentor_where_all_is_equal() -> None:
    for plan in ([2, 1, 0], [1, 0, 2], [0, 2, 1]):
        mates, alone = settled(alike([1, 1], [True, True]), np.array(plan))
        assert (list(mates), alone) == ([0, 1, 2], False)


def test_plan_is_alone_where_nobody_can_make_way_for_anybody() -> None:
    assert not settled(alike([3, 1], [False, False]), np.array([0, 0, 0]))[1]
    full = alike([3, 1], [True, False])
    full.rows[:] = True
    assert settled(full, np.array([0, 0, 0]))[1]
    assert used(full, np.array([0, 0, 0])).tolist() == [[True, False, False]] * 3


def test_places_of_one_mentor_are_the_same_to_everybody() -> None:
    both = alike([1, 1, 1], [True, True, True])
    assert not settled(both, np.array([2, 1, 0]))[1]
    mates, alone = settled(both, np.array([2, 1, 0]), owner=np.array([0, 0, 0]))
    assert (list(mates), alone) == ([0, 1, 2], True)
