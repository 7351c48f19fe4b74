"""Plans without a pair who would both rather have each other."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.counting import blocking
from mentordesk.core.matching.engine.stability import stable
from tests.properties.all_plans import ways


@pytest.mark.parametrize("seed", range(30))
def test_nobody_blocks_and_no_other_such_plan_is_better_for_any_row(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    rows, columns = int(rnd.integers(1, 6)), int(rnd.integers(1, 4))
    ours = rnd.permuted(np.tile(np.arange(columns), (rows, 1)), axis=1)
    theirs = rnd.permuted(np.tile(np.arange(rows)[:, None], (1, columns)), axis=0)
    allowed = rnd.random((rows, columns)) < 0.7
    instance = Instance(ours, allowed, rnd.integers(0, 3, columns), 9, views=(ours, theirs))
    mates = stable(instance)
    assert blocking(instance, mates) == 0
    have = np.append(ours, np.full((rows, 1), -1), axis=1)
    for way in ways(instance):
        if blocking(instance, np.array(way)) == 0:
            assert (have[range(rows), way] <= have[range(rows), mates]).all()


def test_of_equal_wishes_the_earlier_one_is_preferred() -> None:
    instance = Instance(np.ones((3, 2), dtype=np.int64), np.ones((3, 2), dtype=bool), np.array([1, 1]), 1)
    assert list(stable(instance)) == [0, 1, 2]
