"""The fairest plan of all: sorted whole points compared from the worst upwards, as many at a time as fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.narrowing import EXACT
from mentordesk.core.matching.engine.serving import highest_floor

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.descent import Descent
    from mentordesk.core.matching.engine.instance import Grid

DECIDED = 2**10
"""Stands for the points of which it is decided already how many pairs have them."""


def fairest(descent: Descent) -> None:
    """Fewest pairs of the lowest points that cannot be avoided, then of the next ones, and so on."""
    import numpy as np

    scores = descent.instance.scores // descent.instance.point
    while descent.anybody and (scores[descent.state.pairs] < DECIDED).any():
        floor, _shortage = highest_floor(descent.state, scores, descent.mates)
        descent.state = descent.state.above(scores, floor)
        values, factors = _next(scores, descent, floor)
        if not values:
            return
        weight = np.zeros_like(scores)
        for value, factor in zip(values, factors, strict=True):
            weight[scores == value] = factor
        words = tuple(f"at {value}" for value in values)
        descent.narrow(words, factors, sum(factors) - weight)
        scores[scores <= values[-1]] = DECIDED


def _next(scores: Grid, descent: Descent, floor: int) -> tuple[list[int], tuple[int, ...]]:
    """The lowest points still in question, and their weights: each outweighs all later ones."""
    import numpy as np

    rows, columns = np.nonzero(descent.state.pairs & (scores < DECIDED) & (scores >= floor))
    held = np.zeros((DECIDED, len(scores)), dtype=bool)
    held[scores[rows, columns], rows] = True
    values = np.flatnonzero(held.any(axis=1))
    counts = held[values].sum(axis=1)
    most = EXACT // (4 * len(scores) + 8)
    chosen, whole = 0, 1
    for count in counts.tolist():
        if whole * (count + 1) >= most:
            break
        whole *= count + 1
        chosen += 1
    return values[:chosen].tolist(), _weights(counts[:chosen].tolist())


def _weights(counts: Sequence[int]) -> tuple[int, ...]:
    found, later = [], 0
    for count in reversed(counts):
        found.append(1 + later)
        later += found[-1] * count
    return tuple(reversed(found))
