"""Prices of rows and places, which prove a plan."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.narrowing import everything
from mentordesk.core.matching.engine.proving import prices, prices_of_people

# two learners want the one place of the first mentor, worth 8 and 6; the second mentor is worth 3 to both
SCORES = np.array([[8, 3], [6, 3]])
STATE = everything(Instance(SCORES, np.ones((2, 2), dtype=bool), np.array([1, 2]), 10))


def test_place_costs_what_the_next_one_would_give_for_it() -> None:
    rows, columns = prices(STATE, SCORES, np.array([0, 1]))
    assert (list(rows), list(columns)) == ([5, 3], [3, 0])


def test_plan_that_is_not_the_best_gets_no_proof() -> None:
    with pytest.raises(ArithmeticError):
        prices(STATE, SCORES, np.array([1, 0]))


def test_column_that_must_be_filled_may_cost_less_than_nothing() -> None:
    state = everything(Instance(SCORES, np.ones((2, 2), dtype=bool), np.array([2, 1]), 10))
    state.columns[:] = [False, True]
    rows, columns = prices(state, SCORES, np.array([0, 1]))
    assert (list(rows), list(columns)) == ([8, 8], [0, -5])


def test_people_who_compete_cost_nothing_and_their_places_cost_one() -> None:
    scores = np.zeros((3, 2), dtype=np.int64)
    pairs = np.array([[True, False], [True, False], [False, True]])
    state = everything(Instance(scores, pairs, np.array([1, 3]), 10))
    rows, columns = prices_of_people(state, np.array([0, 2, 1]))
    assert (list(rows), list(columns)) == ([0, 0, 1], [1, 0])
    with pytest.raises(ArithmeticError):
        prices_of_people(state, np.array([0, 2, 2]))
