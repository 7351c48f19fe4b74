"""The price of a pair against solving everything again with the pair kept."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import assign, forcing
from mentordesk.core.matching.engine.free_ways import Ways


def worth(plan, mates) -> int:
    return int(plan.ways.weights[0][np.arange(len(mates)), mates].sum())


@pytest.mark.parametrize("seed", range(25))
def test_loss_is_what_a_new_plan_with_the_pair_would_lose(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    scores, allowed = rnd.integers(0, 30, (9, 6)), rnd.random((9, 6)) < 0.6
    places = [int(each) for each in rnd.integers(0, 4, 6)]
    plan = assign(scores, allowed & (np.array(places) > 0), places)
    learner = int(rnd.integers(0, 9))
    found = forcing(plan.ways, learner)
    for mentor in range(6):
        only = (np.arange(9)[:, None] != learner) | (np.arange(6) == mentor)
        again = assign(scores, allowed & only, places).mates
        if not allowed[learner, mentor] or not places[mentor]:
            assert not found.possible[mentor]
        else:
            # the solver might rather leave the learner out: then others hold the place, and one must go
            mates = found.mates(mentor)
            assert worth(plan, plan.mates) - worth(plan, mates) == found.losses[0, mentor]
            assert all(np.bincount(mates, minlength=7)[:6] <= places)
            if again[learner] == mentor:
                assert worth(plan, again) == worth(plan, mates)


def test_present_mentor_costs_nothing() -> None:
    plan = assign(np.array([[5, 4], [5, 1]]), np.ones((2, 2), dtype=bool), [1, 1])
    assert list(plan.mates) == [1, 0]
    assert forcing(plan.ways, 0).losses.tolist() == [[3, 0]]


@pytest.mark.parametrize("seed", range(3))
def test_losses_among_many_are_those_of_new_plans(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    scores, allowed = rnd.integers(0, 1000, (60, 45)), rnd.random((60, 45)) < 0.3
    plan = assign(scores, allowed, places := rnd.integers(1, 3, 45))
    learner = int(rnd.integers(0, 60))
    found = forcing(plan.ways, learner)
    for mentor in np.flatnonzero(allowed[learner]):
        only = (np.arange(60)[:, None] != learner) | (np.arange(45) == mentor)
        again = assign(scores, allowed & only, places)
        if again.mates[learner] == mentor:
            assert found.losses[0, mentor] == worth(plan, plan.mates) - worth(plan, again.mates)
            assert worth(plan, found.mates(mentor)) == worth(plan, again.mates)


def test_of_equal_ways_the_second_level_decides() -> None:
    """Row 0 goes to column 1; row 1 makes place and has 0 or 2, the same on the first level."""
    first = np.array([[5, 5, 5, 0], [5, 5, 5, 0]])
    second = np.array([[1, 1, 1, 0], [2, 9, 7, 0]])
    found = forcing(Ways(np.array([0, 1]), np.array([1, 1, 1, 2]), (first, second)), 0)
    assert found.losses[:, 1].tolist() == [0, 2]
    assert found.mates(1).tolist() == [1, 2]


def test_widest_of_the_best_ways_is_told() -> None:
    """Who makes place for 1 takes 2 or 0, which are as good: with 7 the plan keeps the higher floor."""
    worth = np.array([[5, 5, 5, 0], [5, 5, 5, 0]])
    ways = Ways(np.array([0, 1]), np.array([1, 1, 1, 2]), (worth,))
    scores = np.array([[9, 9, 9], [3, 9, 7]])
    assert forcing(ways, 0).widest(ways.widths(scores))[1] == 7
