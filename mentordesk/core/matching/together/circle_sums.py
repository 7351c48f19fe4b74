"""Circles chosen from all that there could be: exact, for as many people as can be looked through."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.picking import Sums


def chosen(table: CircleTable, every: Sequence[Circle]) -> tuple[list[Circle], bool]:
    """The best of these circles, nobody in two of them, and whether that is proven."""
    if not every:
        return [], True
    of: dict[int, dict[int, int]] = {}
    for column, circle in enumerate(every):
        for i in circle:
            of.setdefault(i, {})[column] = 1
    sums = Sums([1] * len(every))
    for columns in of.values():
        sums.add(columns, 0, 1)
    first = [sum(table.first[i] for i in circle) for circle in every]
    best: list[Circle] = []
    proven = True
    for aim in (first, [len(each) for each in every], [table.total(each) for each in every]):
        if any(aim):
            picked = sums.best(aim)
            proven &= picked.proven
            if picked.values is None:
                break
            best = [circle for circle, value in zip(every, picked.values.tolist(), strict=True) if value]
            reached = sum(by for by, value in zip(aim, picked.values.tolist(), strict=True) if value)
            sums.add(dict(enumerate(aim)), reached, sum(aim))
    return best, proven
