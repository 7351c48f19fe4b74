"""The fair plan with one pair insisted on: what that does to the weak bands, then to the floor and the total.

The total is added up along ways around the best plan of the floor that is left: around the plan itself where
its floor stays, else around the best one of that floor, which is found once for all pairs that leave it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.around_plan import around, together
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.forcing import Forcing, forcing
from mentordesk.core.matching.engine.free_ways import Ways
from mentordesk.core.matching.engine.gains import BANDS, KEPT, PEOPLE, TOTAL, gain, packed, weights

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid, Instance

FIRST = (PEOPLE, *BANDS[:2])


class FairPlans:
    """The best plans by floor; what is found for one learner serves the next one."""

    def __init__(self, instance: Instance, mates: Grid) -> None:
        self.instance, self.mates = instance, mates
        self.words = (*FIRST, TOTAL, *((KEPT,) if instance.has_before else ()))
        floor = self.worst(mates)
        self.last = around(instance, mates, self.words, floor)
        self._reigns: list[tuple[int, int, Ways]] = [(floor, floor, self.last)]

    def worst(self, mates: Grid) -> int:
        """The floor of a plan; a plan of nobody has none."""
        import numpy as np

        at = np.flatnonzero(mates < self.instance.scores.shape[1])
        return int(self.instance.scores[at, mates[at]].min(initial=self.instance.top + 1))

    def reign(self, floor: int) -> Ways:
        """The ways around the best plan of pairs of at least this score; these may lead below the floor."""
        for lowest, highest, ways in self._reigns:
            if lowest <= floor <= highest:
                return ways
        floor = 0 if floor <= self._edge else floor
        mates = self._found(floor)
        ways = around(self.instance, mates, self.words, floor)
        self._reigns.append((floor, self.worst(mates), ways))
        return ways

    @cached_property
    def _edge(self) -> int:
        """Where no plan of fewest weak pairs has any, it is all the same which floor below is asked for."""
        edges = [edge for edge in self.instance.edges[:2] if edge <= self.worst(self.mates)]
        return max(edges, default=0)

    @cached_property
    def slack(self) -> int:
        """The most that total and kept can cost on the first level of the ways within the floor.

        What costs more matches fewer, or makes more weak: one of these outweighs all of that.
        """
        group = together(self.instance, self.words)[0]
        factors = dict(zip(group, weights(self.instance, group), strict=True))
        rows = (self.mates < self.instance.scores.shape[1]).nonzero()[0]
        return sum(
            factor * int(gain(self.instance, word)[rows, self.mates[rows]].sum())
            for word, factor in factors.items()
            if word not in FIRST
        )

    @cached_property
    def first(self) -> Ways:
        """Around the fair plan as if floor and total did not count."""
        return around(self.instance, self.mates, FIRST)

    @cached_property
    def widths(self) -> Grid:
        """The scores of the best steps of these."""
        return self.first.widths(self.instance.scores)

    def _found(self, floor: int) -> Grid:
        kept = replace(self.instance, allowed=self.instance.allowed & (self.instance.scores >= floor))
        first, *others = packed(kept, self.words, fresh=True)
        descent = Descent(kept, first)
        if others:
            descent.known(*first)
            descent.by([word for group in others for word in group])
        return descent.mates


class FairForcing:
    """For one learner."""

    def __init__(self, plans: FairPlans, learner: int) -> None:
        self.plans, self.learner = plans, learner
        self.own = plans.instance.scores[learner]
        self.within = forcing(plans.last, learner)
        self._along: dict[Ways, Forcing] = {plans.last: self.within}

    def order(self, most: int | None) -> list[int]:
        """Columns by what they cost: weak pairs, then the floor, then the total; so many at least."""
        import numpy as np

        losses, possible = self.within.losses, self._as_fair
        order = np.lexsort((np.arange(losses.shape[1]), *losses[::-1]))
        found: list[int] = order[possible[order]].tolist()
        if most is None or len(found) < most:
            first = self._first.losses
            keys = (-self.own, -self._floor, *first[::-1])
            order = np.lexsort(keys)
            found += order[(self._first.possible & ~possible)[order]].tolist()
        return found

    def mates(self, column: int) -> Grid:
        """The fairest plan of those with the pair; there must be one."""
        if self._as_fair[column]:
            return self.within.mates(column)
        floor = int(self._floor[column])
        if floor >= self.plans.worst(self.plans.mates):
            floor = self._risen(column)
        ways = self.plans.reign(floor)
        if ways not in self._along:
            self._along[ways] = forcing(ways, self.learner)
        found = self._along[ways].mates(column)
        if self.plans.worst(found) >= floor:
            return found
        within = around(self.plans.instance, ways.mates, self.plans.words, floor)
        return forcing(within, self.learner).mates(column)

    @cached_property
    def _as_fair(self) -> Flags:
        """With which columns as many are matched, as few are weak and the floor stays."""
        found: Flags = self.within.possible & (self.within.losses[0] <= self.plans.slack)
        return found

    @cached_property
    def _first(self) -> Forcing:
        return forcing(self.plans.first, self.learner)

    @cached_property
    def _floor(self) -> Grid:
        """By column the highest floor of plans with as few weak pairs, no higher than that of the plan."""
        import numpy as np

        wide = self._first.widest(self.plans.widths)
        found: Grid = np.minimum(np.minimum(wide, self.own), self.plans.worst(self.plans.mates))
        return found

    def _risen(self, column: int) -> int:
        """The floor where so many are left out, or weak, that it may be higher than that of the plan."""
        plans = self.plans
        floor = plans.worst(plans.mates)
        wanted = value(plans.first) - int(self._first.losses[0, column])
        while True:
            better = plans.reign(floor + 1).mates
            ways = around(plans.instance, better, FIRST, floor + 1)
            if value(ways) < wanted:
                return floor
            found = forcing(ways, self.learner)
            if not found.possible[column] or value(ways) - int(found.losses[0, column]) != wanted:
                return floor
            wide = int(found.widest(ways.widths(plans.instance.scores))[column])
            floor = min(wide, int(self.own[column]), plans.worst(better))
            if floor < plans.worst(better):
                return floor


def value(ways: Ways) -> int:
    """What the plan in their midst is worth on the first level."""
    import numpy as np

    return int(ways.weights[0][np.arange(len(ways.mates)), ways.mates].sum())
