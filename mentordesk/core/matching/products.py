"""Sums of small whole products for all pairs: a few numbers of each learner times a column of each mentor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

Entries = Sequence[Iterable[tuple[int, int]]]
"""Per learner, the lines of the mentors' numbers that count and how often each does."""


def products(few: Entries, many: Grid, most: int) -> Callable[[slice], Grid]:
    """For some learners: the sum of `weight * many[line]` over their entries, a column a mentor.

    No sum may lie beyond `most`. On the way numbers may run over: they come back once all is added up.
    """
    import numpy as np
    from scipy import sparse

    kind = np.int16 if most < 2**15 else np.int64
    held = [list(each) for each in few]
    ends = np.cumsum([0, *map(len, held)])
    flat = np.array([entry for each in held for entry in each], dtype=np.int64).reshape(-1, 2)
    lines, weights, grid = flat[:, 0].astype(np.int32), flat[:, 1].astype(kind), many.astype(kind)

    def rows(wanted: slice) -> Grid:
        first, last, _step = wanted.indices(len(held))
        here = slice(ends[first], ends[last])
        each = ends[first : last + 1] - ends[first]
        shape = (last - first, len(grid))
        found: Grid = sparse.csr_array((weights[here], lines[here], each), shape=shape) @ grid
        return found

    return rows
