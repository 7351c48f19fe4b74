"""The plans that are still in question, level after level: only tight pairs, and who must be served.

Prices prove a level; complementary slackness says that the best plans are exactly those of pairs whose prices
add up to their gain, in which every row and every place that costs something is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.instance import NEVER

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid, Instance

EXACT = 2**50
"""The solver calculates with doubles; three of these still are whole numbers there."""
ROOM = 2**60
"""What a sum of prices and gains may come to in machine integers."""


@dataclass(frozen=True, eq=False)
class Narrowed:
    """`pairs` may be used; each of `rows` must be placed, all places (`room`) of `columns` must be filled."""

    pairs: Flags
    rows: Flags
    columns: Flags
    room: Grid

    def above(self, scores: Grid, floor: int) -> Narrowed:
        """The same with pairs of at least this score only."""
        return Narrowed(self.pairs & (scores >= floor), self.rows, self.columns, self.room)

    def tight(self, gain: Grid, rows: Grid, columns: Grid) -> Narrowed:
        """What is left of the plans that are best by this gain, given the prices that prove it."""
        pairs = self.pairs & (gain == rows[:, None] + columns[None, :])
        return Narrowed(pairs, self.rows | (rows > 0), self.columns | (columns > 0), self.room)

    def worth(self, gain: Grid) -> Grid:
        """The gains with a last column for nobody, which is closed to those who must be placed."""
        import numpy as np

        worth = np.zeros((gain.shape[0], gain.shape[1] + 1), dtype=np.int64)
        worth[:, :-1] = np.where(self.pairs, gain, NEVER)
        worth[self.rows, -1] = NEVER
        return worth


def everything(instance: Instance) -> Narrowed:
    """All plans of allowed pairs within the places."""
    import numpy as np

    rows, columns = instance.scores.shape
    room = usable(instance)
    pairs = instance.allowed & (room > 0)[None, :]
    return Narrowed(pairs, np.zeros(rows, dtype=bool), np.zeros(columns, dtype=bool), room)


def usable(instance: Instance) -> Grid:
    """By column the places that can be used: no more than rows that may have it."""
    import numpy as np

    places = np.maximum(np.asarray(instance.places, dtype=np.int64), 0)
    room: Grid = np.minimum(places, instance.allowed.sum(axis=0))
    return room


def best(state: Narrowed, gain: Grid) -> Grid:
    """Any best plan by a gain of nothing or more: a linear assignment of rows to single places."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    count, nobody = gain.shape
    most = int(gain.max(initial=0))
    serve = count * most + 1 if state.rows.any() or state.columns.any() else 0
    if 2 * serve + most >= EXACT:
        raise OverflowError(f"{count} rows with gains up to {most} cannot be added up exactly")
    rows = np.flatnonzero(state.pairs.any(axis=1))
    slots = np.repeat(np.arange(nobody), state.room)
    served = state.rows[rows, None].astype(np.int64) + state.columns[None, :]
    weight = np.where(state.pairs[rows], gain[rows] + serve * served, 0).astype(np.float64)
    weight = weight[:, slots]
    at, slot = linear_sum_assignment(weight, maximize=True)
    kept = weight[at, slot] > 0
    mates = np.full(count, nobody, dtype=np.int64)
    mates[rows[at[kept]]] = slots[slot[kept]]
    return mates
