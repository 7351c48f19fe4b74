"""Among plans that are equally good, finds the one whose list of pairs sorts first, without trying them all.

The best plans are exactly those that use only tight pairs, place every row and fill every column that must be
served. Within those, learners choose in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid
    from mentordesk.core.matching.engine.narrowing import Narrowed

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


def settled(state: Narrowed, mates: Grid, owner: Grid | None = None) -> tuple[Grid, bool]:
    """Of the plans in question the one whose sorted list of (learner, mentor) comes first; if it is alone.

    Columns of the same `owner` are the same to everybody.
    """
    import numpy as np

    tight = used(state, mates)
    rows, end = np.nonzero(tight)
    begin = mates[rows]
    if (begin == end).all():
        return mates, True
    whose = np.arange(tight.shape[1]) if owner is None else np.append(owner, -1)
    return _Choosing(state, mates, tight).run(), not bool((whose[begin] != whose[end]).any())


def used(state: Narrowed, mates: Grid) -> Flags:
    """Pairs, with a last column for nobody, of any plan still in question.

    Besides those of this plan they are the moves on a circle: along tight pairs, or by the outside, which
    knows whoever has a place to spare and whoever may do with one person less.
    """
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    tight = np.column_stack([state.pairs, ~state.rows])
    outside = tight.shape[1]
    rows, end = np.nonzero(tight)
    begin = mates[rows]
    loads = np.bincount(mates, minlength=outside)
    spare = np.flatnonzero(np.append(loads[:-1] < state.room, True))
    loose = np.flatnonzero(np.append(~state.columns, True))
    links = (
        np.concatenate([begin, spare, np.full(len(loose), outside)]),
        np.concatenate([end, np.full(len(spare), outside), loose]),
    )
    ways = coo_array((np.ones(len(links[0]), dtype=bool), links), shape=(outside + 1, outside + 1))
    _count, label = connected_components(ways, connection="strong")
    apart = label[begin] != label[end]
    tight[rows[apart], end[apart]] = False
    return tight


class _Choosing:
    """Learners choose in order; who has chosen stays, the others make way along tight pairs."""

    def __init__(self, state: Narrowed, mates: Grid, tight: Flags) -> None:
        import numpy as np

        self.mates, self.room = mates.copy(), np.append(state.room, len(mates))
        self.free_of_charge, self.tight = np.append(~state.columns, True), tight
        self.loads = np.bincount(mates, minlength=len(self.room))
        self.movable = np.flatnonzero(tight.sum(axis=1) > 1)
        # ways[k, j]: how many of those yet to choose could go from mentor j to mentor k
        self.ways = np.zeros((len(self.room), len(self.room)), dtype=np.int32)
        for learner in self.movable:
            self.ways[:, mates[learner]] += tight[learner]

    def run(self) -> Grid:
        import numpy as np

        for learner in self.movable.tolist():
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
