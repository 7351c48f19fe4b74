"""What every criterion says of all pairs, so that any weights give the scores at once; exact (domain 8.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import gcd, prod
from typing import TYPE_CHECKING

from mentordesk.core.matching import table_rows
from mentordesk.core.matching.candidates import Rules
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.scores import FULL, weights

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

DOUBLES = 2**53
"""Doubles hold whole numbers up to here, and a quotient of two of them is never rounded up to a whole one."""
INTEGERS = 2**62

Weighed = list[tuple[int, "Grid", "Grid"]]
"""Weight, numerators and denominators of each criterion that counts."""


class Tables:
    """People are read once, when a criterion counts for the first time; `keep` holds all that it says."""

    def __init__(self, mentors: People, learners: People, rules: Rules, *, keep: bool = False) -> None:
        self._mentors, self._learners, self._rules, self._keep = mentors, learners, rules, keep
        self._found: dict[str, Rows] = {}

    def scores(self, steps: int, weighing: Mapping[str, int] | None = None) -> Grid:
        """`rounded(points(...))` of all pairs, a row a learner; under other weights if given."""
        import numpy as np

        found = np.zeros((len(self._learners), len(self._mentors)), dtype=np.int64)
        counting = self.counting(weighing)
        for some in table_rows.pieces(*found.shape):
            found[some] = added([(weight, *rows(some)) for weight, rows in counting], steps)
        return found

    def counting(self, weighing: Mapping[str, int] | None = None) -> list[tuple[int, Rows]]:
        """The criteria that count, people read."""
        rules = self._rules if weighing is None else replace(self._rules, weights=weighing)
        return [(weight, self.rows(each)) for each, weight in weights(rules) if weight]

    def rows(self, criterion: Criterion) -> Rows:
        """What a criterion says, a row a learner; the people are read the first time."""
        if criterion.key not in self._found:
            rows = table_rows.rows(criterion, self._mentors, self._learners)
            self._found[criterion.key] = table_rows.whole(*rows(slice(None))) if self._keep else rows
        return self._found[criterion.key]


def added(weighed: Weighed, steps: int) -> Grid:
    """The weighted mean of the fractions in steps, halves upwards: exact, being over one denominator."""
    import numpy as np

    if not weighed:
        return np.zeros((1, 1), dtype=np.int64)
    common = gcd(*(weight for weight, _above, _below in weighed))
    tables = [(weight // common, above, below) for weight, above, below in weighed]
    whole = sum(weight for weight, _above, _below in tables)
    scale = 2 * FULL * steps
    under = _along_rows(tables, fits=(scale + 1) * whole * _most(tables) < INTEGERS)
    wide = [each for each in tables if each[2].shape[1] > 1]
    most = (scale + 1) * whole * int(under.max(initial=1)) * _most(wide)
    kind = np.float64 if most < DOUBLES else np.int64 if most < INTEGERS else object
    over, under = _sum(tables, under.astype(kind))
    under *= whole
    over *= scale
    over += under
    under *= 2
    found: Grid = (over / under if kind is np.float64 else over // under).astype(np.int64)
    return found


def _most(tables: Weighed) -> int:
    return prod(int(below.max(initial=1)) for _weight, _above, below in tables)


def _along_rows(tables: Weighed, *, fits: bool) -> Grid:
    """The least common denominator of all that have one denominator along a row."""
    import numpy as np

    narrow = [below for _weight, _above, below in tables if below.shape[1] == 1]
    found = np.ones((1, 1), dtype=np.int64 if fits else object)
    for below in narrow:
        found = np.lcm(found, below.astype(found.dtype))
    return found


def _sum(tables: Weighed, under: Grid) -> tuple[Grid, Grid]:
    """All over one denominator: those that have one along a row first."""
    import numpy as np

    shape = np.broadcast_shapes(*(above.shape for _weight, above, _below in tables))
    over = np.zeros(np.broadcast_shapes(shape, under.shape), dtype=under.dtype)
    for weight, above, below in tables:
        if below.shape[1] == 1:
            over += above * (under * weight // below.astype(under.dtype))
    for weight, above, below in tables:
        if below.shape[1] > 1:
            over *= below
            over += above * (under * weight)
            under = under * below
    return over, under
