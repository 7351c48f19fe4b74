"""What a floor costs, and the highest that is cheap enough."""

from dataclasses import replace

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.engine.bounded import curve, total, worst
from mentordesk.core.vocab import MatchMode
from tests.properties.all_plans import drawn, ways

# the best total is 100 + 10; a floor of 50 costs 10 of it
INSTANCE = Instance(np.array([[100, 50], [50, 10]]), np.ones((2, 2), dtype=bool), np.array([1, 1]), 100)


def test_floor_is_raised_as_far_as_its_price_allows() -> None:
    assert [level.value for level in solve(INSTANCE, MatchMode.FLOOR).levels] == [2, 10, 110]
    dearer = solve(replace(INSTANCE, price=100), MatchMode.FLOOR)
    assert [level.value for level in dearer.levels] == [2, 50, 100]
    assert [proof.words[0] for proof in dearer.certificate] == ["people", "best total", "floor", "total"]


@pytest.mark.parametrize("seed", range(40))
def test_curve_tells_each_floor_at_which_the_best_total_falls(seed: int) -> None:
    instance = drawn(seed)
    most = max(sum(1 + bool(instance.first[i]) for i, j in placed(instance, way)) for way in ways(instance))
    plans = [
        np.array(way)
        for way in ways(instance)
        if sum(1 + bool(instance.first[i]) for i, j in placed(instance, way)) == most and most
    ]
    floors = {worst(instance.scores, plan) for plan in plans}
    best = {
        t: max(total(instance.scores, p) for p in plans if worst(instance.scores, p) >= t) for t in floors
    }
    expected = [(t, best[t]) for t in sorted(floors) if all(best[u] < best[t] for u in floors if u > t)]
    assert curve(instance, most=99) == expected


def placed(instance: Instance, way: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(i, j) for i, j in enumerate(way) if j < instance.scores.shape[1]]
