"""Groups as sums for HiGHS: who joins which way of meeting; nobody joins a way that is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mentordesk.core.matching.together.group_aims import Aim
from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.joint_starts import bits
from mentordesk.core.matching.together.picking import NODES, SECONDS

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    Numbers = NDArray[float64]

Kept = Sequence[tuple[Aim, int]]
"""Levels that came before, and what they must reach."""
_HALF = 0.5


@dataclass(frozen=True, eq=False)
class Relaxed:
    """What joins and ways would be in parts; what a learner, a place and a level kept are worth then."""

    values: Numbers
    learners: Numbers
    mentors: Numbers
    levels: Numbers


class GroupModel:
    """First a variable for each way that could be taken, then one for each learner in each way.

    A way that holds people who are kept apart stands there as often as it could be taken, for who is in
    which of its groups then matters.
    """

    def __init__(self, table: GroupTable, options: Sequence[Option]) -> None:
        self.table = table
        self.options: list[Option] = []
        self.tops: list[int] = []
        for option in options:
            many = min(len(table.learners) // table.sizes.fewest, *(table.places[j] for j in option.team))
            split = any(table.apart[i] & option.rows for i in bits(option.rows))
            self.options += [option] * (many if split else 1)
            self.tops += [1] * many if split else [many]
        self.joins = [(at, i) for at, option in enumerate(self.options) for i in bits(option.rows)]
        self.place = {join: len(self.options) + k for k, join in enumerate(self.joins)}

    @property
    def width(self) -> int:
        """How many variables there are."""
        return len(self.options) + len(self.joins)

    def relaxed(self, aim: Sequence[int], kept: Kept, taken: Sequence[int]) -> Relaxed | None:
        """The best where people may be split; the ways that are taken so many times are given from below."""
        import numpy as np
        from scipy.optimize import linprog

        table, most = self._table(kept)
        low, high = np.zeros(self.width), np.ones(self.width)
        low[: len(taken)], high[: len(self.tops)] = taken, self.tops
        found = linprog(
            -np.array(aim, dtype=float),
            A_ub=table,
            b_ub=most,
            bounds=np.column_stack([low, high]),
            method="highs",
        )
        if found.x is None:
            return None
        worth, n, m = -found.ineqlin.marginals, len(self.table.learners), len(self.table.mentors)
        return Relaxed(found.x, worth[:n], worth[n : n + m], worth[len(worth) - len(kept) :])

    def whole(self, aim: Sequence[int], kept: Kept) -> tuple[list[Group] | None, bool]:
        """The best plan, and whether that (or that there is none) is proven."""
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp

        if not self.options:
            return [], not any(value > 0 for _aim, value in kept)
        table, most = self._table(kept)
        whole = np.ones(self.width)
        found = milp(
            -np.array(aim, dtype=float),
            integrality=whole,
            bounds=Bounds(0, np.append(self.tops, whole[len(self.tops) :])),
            constraints=LinearConstraint(table, -np.inf, most),
            options={"mip_rel_gap": 0.0, "node_limit": NODES, "time_limit": SECONDS},
        )
        ended = found.status in {0, 2}
        return (None if found.x is None else self.groups(found.x)), ended

    def groups(self, values: Numbers) -> list[Group]:
        """The plan that whole values stand for; several groups of one way are dealt out in order."""
        found: list[Group] = []
        for at, option in enumerate(self.options):
            many = round(values[at])
            if many:
                rows = [i for i in bits(option.rows) if values[self.place[at, i]] > _HALF]
                found += [Group(option, tuple(rows[k::many])) for k in range(many)]
        return found

    def factors(self, aim: Aim) -> list[int]:
        """What each variable gives to a level."""
        ways = [aim.own_value(self.table, each.team) for each in self.options]
        return ways + [aim.row_values(self.table, self.options[at].team)[i] for at, i in self.joins]

    def _table(self, kept: Kept) -> tuple[csr_array[Any, Any], Numbers]:
        """Rows in this order: learners, mentors, ways, levels kept; none of the sums exceeds its bound."""
        import numpy as np
        from scipy.sparse import csr_array, vstack

        if not kept:
            return self._sums
        table, most = self._sums
        levels = csr_array(-np.array([self.factors(aim) for aim, _value in kept], dtype=float))
        least = -np.array([value for _aim, value in kept], dtype=float)
        return csr_array(vstack([table, levels])), np.append(most, least)

    @cached_property
    def _sums(self) -> tuple[csr_array[Any, Any], Numbers]:
        import numpy as np
        from scipy.sparse import csr_array

        learners = len(self.table.learners)
        cells = [(i, self.place[at, i], 1) for at, i in self.joins]
        cells += [(learners + j, at, 1) for at, option in enumerate(self.options) for j in option.team]
        most = [1] * learners + self.table.places
        for at in range(len(self.options)):
            self._way(at, cells, most)
        rows, columns, values = np.array(cells, dtype=np.int64).T
        shape = (len(most), self.width)
        return csr_array((values.astype(float), (rows, columns)), shape=shape), np.array(most, dtype=float)

    def _way(self, at: int, cells: list[tuple[int, int, int]], most: list[int]) -> None:
        """Enough people and not too many, if it is taken; else nobody, and never two who are kept apart."""
        option, sizes = self.options[at], self.table.sizes
        joined = {i: self.place[at, i] for i in bits(option.rows)}
        apart = [
            (one, other)
            for i, one in joined.items()
            for k, other in joined.items()
            if self.table.apart[i] >> k & 1 and i < k
        ]
        sums = [
            dict.fromkeys(joined.values(), 1) | {at: -min(sizes.most, len(joined))},
            dict.fromkeys(joined.values(), -1) | {at: sizes.fewest},
            *({one: 1, at: -1} for one in joined.values()),
            *({one: 1, other: 1, at: -1} for one, other in apart),
        ]
        for row, factors in enumerate(sums, start=len(most)):
            cells += [(row, place, by) for place, by in factors.items()]
        most += [0] * len(sums)


def fewer(options: Sequence[Option], rows: Sequence[int], fewest: int) -> list[Option]:
    """The same ways with these learners alone; without those that hold too few then."""
    narrowed = [
        Option(each.team, each.lead, each.theme, mask) for each, mask in zip(options, rows, strict=True)
    ]
    return [each for each in narrowed if each.rows.bit_count() >= fewest]
