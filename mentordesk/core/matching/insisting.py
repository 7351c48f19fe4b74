"""The best plan with one pair in it, in every mode: along ways of pairs where those are exact, else anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import Forcing, Instance, assign, forcing, solve
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.problem import Problem

ADDED_UP = frozenset({MatchMode.COVERAGE_TOTAL, MatchMode.PROFILE, MatchMode.KEEP})
"""Modes in which a plan is as good as what its pairs count together."""


class Insisting:
    """For one learner, who is not kept with anybody."""

    def __init__(self, problem: Problem, row: int) -> None:
        self.problem, self.row, self.mode = problem, row, problem.request.mode
        self._weighed: Forcing | None = None
        if problem.plan.weighed is not None and self.mode in {*ADDED_UP, MatchMode.FAIR}:
            self._weighed = forcing(problem.plan, row)
        self._in_order = self._weighed
        if self._in_order is None or self.mode not in ADDED_UP:
            given = problem.instance
            self._in_order = forcing(assign(given.scores, given.allowed, given.places), row)

    def loss(self, column: int) -> int | None:
        """By this the columns stand in the order of what they cost, nearly so where plans do not add up."""
        return self._in_order.loss(column) if self._in_order else None

    def mates(self, column: int) -> Grid:
        """The best plan in which the row has that column; there must be one (`loss` is not None)."""
        quick = self._weighed
        if quick is not None and quick.loss(column) is not None:
            found = quick.mates(column)
            if self.mode in ADDED_UP or self._as_fair(found):
                return found
        return insisted(self.problem.instance, self.mode, self.row, column)

    def _as_fair(self, mates: Grid) -> bool:
        """As many people and bands as the best plan; its floor is kept anyway. Then no plan is fairer."""
        return self._shape(mates) == self._shape(self.problem.plan.mates)

    def _shape(self, mates: Grid) -> tuple[int, ...]:
        import numpy as np

        rows = np.flatnonzero(mates < len(self.problem.mentors))
        reached = self.problem.scores[rows, mates[rows]]
        return (len(rows), *(int((reached >= edge).sum()) for edge in self.problem.instance.edges[:2]))


def insisted(instance: Instance, mode: MatchMode, row: int, column: int) -> Grid:
    """Solves the plan anew with a place of the column that is for this row alone."""
    import numpy as np

    columns = instance.scores.shape[1]
    own = np.arange(columns + 1)
    own[columns] = column
    allowed = instance.allowed[:, own]
    allowed[:, columns], allowed[row] = False, False
    allowed[row, columns] = True
    places = np.append(instance.places, 1)
    places[column] -= 1
    if mode is MatchMode.BALANCE:
        return _within_loads(instance, row, column)
    wider = replace(
        instance,
        scores=instance.scores[:, own],
        allowed=allowed,
        places=places,
        before=_moved_along(instance, row, column),
        held=None if instance.held is None else instance.held[own],
        views=None if instance.views is None else (instance.views[0][:, own], instance.views[1][:, own]),
    )
    found: Grid = np.append(own, columns)[solve(wider, mode).mates]
    return found


def _moved_along(instance: Instance, row: int, column: int) -> Grid | None:
    """Nobody is one column further now; the row's own place is its old one, if it was there before."""
    import numpy as np

    if instance.before is None:
        return None
    columns = instance.scores.shape[1]
    before = np.where(instance.before == columns, columns + 1, instance.before)
    if instance.before[row] == column:
        before[row] = columns
    return before


def _within_loads(instance: Instance, row: int, column: int) -> Grid:
    """The same where the load of a mentor counts as a whole: the row comes first, and has no other column.

    Beside others who come first, if it can be; else before them.
    """
    import numpy as np

    allowed, own = instance.allowed.copy(), np.arange(len(instance.allowed)) == row
    allowed[row] = np.arange(allowed.shape[1]) == column
    given = own if instance.first is None else instance.first | own
    for first in (given, own):
        mates = solve(replace(instance, allowed=allowed, first=first), MatchMode.BALANCE).mates
        if mates[row] == column:
            break
    return mates
