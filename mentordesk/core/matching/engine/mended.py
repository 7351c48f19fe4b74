"""The best plan for each number of moves when some have nobody: who has a column keeps it, or gets another.

With so many placed and so many left over, plans are flows, so the fewest moves for one more person never
fall: how many can be placed within so many moves is found by halving.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.bounded import total
from mentordesk.core.matching.engine.frontier import Kept, Search
from mentordesk.core.matching.engine.narrowing import Narrowed, usable

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Instance


def mended(instance: Instance, most: int) -> list[Kept]:
    """Plans with 0, 1, 2 … moves, as far as each is better than the one before; so many moves at most.

    Better: more people, then more of those with priority, then a higher total. The plan with the fewest moves
    that places as many as can be is among them, however many moves it takes. Whoever has a column must be
    allowed to keep it.
    """
    seated = _Seated(instance)
    whole, furthest = seated.fewest(seated.most), seated.furthest
    found: dict[int, Kept] = {}
    last: Kept | None = None
    placed = -1
    for allowed in sorted({*range(min(most, furthest.moves) + 1), whole.moves}):
        before, placed = placed, seated.within(allowed)
        plan = seated.best(placed, allowed, last if before == placed else None)
        if plan is not last:
            found[plan.moves], last = plan, plan
    return [seated.unseated(plan) for plan in found.values()]


class _Seated:
    """The instance with a last column, a bench, for exactly those who are not placed."""

    def __init__(self, instance: Instance) -> None:
        import numpy as np

        self.instance = instance
        self.rows, self.columns = instance.scores.shape
        had = np.full(self.rows, self.columns) if instance.before is None else instance.before
        self.waits = had == self.columns
        self.before = np.where(self.waits, self.columns + 1, had)
        self._known: dict[int, Kept | None] = {}
        self.most = self._last(lambda people: self._fewest(people) is not None)

    def fewest(self, people: int) -> Kept:
        """The plan with the fewest moves that places so many."""
        plan = self._fewest(people)
        assert plan is not None  # noqa: S101 - who has a column may keep it
        return plan

    @property
    def furthest(self) -> Kept:
        """The best plan of most people, whoever moves."""
        search, state = self._asked(self.most)
        return search.highest(state) or self.fewest(self.most)

    def best(self, people: int, allowed: int, known: Kept | None) -> Kept:
        """The best plan of so many people with no more moves, or the one known if that is as good."""
        search, state = self._asked(people)
        least = known or self.fewest(people)
        return search.within(state, allowed, least) or least

    def within(self, allowed: int) -> int:
        """How many of those who can be placed are, with so many moves."""
        return self._last(lambda people: people <= self.most and self.fewest(people).moves <= allowed)

    def unseated(self, plan: Kept) -> Kept:
        """A plan as the instance itself has it: who sits on the bench has no column."""
        import numpy as np

        mates: Grid = np.minimum(plan.mates, self.columns)
        return Kept(plan.moves, total(self.instance.scores, mates), mates)

    def _last(self, fits: Callable[[int], bool]) -> int:
        """The highest number of people that fits; those who have a column always do."""
        low, high = int((~self.waits).sum()), self.rows
        while low < high:
            guess = (low + high + 1) // 2
            low, high = (guess, high) if fits(guess) else (low, guess - 1)
        return low

    def _fewest(self, people: int) -> Kept | None:
        if people not in self._known:
            search, state = self._asked(people)
            self._known[people] = search.fewest(state)
        return self._known[people]

    def _asked(self, people: int) -> tuple[Search, Narrowed]:
        """Everybody has to have a column or a seat, and every seat is taken."""
        import numpy as np

        seats = self.rows - people
        benched = replace(
            self.instance,
            scores=np.column_stack([self._worth, np.zeros(self.rows, np.int64)]),
            allowed=np.column_stack([self.instance.allowed, self.waits]),
            places=np.append(self.instance.places, seats),
            before=self.before,
            held=None,
        )
        bench = np.arange(self.columns + 1) == self.columns
        room = np.append(usable(self.instance), seats)
        pairs = benched.allowed & (room > 0)[None, :]
        return Search(benched), Narrowed(pairs, np.ones(self.rows, dtype=bool), bench, room)

    @cached_property
    def _worth(self) -> Grid:
        """Scores, and for those with priority who wait more than all scores together."""
        scores, first = self.instance.scores, self.instance.first
        if first is None or not (first & self.waits).any():
            return scores
        outweighs = 1 + self.rows * int(scores.max(initial=0))
        worth: Grid = scores + outweighs * (first & self.waits)[:, None]
        return worth
