"""The ways that a best plan leaves open: who could move where, and what each step brings level by level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.instance import NEVER
from mentordesk.core.matching.engine.ties import shifts

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid

SELDOM = NEVER // 2
"""What lies below has a step in it that may not be."""
ANY = 2**61
"""The score of who is in no pair: it makes no plan worse."""


@dataclass(frozen=True, eq=False)
class Tolls:
    """What the plan gains when a column has one row less, and when it has one more; counted by itself."""

    less: Grid
    more: Grid


@dataclass(frozen=True, eq=False)
class Ways:
    """Steps between columns around a plan that is the best by its weights.

    `weights` order plans: by the sums of the first grid, of equals by those of the second, and so on; their
    last column means nobody. `places` are those that can be used, by column. No way round brings anything.
    """

    mates: Grid
    places: Grid
    weights: tuple[Grid, ...]
    tolls: Tolls | None = None

    @property
    def outside(self) -> int:
        """The last node: a spare place takes the extra row, any column may do with one less."""
        return int(self.weights[0].shape[1])

    @cached_property
    def networks(self) -> tuple[Grid, ...]:
        """By level what is gained when somebody moves to a column (here a row) from another (a column)."""
        import numpy as np

        found = []
        for level, steps in enumerate(self._steps):
            gains = np.full((self.outside + 1, self.outside + 1), NEVER, dtype=np.int64)
            gains[: self.outside, : self.outside] = steps.T
            spare, filled = self._spare, np.append(self._loads[:-1] > 0, True)
            tolls = self.tolls if level == 0 else None
            gains[self.outside, :-1] = np.where(spare, 0 if tolls is None else tolls.more, NEVER)
            gains[:-1, self.outside] = np.where(filled, 0 if tolls is None else tolls.less, NEVER)
            found.append(gains)
        return tuple(found)

    @cached_property
    def heights(self) -> tuple[Grid, ...]:
        """By level the most that can be gained on the way from each node, wherever it leads."""
        found: list[Grid] = []
        for level, network in enumerate(self.networks):
            tight = steepest(self.networks[:level], found) if level else None
            found.append(_heights(network, found, tight))
        return tuple(found)

    def widths(self, scores: Grid) -> Grid:
        """In the shape of a network the best score with which somebody can take the best step."""
        import numpy as np

        known = np.column_stack([scores, np.full(len(scores), ANY)])
        gains = np.full((self.outside + 1, self.outside + 1), ANY, dtype=np.int64)
        gains[: self.outside, : self.outside] = self._best_of(known, len(self.weights)).T
        return gains

    def mover(self, node: int, following: int, learner: int) -> int:
        """Who of those in a column takes the best step to another; the learner aside."""
        import numpy as np

        there = np.flatnonzero(self.mates == node)
        there = there[there != learner]
        for worth in self.weights:
            brought = worth[there, following] - worth[there, node]
            there = there[brought == brought.max()]
        return int(there[0])

    @cached_property
    def _loads(self) -> Grid:
        import numpy as np

        return np.bincount(self.mates, minlength=self.outside)

    @cached_property
    def _spare(self) -> Flags:
        spare: Flags = self._loads < self.places
        spare[-1] = True
        return spare

    @cached_property
    def _steps(self) -> list[Grid]:
        """By level what the best mover from a column (a row) to another (a column) brings."""
        found = [shifts(self.weights[0], self.mates)]
        for level in range(1, len(self.weights)):
            found.append(self._best_of(self._moved(level), level, found))
        return found

    def _moved(self, level: int) -> Grid:
        """What it brings on a level that each row moves to each column."""
        import numpy as np

        worth = self.weights[level]
        found: Grid = worth - worth[np.arange(len(worth)), self.mates][:, None]
        return found

    def _best_of(self, numbers: Grid, levels: int, steps: list[Grid] | None = None) -> Grid:
        """The highest of these of all movers who are the best on the first levels."""
        import numpy as np

        steps, open_ = steps or self._steps, np.ones(numbers.shape, dtype=bool)
        for level in range(levels):
            open_ &= self._moved(level) == steps[level][self.mates]
        order = np.argsort(self.mates, kind="stable")
        held = self.mates[order]
        starts = np.flatnonzero(np.append(True, held[1:] != held[:-1]))
        found = np.full((self.outside, self.outside), NEVER, dtype=np.int64)
        numbers = np.where(open_, numbers, NEVER)[order]
        if len(held):
            found[held[starts]] = np.maximum.reduceat(numbers, starts, axis=0)
        return found


def steepest(networks: Sequence[Grid], reached: Sequence[Grid]) -> Callable[[Grid], Flags]:
    """Of the steps to some columns those by which others reached on each level just what they have."""

    def tight(some: Grid) -> Flags:
        import numpy as np

        found = np.ones((len(some), len(networks[0])), dtype=bool)
        for network, gain in zip(networks, reached, strict=True):
            steps = network[some]
            found &= (steps > SELDOM) & (steps + gain[some][:, None] == gain[None, :])
        return found

    return tight


def _heights(network: Grid, above: Sequence[Grid], tight: Callable[[Grid], Flags] | None) -> Grid:
    import numpy as np

    ends = np.all([height == 0 for height in above], axis=0) if above else np.ones(len(network), dtype=bool)
    height = np.where(ends, 0, NEVER)
    active = np.flatnonzero(ends)
    while len(active):
        ways = network[active] + height[active][:, None]
        ways = ways if tight is None else np.where(tight(active), ways, NEVER)
        raised = np.maximum(height, ways.max(axis=0))
        active, height = np.flatnonzero(raised > height), raised
    return height
