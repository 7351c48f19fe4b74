"""Picks whole numbers under sums, by HiGHS; what it answers is checked in integers before it is believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

NODES = 2_000
"""Branches that are looked at: a limit that is the same on a slow computer and on a fast one."""
SECONDS = 30.0
"""After so long the best so far is taken, should the branches not have ended."""
_NONE = 2
"""What the solver answers where nothing keeps within the bounds."""
_LITTLE = 1e-6
"""What a bound in floating point may be too low by."""


@dataclass(frozen=True, eq=False)
class Picked:
    """The value of each variable (None: nothing was found, or there is nothing), and what none exceeds."""

    values: Grid | None
    bound: int
    proven: bool


@dataclass(eq=False)
class Sums:
    """Sums of variables, each between two bounds; `tops` is the highest value of each variable."""

    tops: Sequence[int]
    _cells: list[tuple[int, int, int]] = field(default_factory=list)
    _low: list[int] = field(default_factory=list)
    _high: list[int] = field(default_factory=list)

    def add(self, factors: Mapping[int, int], low: int, high: int) -> None:
        """The sum of factor times variable lies between the two."""
        row = len(self._low)
        self._cells += [(row, at, by) for at, by in factors.items() if by]
        self._low.append(low)
        self._high.append(high)

    def best(self, aim: Sequence[int]) -> Picked:
        """The highest sum of worth times variable.

        Raises `ArithmeticError` where the solver's answer breaks a bound.
        """
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        rows, columns, values = np.array(self._cells, dtype=np.int64).reshape(-1, 3).T
        table = csr_array((values, (rows, columns)), shape=(len(self._low), len(self.tops)))
        low, high, worth = (np.array(each, dtype=np.int64) for each in (self._low, self._high, aim))
        answer = milp(
            -worth.astype(float),
            integrality=np.ones(len(aim)),
            bounds=Bounds(0, np.array(self.tops, dtype=float)),
            constraints=LinearConstraint(table.astype(float), low, high),
            options={"mip_rel_gap": 0.0, "node_limit": NODES, "time_limit": SECONDS},
        )
        most = int(np.maximum(worth, 0) @ np.array(self.tops, dtype=np.int64))
        least = answer.mip_dual_bound
        if least is not None and np.isfinite(least):
            most = min(most, floor(_LITTLE * (1 + abs(least)) - least))
        if answer.x is None:
            return Picked(None, most, proven=answer.status == _NONE)
        found = np.rint(answer.x).astype(np.int64)
        sums = table @ found
        if (sums < low).any() or (sums > high).any():
            raise ArithmeticError("the solver's choice breaks a bound")
        reached = int(worth @ found)
        proven = answer.status == 0
        return Picked(found, reached if proven else max(most, reached), proven)
