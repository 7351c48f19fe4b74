"""The price of a pair against solving everything again with the pair kept."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import assign, forcing


def worth(plan, mates) -> int:
    return int(plan.worth[np.arange(len(mates)), mates].sum())


@pytest.mark.parametrize("seed", range(25))
def test_loss_is_what_a_new_plan_with_the_pair_would_lose(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    scores, allowed = rnd.integers(0, 30, (9, 6)), rnd.random((9, 6)) < 0.6
    places = [int(each) for each in rnd.integers(0, 4, 6)]
    plan = assign(scores, allowed & (np.array(places) > 0), places)
    learner = int(rnd.integers(0, 9))
    found = forcing(plan, learner)
    for mentor in range(6):
        only = (np.arange(9)[:, None] != learner) | (np.arange(6) == mentor)
        again = assign(scores, allowed & only, places).mates
        if not allowed[learner, mentor] or not places[mentor]:
            assert found.loss(mentor) is None
        else:
            # the solver might rather leave the learner out: then others hold the place, and one must go
            mates = found.mates(mentor)
            assert worth(plan, plan.mates) - worth(plan, mates) == found.loss(mentor)
            assert all(np.bincount(mates, minlength=7)[:6] <= places)
            if again[learner] == mentor:
                assert worth(plan, again) == worth(plan, mates)


def test_present_mentor_costs_nothing() -> None:
    plan = assign(np.array([[5, 4], [5, 1]]), np.ones((2, 2), dtype=bool), [1, 1])
    assert list(plan.mates) == [1, 0]
    assert [forcing(plan, 0).loss(j) for j in (0, 1)] == [3, 0]


@pytest.mark.parametrize("seed", range(3))
def test_losses_among_many_are_those_of_new_plans(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    scores, allowed = rnd.integers(0, 1000, (60, 45)), rnd.random((60, 45)) < 0.3
    plan = assign(scores, allowed, rnd.integers(1, 3, 45))
    learner = int(rnd.integers(0, 60))
    found = forcing(plan, learner)
    for mentor in np.flatnonzero(allowed[learner]):
        only = (np.arange(60)[:, None] != learner) | (np.arange(45) == mentor)
        again = assign(scores, allowed & only, plan.places[:-1])
        if again.mates[learner] == mentor:
            assert found.loss(mentor) == worth(plan, plan.mates) - worth(plan, again.mates)
            assert worth(plan, found.mates(mentor)) == worth(plan, again.mates)
