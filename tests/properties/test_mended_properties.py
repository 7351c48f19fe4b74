"""Each step of mending a plan is the best with no more moves, found by looking at all plans."""

from itertools import product

import numpy as np
import pytest

from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.matching.engine.mended import mended

Worth = tuple[int, int, int]
"""People, those with priority who had nobody, total."""


def dropped_out(seed: int) -> Instance:
    """Most rows have a column that they may have; the others wait."""
    rnd = np.random.default_rng(seed)
    rows, columns = int(rnd.integers(1, 7)), int(rnd.integers(1, 5))
    top = int(rnd.choice([1, 4, 20, 100]))
    allowed = rnd.random((rows, columns)) < rnd.choice([0.4, 0.7, 1])
    places = rnd.integers(0, 3, columns)
    before, room = np.full(rows, columns), places.copy()
    for row in rnd.permutation(rows)[: round(rows * 0.8)]:
        for column in rnd.permutation(columns)[:2]:
            if room[column] and before[row] == columns:
                before[row], allowed[row, column] = column, True
                room[column] -= 1
    first = rnd.random(rows) < 0.25
    scores = rnd.integers(0, top + 1, (rows, columns))
    return Instance(scores, allowed, places, top, first=first, before=before)


def worth(instance: Instance, way: tuple[int, ...]) -> Worth:
    columns = instance.scores.shape[1]
    pairs = [(i, j) for i, j in enumerate(way) if j < columns]
    waited = [i for i, _j in pairs if instance.before[i] == columns]
    total = sum(int(instance.scores[pair]) for pair in pairs)
    return len(pairs), sum(bool(instance.first[i]) for i in waited), total


def by_moves(instance: Instance) -> dict[int, Worth]:
    """The best that exactly so many moves bring, where nobody loses their mentor for nobody."""
    rows, columns = instance.scores.shape
    choice = [
        [j for j in range(columns) if instance.allowed[i, j]]
        + ([columns] if instance.before[i] == columns else [])
        for i in range(rows)
    ]
    best: dict[int, Worth] = {}
    for way in product(*choice):
        if all(way.count(j) <= instance.places[j] for j in range(columns)):
            moved = sum(j not in (columns, way[i]) for i, j in enumerate(instance.before))
            best[moved] = max(best.get(moved, (0, 0, 0)), worth(instance, way))
    return best


def steps_are_the_best(seeds: range) -> None:
    longer = 0
    for seed in seeds:
        instance = dropped_out(seed)
        expected: list[tuple[int, Worth]] = []
        for moved, reached in sorted(by_moves(instance).items()):
            if not expected or reached > expected[-1][1]:
                expected.append((moved, reached))
        plans = mended(instance, most=9)
        assert [(each.moves, worth(instance, tuple(each.mates))) for each in plans] == expected, seed
        assert plans[-1].total == worth(instance, tuple(plans[-1].mates))[2]
        assert expected[-1][1][0] == solve(instance).six.matched, seed
        longer += len(expected) > 1
    assert longer > len(seeds) // 10


@pytest.mark.req("S0-15")
def test_every_step_is_the_best_with_so_many_moves() -> None:
    steps_are_the_best(range(100))


@pytest.mark.trust
def test_thousands_of_small_programmes_are_mended_exactly() -> None:
    steps_are_the_best(range(100, 6_000))
