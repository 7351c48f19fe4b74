"""What every further move would bring."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance
from mentordesk.core.matching.engine.frontier import frontier
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import drawn, rank, ways


def test_bargain_of_three_is_not_had_by_two() -> None:
    # three move in a circle and win 30 together, two others change places and win 4
    scores = np.array(
        [[10, 20, 0, 0, 0], [0, 10, 20, 0, 0], [20, 0, 10, 0, 0], [0, 0, 0, 10, 12], [0, 0, 0, 12, 10]]
    )
    instance = Instance(scores, scores > 0, np.ones(5, dtype=np.int64), 100, before=np.arange(5))
    assert frontier(instance, most=9) == [(0, 50), (1, 50), (2, 54), (3, 80), (4, 80), (5, 84)]
    assert frontier(instance, most=3) == [(0, 50), (1, 50), (2, 54)]


@pytest.mark.parametrize("seed", range(40))
def test_frontier_is_the_best_of_all_plans(seed: int) -> None:
    instance = drawn(seed)
    ranked = [rank(instance, MatchMode.KEEP, way)[0] for way in ways(instance)]
    people = min(each[:2] for each in ranked)
    reached = [(each[2], -each[3]) for each in ranked if each[:2] == people]
    least, highest = min(reached)[0], max((whole, -moved) for moved, whole in reached)
    expected = [
        (allowed, max(whole for moved, whole in reached if moved <= allowed))
        for allowed in range(least, -highest[1] + 1)
    ]
    assert frontier(instance, most=9) == expected
