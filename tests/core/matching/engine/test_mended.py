"""What can be had with no move, with one, and so on, when some have nobody."""

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.mended import mended


def test_nobody_who_has_a_column_makes_room_for_a_better_pair() -> None:
    # the second row would bring 90 where the first brings 10, and the first has nowhere else to go
    instance = Instance(np.array([[10], [90]]), np.ones((2, 1), dtype=bool), np.ones(1, np.int64), 100)
    had = Instance(instance.scores, instance.allowed, instance.places, 100, before=np.array([0, 1]))
    assert told(had) == [(0, [0, 1], 10)]
    assert told(instance) == [(0, [1, 0], 90)]


def test_one_move_makes_room_and_two_bring_more() -> None:
    # row 0 has nobody and may have column 0 only; row 1 may go to 1, or to 2 if row 2 comes to 1
    scores = np.array([[50, 0, 0], [40, 30, 60], [0, 80, 50]])
    allowed = np.array([[1, 0, 0], [1, 1, 1], [0, 1, 1]], dtype=bool)
    before = np.array([3, 0, 2])
    instance = Instance(scores, allowed, np.ones(3, np.int64), 100, before=before)
    assert told(instance) == [(0, [3, 0, 2], 90), (1, [0, 1, 2], 130), (2, [0, 2, 1], 190)]


def test_the_step_that_places_everybody_is_told_however_far_it_is() -> None:
    # a chain: the new row takes the first column, and each of five moves one column on
    scores, before = np.full((6, 6), 10), np.array([6, 0, 1, 2, 3, 4])
    allowed = np.eye(6, dtype=bool)
    allowed[np.arange(1, 6), before[1:]] = True
    instance = Instance(scores, allowed, np.ones(6, np.int64), 100, before=before)
    assert [plan[0] for plan in told(instance, 2)] == [0, 5]


def test_of_two_who_wait_the_one_with_priority_is_placed() -> None:
    instance = Instance(
        np.array([[90], [10]]),
        np.ones((2, 1), dtype=bool),
        np.ones(1, np.int64),
        100,
        first=np.array([False, True]),
    )
    assert told(instance) == [(0, [1, 0], 10)]


def told(instance: Instance, most: int = 9) -> list[tuple[int, list[int], int]]:
    return [(plan.moves, plan.mates.tolist(), plan.total) for plan in mended(instance, most)]
