"""The solver against looking at every plan there is."""

import numpy as np
import pytest

from mentordesk.core.matching.engine import assign
from tests.core.matching.making import plans


def slow(scores, allowed, places) -> tuple[int, ...]:
    """The best plan by its definition: most people, highest total, the list of pairs that sorts first."""
    count, mentors = scores.shape

    def rank(way: tuple[int, ...]) -> tuple[int, int, list[tuple[int, int]]]:
        pairs = [(i, j) for i, j in enumerate(way) if j < mentors]
        return (-len(pairs), -sum(int(scores[pair]) for pair in pairs), pairs)

    ways = plans(count, mentors, places)
    return min((w for w in ways if all(j == mentors or allowed[i, j] for i, j in enumerate(w))), key=rank)


@pytest.mark.parametrize("seed", range(300))
def test_plan_is_the_best_and_of_equals_the_first(seed: int) -> None:
    rnd = np.random.default_rng(seed)
    count, mentors = int(rnd.integers(1, 6)), int(rnd.integers(1, 4))
    scores = rnd.integers(0, int(rnd.choice([1, 2, 4, 1000])), (count, mentors))
    allowed = rnd.random((count, mentors)) < rnd.choice([0.4, 0.8, 1])
    places = [int(each) for each in rnd.integers(0, 4, mentors)]
    assert tuple(assign(scores, allowed, places).mates) == slow(scores, allowed, places)


def test_more_people_come_before_the_best_score() -> None:
    plan = assign(np.array([[10, 1], [1, 0]]), np.array([[True, True], [True, False]]), [1, 1])
    assert list(plan.mates) == [1, 0]


def test_nobody_and_nowhere_are_no_trouble() -> None:
    for shape in ((0, 3), (3, 0), (0, 0)):
        plan = assign(np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool), [1] * shape[1])
        assert list(plan.mates) == [0] * shape[0]


def test_scores_that_cannot_be_added_up_exactly_are_refused() -> None:
    with pytest.raises(OverflowError):
        assign(np.array([[2**53]]), np.array([[True]]), [1])
