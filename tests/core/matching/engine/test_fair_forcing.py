"""The fair plan with a pair in it, by hand: what becomes of the floor, and who moves for it."""

import numpy as np

from mentordesk.core.matching.engine import FairForcing, FairPlans, Instance, solve
from mentordesk.core.vocab import MatchMode


def fair(scores: list[list[int]], places: list[int]) -> FairPlans:
    grid = np.array(scores)
    instance = Instance(grid, grid > 0, np.array(places), 100)
    return FairPlans(instance, solve(instance, MatchMode.FAIR).mates)


def test_pair_above_the_floor_leaves_it_where_others_can_make_place() -> None:
    plans = fair([[80, 70, 40], [40, 90, 85], [45, 50, 60]], [1, 1, 1])
    assert plans.mates.tolist() == [0, 1, 2]
    asked = FairForcing(plans, 0)
    assert asked.mates(1).tolist() == [
        1,
        2,
        0,
    ]  # with 40 for the second the floor would fall more
    assert asked.order(None) == [0, 1, 2]


def test_pair_below_the_floor_frees_the_others_from_it_too() -> None:
    """With a pair of 40 that is the floor: then 99 + 45 is better for the others than 70 + 60."""
    plans = fair([[80, 0, 0, 40], [0, 60, 99, 0], [0, 45, 70, 0]], [1, 1, 1, 1])
    assert plans.mates.tolist() == [0, 1, 2]
    assert FairForcing(plans, 0).mates(3).tolist() == [3, 2, 1]


def test_floor_may_rise_where_somebody_is_left_out_for_the_pair() -> None:
    """0 in place of 1, whose only pair is the worst one: what is left is fairer than before."""
    plans = fair([[90, 80, 0], [0, 20, 0], [0, 0, 70]], [0, 1, 1])
    assert plans.mates.tolist() == [1, 3, 2]
    plans = fair([[60, 80], [20, 0]], [1, 1])
    assert plans.mates.tolist() == [1, 0]
    assert FairForcing(plans, 0).mates(0).tolist() == [0, 2]
