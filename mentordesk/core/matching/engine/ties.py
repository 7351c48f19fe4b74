"""Among plans that are equally good, finds the one whose list of pairs sorts first, without trying them all.

Prices of places prove that a plan is the best: the best plans are exactly those that use only tight pairs
and fill every place that costs something (complementary slackness). Within those, learners choose in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    Grid = NDArray[int64]

_LOW = -(2**61)


def shifts(worth: Grid, mates: Grid, without: int | None = None) -> Grid:
    """What the plan gains at most when somebody moves from one mentor (row) to another (column)."""
    import numpy as np

    gains = np.full((worth.shape[1], worth.shape[1]), _LOW, dtype=np.int64)
    rows = np.arange(len(mates)) if without is None else np.delete(np.arange(len(mates)), without)
    rows = rows[np.argsort(mates[rows], kind="stable")]
    if len(rows):
        held = mates[rows]
        starts = np.flatnonzero(np.append(True, held[1:] != held[:-1]))
        moved = worth[rows] - worth[rows, held][:, None]
        gains[held[starts]] = np.maximum(np.maximum.reduceat(moved, starts, axis=0), _LOW)
    return gains


def prices(worth: Grid, mates: Grid, room: Grid) -> Grid:
    """The lowest price of a place with each mentor that proves the plan to be the best (checked)."""
    import numpy as np

    gains = shifts(worth, mates)
    price = np.zeros(worth.shape[1], dtype=np.int64)
    active = np.arange(len(price))
    for _round in range(len(price) + 1):
        raised = np.maximum(price, (price[active, None] + gains[active]).max(axis=0))
        active = np.flatnonzero(raised > price)
        price = raised
        if not len(active):
            break
    value = worth[np.arange(len(mates)), mates]
    proven = int((value - price[mates]).sum()) + int((price * room).sum())
    if len(active) or price[-1] or proven != int(value.sum()):
        raise ArithmeticError("the solver's plan is not the best one")
    return price


def earliest(worth: Grid, mates: Grid, room: Grid, price: Grid) -> Grid:
    """The best plan whose sorted list of (learner, mentor) comes first."""
    return _Choosing(worth, mates, room, price).run()


class _Choosing:
    """Learners choose in order; who has chosen stays, the others make way along tight pairs."""

    def __init__(self, worth: Grid, mates: Grid, room: Grid, price: Grid) -> None:
        import numpy as np

        self.mates, self.room, self.free_of_charge = mates.copy(), room, price == 0
        own = worth[np.arange(len(mates)), mates] - price[mates]
        self.tight = worth == own[:, None] + price[None, :]
        self.loads = np.bincount(mates, minlength=len(price))
        # ways[k, j]: how many of those yet to choose could go from mentor j to mentor k
        self.ways = np.zeros((len(price), len(price)), dtype=np.int32)
        for learner, mentor in enumerate(mates):
            self.ways[:, mentor] += self.tight[learner]

    def run(self) -> Grid:
        import numpy as np

        for learner in range(len(self.mates)):
            held = int(self.mates[learner])
            self.ways[:, held] -= self.tight[learner]
            wished = np.flatnonzero(self.tight[learner, :held])
            if len(wished):
                onward = self._towards(held, int(wished[0]))
                possible = wished[onward[wished] >= 0]
                if len(possible):
                    self._choose(learner, int(possible[0]), onward)
        return self.mates

    def _towards(self, goal: int, dearest: int) -> Grid:
        """For each mentor the next one on the way by which one person too many there ends at `goal`, else -1.

        The extra last node is the outside: whoever has a place to spare may keep the extra person, and a
        mentor whose places cost nothing may do with one person less. Stops once `dearest` has a way.
        """
        import numpy as np

        outside = len(self.room)
        onward = np.full(outside + 1, -1, dtype=np.int64)
        onward[goal] = goal
        newest = np.array([goal])
        while len(newest) and onward[dearest] < 0:
            unseen = np.flatnonzero(onward[:outside] < 0)
            ways = self.ways[np.ix_(newest, unseen)] > 0
            found = unseen[ways.any(axis=0)]
            onward[found] = newest[ways.argmax(axis=0)[ways.any(axis=0)]]
            free = newest[self.free_of_charge[newest]]
            if len(free) and onward[outside] < 0:
                onward[outside] = free[0]
                spare = np.flatnonzero((self.loads < self.room) & (onward[:outside] < 0))
                onward[spare] = outside
                found = np.append(found, spare)
            newest = found
        return onward

    def _choose(self, learner: int, mentor: int, onward: Grid) -> None:
        import numpy as np

        goal, outside = int(self.mates[learner]), len(self.room)
        self._note(learner, mentor)
        node = mentor
        while node != goal:
            following = int(onward[node])
            if outside not in (node, following):
                later = np.arange(len(self.mates)) > learner
                mover = np.flatnonzero(later & (self.mates == node) & self.tight[:, following])[0]
                self.ways[:, node] -= self.tight[mover]
                self.ways[:, following] += self.tight[mover]
                self._note(int(mover), following)
            node = following

    def _note(self, learner: int, mentor: int) -> None:
        self.loads[self.mates[learner]] -= 1
        self.loads[mentor] += 1
        self.mates[learner] = mentor
