"""A plan of few pairs of many rows and columns, and the prices that prove it to be the best of these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid


@dataclass(frozen=True, eq=False)
class Pairs:
    """Rows, columns and what each pair brings: more than nothing."""

    rows: Grid
    columns: Grid
    worth: Grid

    @classmethod
    def of(cls, some: Iterable[Pairs]) -> Pairs:
        """All of these, each once, in order."""
        import numpy as np

        none = np.zeros(0, dtype=np.int64)
        parts = [(none, none, none), *((each.rows, each.columns, each.worth) for each in some)]
        rows, columns, worth = (np.concatenate(lines) for lines in zip(*parts, strict=True))
        order = np.lexsort((columns, rows))
        rows, columns, worth = rows[order], columns[order], worth[order]
        fresh = np.ones(len(rows), dtype=bool)
        fresh[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
        return cls(rows[fresh], columns[fresh], worth[fresh])


def solved(pairs: Pairs, shape: tuple[int, int], room: Grid) -> Grid:
    """Any best plan: each row takes a single place, or one of its own that brings nothing."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    count, nobody = shape
    first = np.cumsum(room) - room
    often = room[pairs.columns]
    rows = np.repeat(pairs.rows, often)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(often) - often, often)
    slots = np.repeat(first[pairs.columns], often) + nth
    # one's own comes first: the solver looks for any full plan beforehand, which could take it for ever,
    # and finds this one at once
    owner = np.append(np.full(count, nobody), np.repeat(np.arange(nobody), room))
    alone = np.arange(count)
    ways = csr_array(
        (
            np.append(np.repeat(pairs.worth, often), np.zeros(count, dtype=np.int64)).astype(np.float64) + 1,
            (np.append(rows, alone), np.append(count + slots, alone)),
        ),
        shape=(count, len(owner)),
    )
    at, slot = min_weight_full_bipartite_matching(ways, maximize=True)
    mates = np.full(count, nobody, dtype=np.int64)
    mates[at] = owner[slot]
    return mates


def lowest_prices(pairs: Pairs, shape: tuple[int, int], room: Grid, mates: Grid) -> tuple[Grid, Grid]:
    """Prices of rows and of places by column, nothing or more, which prove the plan (checked)."""
    import numpy as np

    nobody = shape[1]
    value = _value(pairs, shape, mates)
    begin, end, gain = _shifts(pairs, mates, value)
    price = np.zeros(nobody + 1, dtype=np.int64)
    starts = np.flatnonzero(np.append(True, end[1:] != end[:-1])) if len(end) else end
    for _round in range(nobody + 2):
        raised = price.copy()
        if len(end):
            reached = np.maximum.reduceat(price[begin] + gain, starts)
            raised[end[starts]] = np.maximum(price[end[starts]], reached)
        if (raised == price).all():
            break
        price = raised
    rows = value - price[mates]
    proven = int(rows.sum()) + int((price[:-1] * room).sum())
    if price[-1] or (rows < 0).any() or proven != int(value.sum()):
        raise ArithmeticError("the solver's plan of few pairs is not the best one")
    return rows, price[:-1]


def _value(pairs: Pairs, shape: tuple[int, int], mates: Grid) -> Grid:
    """What each row's pair in the plan brings."""
    import numpy as np

    value = np.zeros(shape[0], dtype=np.int64)
    mine = mates[pairs.rows] == pairs.columns
    value[pairs.rows[mine]] = pairs.worth[mine]
    return value


def _shifts(pairs: Pairs, mates: Grid, value: Grid) -> tuple[Grid, Grid, Grid]:
    """From which column to which somebody could move, and the most that it brings; sorted by where to."""
    import numpy as np

    begin, end, gain = mates[pairs.rows], pairs.columns, pairs.worth - value[pairs.rows]
    order = np.lexsort((-gain, begin, end))
    begin, end, gain = begin[order], end[order], gain[order]
    most = np.ones(len(end), dtype=bool)
    most[1:] = (begin[1:] != begin[:-1]) | (end[1:] != end[:-1])
    most &= begin != end
    return begin[most], end[most], gain[most]
