"""The best plan with one pair in it, in every mode: along ways of pairs where those are exact, else anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import FairForcing, FairPlans, Forcing, Instance, assign, forcing, solve
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.engine.free_ways import Ways
    from mentordesk.core.matching.engine.instance import Plan

SUMMED = frozenset({MatchMode.COVERAGE_TOTAL, MatchMode.PROFILE, MatchMode.KEEP, MatchMode.BALANCE})
"""Modes in which a plan is as good as what its pairs, and the loads of its mentors, count together."""


class Insistence:
    """Around one plan; what is reckoned for one learner serves the next one."""

    def __init__(self, instance: Instance, mode: MatchMode, plan: Plan) -> None:
        self.instance, self.mode, self.plan = instance, mode, plan

    def on(self, row: int) -> Insisting:
        """For one learner, who is not kept with anybody."""
        if self.mode is MatchMode.FAIR:
            fair = FairForcing(self._fair, row)
            return Insisting(fair.order, fair.mates)
        if self.mode in SUMMED and self.plan.ways is not None:
            along = forcing(self.plan.ways, row)
            return Insisting(partial(_cheapest, along), along.mates)
        about = forcing(self._about, row)
        return Insisting(partial(_cheapest, about), partial(insisted, self.instance, self.mode, row))

    @cached_property
    def _fair(self) -> FairPlans:
        return FairPlans(self.instance, self.plan.mates)

    @cached_property
    def _about(self) -> Ways:
        """By which other plans are nearly in order."""
        given = self.instance
        ways = assign(given.scores, given.allowed, given.places).ways
        assert ways is not None  # noqa: S101 - totals order plans
        return ways


@dataclass(frozen=True)
class Insisting:
    """`order` tells columns that the row can have, the cheapest first, as many as wanted or more.

    `mates` is the best plan in which it has one of them.
    """

    order: Callable[[int | None], list[int]]
    mates: Callable[[int], Grid]


def _cheapest(along: Forcing, _most: int | None) -> list[int]:
    """By what the plan loses level by level; of equals the first mentor."""
    import numpy as np

    order = np.lexsort(along.losses[::-1])
    found: list[int] = order[along.possible[order]].tolist()
    return found


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
