"""Steps are weighed as the mode weighs plans."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.around_plan import around, together
from mentordesk.core.matching.engine.free_ways import SELDOM
from mentordesk.core.matching.engine.gains import BANDS, EVEN, PEOPLE, TOTAL

WORDS = (PEOPLE, *BANDS, TOTAL)


def large(rows: int, top: int) -> Instance:
    every = np.ones((rows, 2), dtype=bool)
    return Instance(np.full((rows, 2), top), every, np.array([rows, rows]), top)


def test_levels_stand_in_one_number_while_it_holds_them() -> None:
    assert together(large(500, 10_000), WORDS) == [WORDS]
    assert together(large(5000, 10_000), WORDS) == [WORDS[:-1], WORDS[-1:]]


def test_pairs_below_the_floor_are_never_taken() -> None:
    instance = Instance(np.array([[30, 20]]), np.ones((1, 2), dtype=bool), np.array([1, 1]), 100)
    (weights,) = around(instance, np.array([0]), (PEOPLE, TOTAL), least=25).weights
    assert weights[0, 0] > weights[0, 2] == 0
    assert weights[0, 1] < SELDOM


def test_even_loads_are_counted_where_one_comes_or_goes() -> None:
    """Squares of 3 and 1: one less there is 5 less, one more here 3 more; a score is worth less."""
    every = np.ones((2, 2), dtype=bool)
    instance = Instance(np.full((2, 2), 100), every, np.array([2, 2]), 100, held=np.array([1, 1]))
    tolls = around(instance, np.array([0, 0]), (PEOPLE, EVEN, TOTAL)).tolls
    assert tolls is not None
    assert (tolls.less[0], tolls.more[1]) == (5 * 201, -3 * 201)


def test_loads_beyond_exact_numbers_are_refused() -> None:
    with pytest.raises(OverflowError):
        around(large(3, 2**53), np.array([0, 0, 0]), (PEOPLE, EVEN, TOTAL))
