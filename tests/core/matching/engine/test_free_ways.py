"""Steps between columns around a plan."""

import numpy as np

from mentordesk.core.matching.engine.free_ways import SELDOM, Tolls, Ways, steepest

# 0 has column 0, 1 and 2 have column 1; nobody is column 2
WORTH = np.array([[9, 4, 0], [3, 8, 0], [6, 8, 0]])
MATES = np.array([0, 1, 1])


def test_step_brings_what_the_best_mover_gains() -> None:
    network = Ways(MATES, np.array([2, 2, 3]), (WORTH,)).networks[0]
    assert network[0, 1] == -2  # 2 rather than 1
    assert network[1, 0] == -5
    assert network[2].tolist()[:2] == [-9, -8]


def test_outside_knows_spare_places_and_what_may_do_with_one_less() -> None:
    network = Ways(MATES, np.array([2, 2, 3]), (WORTH,)).networks[0]
    assert network[3, 0] == 0
    assert network[3, 1] < SELDOM  # full
    assert network[0, 3] == network[1, 3] == 0
    tolls = Tolls(np.array([1, 3, 0]), np.array([-3, -5, 0]))
    paid = Ways(MATES, np.array([2, 2, 3]), (WORTH,), tolls).networks[0]
    assert (paid[3, 0], paid[0, 3], paid[1, 3]) == (-3, 1, 3)


def test_of_equal_movers_the_next_level_decides() -> None:
    equal = np.array([[9, 4, 0], [6, 8, 0], [6, 8, 0]])
    ways = Ways(MATES, np.array([2, 2, 3]), (equal, WORTH))
    assert ways.networks[1][0, 1] == -2
    assert ways.mover(1, 0, learner=0) == 2
    assert ways.mover(1, 0, learner=2) == 1


def test_width_is_the_score_of_the_best_mover_only() -> None:
    ways = Ways(MATES, np.array([2, 2, 3]), (WORTH,))
    assert ways.widths(np.array([[1, 2], [70, 60], [50, 40]]))[0, 1] == 50


def test_heights_are_the_most_that_can_be_gained_level_by_level() -> None:
    worth = np.array([[5, 5, 0], [5, 5, 0], [3, 2, 0]])
    ways = Ways(np.array([0, 1, 2]), np.array([1, 1, 3]), (worth, worth))
    assert [height.tolist() for height in ways.heights] == [[0, 0, 3, 3], [0, 0, 3, 3]]
    tight = steepest(ways.networks[:1], ways.heights[:1])
    assert tight(np.array([0]))[0].tolist() == [True, True, True, False]
