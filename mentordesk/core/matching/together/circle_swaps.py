"""Circles made better by swapping and moving people, from a few fixed beginnings: the best found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING

from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.circle_times import Seating
from mentordesk.core.matching.together.joint_starts import bits

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from mentordesk.core.matching.criterion import Grid

BEGINNINGS = 4
"""As many times it is tried anew, each from people dealt in another, fixed order."""


def by_swapping(table: CircleTable, seating: Seating) -> Iterator[int | list[Circle]]:
    """The stages, and then the best of all beginnings."""
    best: list[Circle] = []
    for begin in range(BEGINNINGS):
        yield begin
        dice = Random(begin)  # noqa: S311 - a fixed beginning, no secret
        circles = [each for rows, many in seating.times for each in _dealt(table, rows, many, dice)]
        found = _whole(table, Swapping(table, circles).run())
        best = max(best, found, key=table.value)
    yield sorted(best)


def _dealt(table: CircleTable, rows: Sequence[int], many: int, dice: Random) -> list[list[int]]:
    """One after the other to the circle where fewest are kept from them, of those the smallest."""
    found: list[list[int]] = [[] for _circle in range(many)]
    order = list(rows)
    dice.shuffle(order)
    for i in order:
        at = min(
            range(many),
            key=lambda k: (len(found[k]) >= table.sizes.most, _kept(table, i, found[k]), len(found[k]), k),
        )
        found[at].append(i)
    return found


def _kept(table: CircleTable, row: int, circle: Sequence[int]) -> int:
    return sum(table.apart[row] >> other & 1 for other in circle)


def _whole(table: CircleTable, circles: list[list[int]]) -> list[Circle]:
    """What fits of each circle; who is left goes where they still fit, those with priority first."""
    kept = [fitting for each in circles if len(fitting := _fitting(table, each)) >= table.sizes.fewest]
    placed = {i for each in kept for i in each}
    left = [i for i in range(len(table.people)) if i not in placed]
    for i in sorted(left, key=lambda each: (not table.first[each], each)):
        open_ = [each for each in kept if len(each) < table.sizes.most and table.fits([*each, i])]
        if open_:
            max(open_, key=lambda each: table.total([*each, i]) - table.total(each)).append(i)
    return sorted(tuple(sorted(each)) for each in kept)


def _fitting(table: CircleTable, circle: Sequence[int]) -> list[int]:
    """As many of a circle as fit together, those whom the fewest are kept from first."""
    kept: list[int] = []
    for i in sorted(circle, key=lambda each: (_kept(table, each, circle), not table.first[each], each)):
        if table.fits([*kept, i]):
            kept.append(i)
    return kept


class Swapping:
    """Takes the best swap or move as long as there is one; a pair that is kept apart costs more than all."""

    def __init__(self, table: CircleTable, circles: list[list[int]]) -> None:
        import numpy as np

        self.table = table
        people = range(len(table.people))
        barred = np.array([[table.apart[i] >> j & 1 for j in people] for i in people], dtype=np.int64)
        self.worth: Grid = table.worth - barred * (int(table.worth.sum()) + 1)
        moments = len(table.starts.moments) + 1
        self.able: NDArray[bool_] = np.zeros((len(table.people), moments), dtype=bool)
        for i, mask in enumerate(table.able):
            self.able[i, list(bits(mask))] = True
        self.rows = np.array([i for circle in circles for i in circle], dtype=np.int64)
        self.where = np.array([at for at, circle in enumerate(circles) for _i in circle], dtype=np.int64)
        self.many = len(circles)

    def run(self) -> list[list[int]]:
        while self._swapped() or self._moved():
            pass
        return [self.rows[self.where == at].tolist() for at in range(self.many)]

    def _sums(self) -> tuple[Grid, Grid, Grid]:
        """By person and circle their worth together; by circle and moment who could come; how many."""
        import numpy as np

        inside = (self.where[:, None] == np.arange(self.many)).astype(np.int64)
        mine = self.worth[np.ix_(self.rows, self.rows)] @ inside
        return mine, inside.T @ self.able[self.rows].astype(np.int64), inside.sum(axis=0)

    def _swapped(self) -> bool:
        """Takes the best swap of two people, if any makes it better."""
        import numpy as np

        if not self.many:
            return False
        mine, coming, many = self._sums()
        here = mine[np.arange(len(self.rows)), self.where]
        there = mine[:, self.where]
        gain = there + there.T - here[:, None] - here[None, :] - 2 * self.worth[np.ix_(self.rows, self.rows)]
        gain[self.where[:, None] == self.where[None, :]] = 0
        for one, other in self._in_order(np.triu(gain)):
            a, b = self.where[one], self.where[other]
            if self._meets(coming[a], other, one, many[a]) and self._meets(coming[b], one, other, many[b]):
                self.where[one], self.where[other] = b, a
                return True
        return False

    def _moved(self) -> bool:
        """Takes the best move of one person to another circle, if any makes it better."""
        import numpy as np

        if not self.many:
            return False
        mine, coming, many = self._sums()
        gain = mine - mine[np.arange(len(self.rows)), self.where][:, None]
        gain[:, many >= self.table.sizes.most] = 0
        gain[many[self.where] <= self.table.sizes.fewest] = 0
        for one, to in self._in_order(gain):
            if ((coming[to] + self.able[self.rows[one]]) == many[to] + 1).any():
                self.where[one] = to
                return True
        return False

    def _in_order(self, gain: Grid) -> list[tuple[int, int]]:
        """Where something is gained, the most first; where two gain the same, in order."""
        import numpy as np

        rows, columns = np.nonzero(gain > 0)
        order = np.argsort(-gain[rows, columns], kind="stable")
        return list(zip(rows[order].tolist(), columns[order].tolist(), strict=True))

    def _meets(self, coming: Grid, comes: int, goes: int, many: int) -> bool:
        """Whether a circle has a time once one comes and another goes."""
        able = self.able[self.rows]
        return bool((coming + able[comes] - able[goes] == many).any())
