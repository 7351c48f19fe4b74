"""What prices leave of the plans in question, and the plan that the solver finds among them."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.narrowing import best, everything

SCORES = np.array([[8, 3], [6, 3]])
STATE = everything(Instance(SCORES, np.ones((2, 2), dtype=bool), np.array([1, 5]), 10))


def test_no_column_has_more_places_than_rows_that_may_have_it() -> None:
    assert list(STATE.room) == [1, 2]


def test_tight_pairs_and_whatever_costs_something_are_kept() -> None:
    left = STATE.tight(SCORES, np.array([5, 3]), np.array([3, 0]))
    assert left.pairs.tolist() == [[True, False], [True, True]]
    assert (left.rows.tolist(), left.columns.tolist()) == ([True, True], [True, False])
    assert left.above(SCORES, 7).pairs.tolist() == [[True, False], [False, False]]


def test_who_must_be_served_is_served_even_where_others_bring_more() -> None:
    state = everything(Instance(SCORES, np.array([[True, False], [True, False]]), np.array([1, 1]), 10))
    assert list(best(state, SCORES)) == [0, 2]
    state.rows[:] = [False, True]
    assert list(best(state, SCORES)) == [2, 0]


def test_gains_that_cannot_be_added_up_exactly_are_refused() -> None:
    with pytest.raises(OverflowError):
        best(STATE, np.array([[2**53, 0], [0, 0]]))
