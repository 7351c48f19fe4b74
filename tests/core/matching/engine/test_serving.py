"""The highest floor, and who proves that there is no higher one."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.narrowing import everything
from mentordesk.core.matching.engine.serving import highest_floor, shortage_of
from tests.core.matching.making import plans


def served(seed: int):
    """A state in which the rows and columns of some plan must be served, and that plan."""
    rnd = np.random.default_rng(seed)
    count, columns = int(rnd.integers(1, 6)), int(rnd.integers(1, 4))
    scores, allowed = rnd.integers(0, 9, (count, columns)), rnd.random((count, columns)) < 0.7
    state = everything(Instance(scores, allowed, rnd.integers(0, 3, columns), 9))
    ways = [way for way in plans(count, columns, list(state.room)) if fits(way, state.pairs)]
    mates = np.array(ways[int(rnd.integers(0, len(ways)))])
    state.rows[:] = (mates < columns) & (rnd.random(count) < 0.7)
    state.columns[:] = (np.bincount(mates, minlength=columns + 1)[:-1] == state.room) & (state.room > 0)
    return scores, state, mates, [way for way in ways if serves(way, state)]


def fits(way, pairs) -> bool:
    return all(j == pairs.shape[1] or pairs[i, j] for i, j in enumerate(way))


def serves(way, state) -> bool:
    everybody = all(j < len(state.room) for i, j in enumerate(way) if state.rows[i])
    return everybody and all(way.count(j) == state.room[j] for j in np.flatnonzero(state.columns))


@pytest.mark.parametrize("seed", range(60))
def test_floor_is_the_best_of_all_plans_and_none_serves_everybody_above_it(seed: int) -> None:
    scores, state, mates, ways = served(seed)
    if not (state.rows.any() or state.columns.any()):
        return
    worst = [min(int(scores[i, j]) for i, j in enumerate(way) if j < len(state.room)) for way in ways]
    floor, (rows, columns) = highest_floor(state, scores, mates)
    assert floor == max(worst)
    assert int(rows.sum()) + int((columns * state.room).sum()) < 0
    short = rows[:, None] + columns[None, :] + (scores <= floor)
    assert short[state.pairs].min() >= 0
    assert (rows >= 0)[~state.rows].all()
    assert (columns >= 0)[~state.columns].all()


def test_plan_that_serves_everybody_leaves_no_shortage() -> None:
    _scores, state, mates, _ways = served(3)
    assert shortage_of(state, mates) is None
