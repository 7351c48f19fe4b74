"""Small random instances for the solver, and the truth found by looking at every plan there is."""

from itertools import product

import numpy as np

from mentordesk.core.matching.engine import Instance
from mentordesk.core.vocab import MatchMode

Way = tuple[int, ...]


def drawn(seed: int) -> Instance:
    """Few rows, columns and values, so that plans are often equally good; all that an instance may say."""
    rnd = np.random.default_rng(seed)
    rows, columns = int(rnd.integers(1, 6)), int(rnd.integers(1, 4))
    top = int(rnd.choice([1, 2, 4, 10, 100, 400]))
    return Instance(
        rnd.integers(0, top + 1, (rows, columns)),
        rnd.random((rows, columns)) < rnd.choice([0.4, 0.8, 1]),
        rnd.integers(0, 4, columns),
        top,
        first=rnd.random(rows) < 0.3,
        before=np.where(rnd.random(rows) < 0.6, rnd.integers(0, columns, rows), columns),
        held=rnd.integers(0, 3, columns),
    )


def ways(instance: Instance) -> list[Way]:
    """All plans: the column of each row, the number of columns where it has none."""
    rows, columns = instance.scores.shape
    return [
        way
        for way in product(range(columns + 1), repeat=rows)
        if all(j == columns or instance.allowed[i, j] for i, j in enumerate(way))
        and all(way.count(j) <= instance.places[j] for j in range(columns))
    ]


def rank(instance: Instance, mode: MatchMode, way: Way) -> tuple[list[object], list[tuple[int, int]]]:
    """The smaller, the better: what counts in the mode, then the list of pairs."""
    columns = instance.scores.shape[1]
    pairs = [(i, j) for i, j in enumerate(way) if j < columns]
    scores = sorted(int(instance.scores[pair]) for pair in pairs)
    low, middle, high = (sum(score < edge for score in scores) for edge in instance.edges)
    worst, total = -min(scores, default=0), -sum(scores)
    moved = sum(j not in (columns, way[i]) for i, j in enumerate(instance.before))
    squares = sum((instance.held[j] + way.count(j)) ** 2 for j in range(columns))
    people = [-sum(bool(instance.first[i]) for i, _j in pairs), -len(pairs)]
    counts: dict[str, list[object]] = {
        "coverage-total": [total],
        "fair": [low, middle, worst, total, moved],
        "profile": [low, middle, high, total],
        "leximin": [[-(score // instance.point) for score in scores], total],
        "balance": [squares, total],
        "keep": [moved, total],
    }
    return [*people, *counts[mode.key]], pairs


def best(instance: Instance, mode: MatchMode) -> tuple[Way, bool]:
    """The best plan, and whether another one is as good but for the order of names."""
    ranked = sorted((rank(instance, mode, way), way) for way in ways(instance))
    return ranked[0][1], len(ranked) > 1 and ranked[1][0][0] == ranked[0][0][0]
