"""What the best plan becomes when one pair is insisted on, for all mentors of one learner at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.free_ways import ANY, SELDOM, steepest
from mentordesk.core.matching.engine.instance import NEVER

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.free_ways import Ways
    from mentordesk.core.matching.engine.instance import Flags, Grid

NEAREST = 16
"""So many columns are gone on from at a time: the nearest, which seldom have to be gone on from again."""


@dataclass(frozen=True, eq=False)
class Forcing:
    """`gains[n][k]`: what the others' best rearrangement brings on a level when the learner enters at k.

    `onward` is the next column of that way: who makes place for somebody takes the next one's.
    """

    ways: Ways
    learner: int
    gains: tuple[Grid, ...]
    onward: Grid

    @cached_property
    def losses(self) -> Grid:
        """A row a level: what the whole plan loses with each mentor."""
        import numpy as np

        mentors = self.ways.outside - 1
        worths = np.array([worth[self.learner] for worth in self.ways.weights])
        gained = np.array([gain[:mentors] for gain in self.gains])
        held = worths[:, self.ways.mates[self.learner]]
        found: Grid = held[:, None] - worths[:, :mentors] - gained
        return found

    @cached_property
    def possible(self) -> Flags:
        """With which mentors there is a plan at all."""
        mentors = self.ways.outside - 1
        found: Flags = (self.ways.weights[0][self.learner, :mentors] > SELDOM) & (
            self.gains[0][:mentors] > SELDOM
        )
        return found

    def mates(self, mentor: int) -> Grid:
        """The best plan with the pair in it."""
        mates = self.ways.mates.copy()
        goal, outside, node = int(mates[self.learner]), self.ways.outside, mentor
        mates[self.learner] = mentor
        while node != goal:
            following = int(self.onward[node])
            if outside not in (node, following):
                mates[self.ways.mover(node, following, self.learner)] = following
            node = following
        return mates

    def widest(self, widths: Grid) -> Grid:
        """Of all best rearrangements for each mentor the highest worst score of who moves in one."""
        import numpy as np

        goal = int(self.ways.mates[self.learner])
        wide, newer = np.full(len(widths), NEVER, dtype=np.int64), np.zeros(len(widths), dtype=bool)
        wide[goal], newer[goal] = ANY, True
        tight = steepest(self.ways.networks, self.gains)
        while len(some := np.flatnonzero(newer)):
            if len(some) > NEAREST:
                some = some[np.argpartition(-wide[some], NEAREST)[:NEAREST]]
            newer[some] = False
            ways = np.where(tight(some), np.minimum(widths[some], wide[some][:, None]), NEVER)
            reached = ways.max(axis=0)
            raised = np.flatnonzero(reached > wide)
            wide[raised] = reached[raised]
            newer[raised] = True
        return wide[: self.ways.outside - 1]


def forcing(ways: Ways, learner: int) -> Forcing:
    """Longest ways from every mentor to the place that the learner leaves; of equals by the next level.

    The learner counts among those who could move on from there: no way back there brings anything.
    """
    found: list[Grid] = []
    for _network in ways.networks:
        gain, onward = _longest(ways, int(ways.mates[learner]), found)
        found.append(gain)
    return Forcing(ways, learner, tuple(found), onward)


def _longest(ways: Ways, goal: int, before: list[Grid]) -> tuple[Grid, Grid]:
    """What is gained on the level after those that are known, and the next node of each way."""
    import numpy as np

    level, network = len(before), ways.networks[len(before)]
    tight = steepest(ways.networks[:level], before) if before else None
    gain = np.full(len(network), NEVER, dtype=np.int64)
    onward = np.full(len(network), -1, dtype=np.int64)
    newer = np.zeros(len(network), dtype=bool)
    gain[goal], newer[goal] = 0, True
    while len(some := np.flatnonzero(newer)):
        if len(some) > NEAREST:
            some = some[_nearest(ways, [*before, gain], some)]
        newer[some] = False
        steps = network[some] + gain[some][:, None]
        if tight is not None:
            steps = np.where(tight(some), steps, NEVER)
        reached = steps.max(axis=0)
        raised = np.flatnonzero((reached > gain) & (reached > SELDOM))
        gain[raised], onward[raised] = reached[raised], some[steps[:, raised].argmax(axis=0)]
        newer[raised] = True
    return gain, onward


def _nearest(ways: Ways, gains: list[Grid], some: Grid) -> Grid:
    """Places of those who lose least against the most that could be gained from there."""
    import numpy as np

    far = [(height - gain)[some] for height, gain in zip(ways.heights, gains, strict=False)]
    if len(far) == 1:
        return np.argpartition(far[0], NEAREST)[:NEAREST]
    return np.lexsort(far[::-1])[:NEAREST]
