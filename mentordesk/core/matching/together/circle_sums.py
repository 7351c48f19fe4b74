"""Circles chosen from all that there could be: exact, for as many people as can be looked through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.picking import Picked, Sums

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid

PARTS = 1000
"""Prices are whole in so many parts of what is counted."""


def chosen(
    table: CircleTable, every: Sequence[Circle], begin: Sequence[Circle]
) -> tuple[Sequence[Circle], int | None]:
    """The best of these circles, nobody in two of them, and how much better by points another could be.

    `begin` is a good plan. None where it is not even proven that no more people could be placed.
    """
    best, proven = begin, True
    coming = {i for circle in every for i in circle}
    if table.value(begin)[:2] != (sum(table.first[i] for i in coming), len(coming)):
        for known in (0, 1):
            picked = _picking(table, every, best, known).best([_levels(table, each)[known] for each in every])
            best, proven = _better(table, every, best, picked), proven and picked.proven
    if not proven:
        return best, None
    near, needed = _near(table, every, best)
    if not needed:
        return best, 0
    picked = _picking(table, near, best, 2).best([table.total(each) for each in near])
    best = _better(table, near, best, picked)
    return best, 0 if picked.proven else picked.bound - table.value(best)[2]


def _levels(table: CircleTable, circle: Circle) -> tuple[int, int]:
    """What a circle gives to the levels before points: those with priority, and people."""
    return sum(table.first[i] for i in circle), len(circle)


def _better(
    table: CircleTable, every: Sequence[Circle], best: Sequence[Circle], picked: Picked
) -> Sequence[Circle]:
    if picked.values is None:
        return best
    found = [circle for circle, value in zip(every, picked.values.tolist(), strict=True) if value]
    return max(best, found, key=table.value)


def _picking(table: CircleTable, every: Sequence[Circle], best: Sequence[Circle], known: int) -> Sums:
    """Nobody in two circles; as many levels as are known already keep what the best plan so far reaches."""
    of: dict[int, dict[int, int]] = {}
    for column, circle in enumerate(every):
        for i in circle:
            of.setdefault(i, {})[column] = 1
    sums = Sums([1] * len(every))
    for columns in of.values():
        sums.add(columns, 0, 1)
    for level in range(known):
        reached = table.value(best)[level]
        sums.add({at: _levels(table, each)[level] for at, each in enumerate(every)}, reached, len(of))
    return sums


def _near(
    table: CircleTable, every: Sequence[Circle], best: Sequence[Circle]
) -> tuple[Sequence[Circle], bool]:
    """The circles that could be in a plan of more points, by prices of people; whether there can be one.

    The circles of any plan are worth no more than what their people cost and what they pay for the places
    that must be filled; what one of them is below that, its plan is below the bound.
    """
    import numpy as np

    first, people, points = table.value(best)
    worth = np.array([table.total(each) for each in every], dtype=np.int64)
    who = np.array([i for circle in every for i in circle], dtype=np.int64)
    where = np.repeat(np.arange(len(every)), [len(each) for each in every])
    count = np.bincount(where, minlength=len(every)).astype(np.int64)
    having = np.bincount(where, np.array(table.first, dtype=float)[who], len(every)).astype(np.int64)
    prices = _prices(who, where, (worth, count, having), (len(table.people), people, first))
    if prices is None:
        return every, True
    paid = PARTS * worth + prices[-2] * count + prices[-1] * having
    over = paid - np.bincount(where, prices[who].astype(float), len(every)).astype(np.int64)
    rest = max(0, int(over.max())) * (len(table.people) // table.sizes.fewest)
    bound = int(prices[:-2].sum()) - int(prices[-2]) * people - int(prices[-1]) * first + rest
    short = bound - PARTS * (points + 1)
    return [every[at] for at in np.flatnonzero(over >= -short).tolist()], short >= 0


def _prices(
    who: Grid, where: Grid, columns: tuple[Grid, Grid, Grid], bounds: tuple[int, int, int]
) -> Grid | None:
    """In parts: of each person, of a place that must be filled, and of one for those who have priority."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import csr_array, vstack

    worth, count, having = columns
    many, people, first = bounds
    table = csr_array((np.ones(len(who)), (who, where)), shape=(many, len(worth)))
    found = linprog(
        -worth.astype(float),
        A_ub=vstack(
            [table, csr_array(-count[None, :].astype(float)), csr_array(-having[None, :].astype(float))]
        ),
        b_ub=np.append(np.ones(many), [-people, -first]),
        bounds=(0, None),
        method="highs",
    )
    return (
        None if found.x is None else np.rint(np.maximum(0, -found.ineqlin.marginals) * PARTS).astype(np.int64)
    )
