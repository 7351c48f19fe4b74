"""However a criterion offers what it says of all pairs, the rows that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from mentordesk.core.matching.criterion import HALF, Criterion, People, Rows

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

PIECE = 2**16
"""So many pairs are reckoned at a time: what is needed on the way stays near the processor."""
AT_ONCE = 2**22
"""A table that only comes as a whole is kept as a whole up to so many pairs."""


def pieces(rows: int, columns: int) -> Iterator[slice]:
    """Some rows after the other, as many as are best reckoned at a time."""
    step = max(1, PIECE // max(1, columns))
    return (slice(first, min(rows, first + step)) for first in range(0, rows, step))


def rows(criterion: Criterion, mentors: People, learners: People) -> Rows:
    """Read ahead, as a whole or in parts, or pair by pair; the people are read now."""
    if criterion.ahead:
        return criterion.ahead(mentors, learners)
    table = criterion.table or _slowly(criterion)
    if len(mentors) * len(learners) > AT_ONCE:
        return lambda some: table(mentors, learners[some])
    return whole(*table(mentors, learners))


def whole(above: Grid, below: Grid) -> Rows:
    """Rows of tables that are there already."""
    return lambda some: (_cut(above, some), _cut(below, some))


def _cut(grid: Grid, some: slice) -> Grid:
    return grid if len(grid) == 1 else grid[some]


def _slowly(criterion: Criterion) -> Callable[[People, People], tuple[Grid, Grid]]:
    """The table of a criterion that brings none: pair by pair."""

    def table(mentors: People, learners: People) -> tuple[Grid, Grid]:
        import numpy as np

        found = [[criterion.score(mentor, learner) for mentor in mentors] for learner in learners]
        exact = [[HALF if each is None else each for each in row] for row in found]
        return (
            np.array([[each.numerator for each in row] for row in exact]),
            np.array([[each.denominator for each in row] for row in exact]),
        )

    return table
