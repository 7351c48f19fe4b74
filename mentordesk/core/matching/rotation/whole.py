"""Pairs and rounds at once, for small occasions that people leave early: every seating is looked at."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mentordesk.core.matching.rotation.occasion import Occasion
from mentordesk.core.matching.rotation.rounds import Pairs

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray
    from scipy.optimize import LinearConstraint

    Numbers = NDArray[int64]

MOST = 2500
"""Chances to meet that are still tried in all ways."""
_STEPS = 300
"""The work is bounded by steps and not by the clock, so that the answer is always the same."""


class Whole:
    """A whole-number program: a column for each chance to sit somewhere, and one for each round sat out."""

    def __init__(self, occasion: Occasion) -> None:
        self.occasion = occasion
        self._coming = occasion.stays(occasion.learners).tolist()
        staying = occasion.stays(occasion.mentors).tolist()
        pairs = zip(*(side.tolist() for side in occasion.allowed.nonzero()), strict=True)
        self.chances = [
            (place, row, column)
            for row, column in pairs
            for place in range(min(self._coming[row], staying[column]))
        ]
        self._out = [(row, turn) for row, stay in enumerate(self._coming) for turn in range(stay)]

    @property
    def is_small(self) -> bool:
        """Whether it can be looked through."""
        return 0 < len(self.chances) <= MOST

    def best(self) -> list[Pairs] | None:
        """The best seating, proven; None where that would take too many steps."""
        from scipy.optimize import LinearConstraint

        limits = self._limits()
        found = None
        for worth in self._worths():
            found = self._solved(worth, limits)
            if found is None:
                return None
            limits.append(LinearConstraint(worth, int(worth @ found)))
        return None if found is None else self._rounds(found)

    def _rounds(self, found: Numbers) -> list[Pairs]:
        rounds: list[Pairs] = [[] for _ in range(self.occasion.rounds + 1 - self.occasion.first)]
        for at, (place, row, column) in enumerate(self.chances):
            if found[at]:
                rounds[place].append((row, column))
        return [sorted(each) for each in rounds]

    def _solved(self, worth: Numbers, limits: list[LinearConstraint]) -> Numbers | None:
        import numpy as np
        from scipy.optimize import Bounds, milp

        options = {"node_limit": _STEPS, "mip_rel_gap": 0.0}
        kinds = np.ones(len(worth))
        found = milp(-worth, constraints=limits, integrality=kinds, bounds=Bounds(0, 1), options=options)
        return np.rint(found.x).astype(np.int64) if found.status == 0 else None

    def _worths(self) -> list[Numbers]:
        """Wishes met, squares of rounds sat out, points: by column, each after the other."""
        import numpy as np

        rows, columns = ([each[side] for each in self.chances] for side in (1, 2))
        wished = self.occasion.wished[rows, columns].astype(np.int64)
        none = np.zeros(len(self._out), dtype=np.int64)
        out = [-(2 * (int(self.occasion.sat_out[row]) + turn) + 1) for row, turn in self._out]
        even = np.concatenate([np.zeros(len(self.chances), dtype=np.int64), out])
        points = np.concatenate([self.occasion.scores[rows, columns], none])
        return [*([np.concatenate([wished, none])] if wished.any() else []), even, points]

    def _limits(self) -> list[LinearConstraint]:
        """Nobody sits twice in a round or with the same; no table is over-full; else one sits out."""
        import numpy as np
        from scipy.optimize import LinearConstraint
        from scipy.sparse import coo_array

        most: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
        for at, (place, row, column) in enumerate(self.chances):
            for key in (("learner", place, row), ("mentor", place, column), ("both", row, column)):
                most[key].append(at)
            most["out", row, 0].append(at)
        for at, (row, _turn) in enumerate(self._out, start=len(self.chances)):
            most["out", row, 0].append(at)
        lines = np.repeat(np.arange(len(most)), [len(each) for each in most.values()])
        places = (lines, np.concatenate(list(most.values())))
        size = (len(most), len(self.chances) + len(self._out))
        matrix = coo_array((np.ones(len(lines)), places), shape=size).tocsr()
        tops = np.array([self._top(*key) for key in most])
        least = np.where([key[0] == "out" for key in most], tops, 0)
        return [LinearConstraint(matrix, least, tops)]

    def _top(self, kind: str, first: int, _second: int) -> int:
        if kind == "out":
            return int(self._coming[first])
        return self.occasion.seats if kind == "mentor" else 1
