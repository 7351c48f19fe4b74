"""What the best plan becomes when one pair is insisted on, for all mentors of one learner at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Plan

_LOW = -(2**61)
NEAREST = 16
"""So many columns are gone on from at a time: the nearest, which seldom have to be gone on from again."""


@dataclass(frozen=True, eq=False)
class Forcing:
    """`gain[k]`: what the others' best rearrangement brings when the learner enters at k; very low: none.

    The last node is the outside: a spare place takes the extra person, any mentor may do with one less.
    """

    plan: Plan
    learner: int
    gain: Grid
    onward: Grid

    def loss(self, mentor: int) -> int | None:
        """The worth that the whole plan loses, or None where there is no such plan."""
        if self.plan.worth[self.learner, mentor] < 0 or self.gain[mentor] < _LOW // 2:
            return None
        held = self.plan.worth[self.learner, self.plan.mates[self.learner]]
        return int(held - self.plan.worth[self.learner, mentor] - self.gain[mentor])

    def mates(self, mentor: int) -> Grid:
        """The best plan with the pair in it."""
        import numpy as np

        worth, mates = self.plan.worth, self.plan.mates.copy()
        goal, outside, node = int(mates[self.learner]), worth.shape[1], mentor
        before = mates.copy()
        mates[self.learner] = mentor
        while node != goal:
            following = int(self.onward[node])
            if outside not in (node, following):
                there = np.flatnonzero((before == node) & (np.arange(len(mates)) != self.learner))
                mover = there[np.argmax(worth[there, following] - worth[there, node])]
                mates[mover] = following
            node = following
        return mates


def forcing(plan: Plan, learner: int) -> Forcing:
    """Longest ways from every mentor to the place that the learner leaves.

    The learner counts among those who could move on from there: no way back there brings anything.
    """
    import numpy as np

    gains, heights = plan.network, plan.heights
    gain = np.full(len(gains), _LOW, dtype=np.int64)
    onward = np.full(len(gains), -1, dtype=np.int64)
    goal, newer = int(plan.mates[learner]), np.zeros(len(gains), dtype=bool)
    gain[goal], newer[goal] = 0, True
    while len(some := np.flatnonzero(newer)):
        if len(some) > NEAREST:
            some = some[np.argpartition((heights - gain)[some], NEAREST)[:NEAREST]]
        newer[some] = False
        ways = gains[some] + gain[some][:, None]
        reached = ways.max(axis=0)
        raised = np.flatnonzero((reached > gain) & (reached > _LOW // 2))
        gain[raised], onward[raised] = reached[raised], some[ways[:, raised].argmax(axis=0)]
        newer[raised] = True
    return Forcing(plan, learner, gain, onward)
