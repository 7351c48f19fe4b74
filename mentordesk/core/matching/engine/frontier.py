"""What each further move would bring: the best total with at most so many moves, exact for every number.

Weighing moves against the total finds only the bargains; between two of them it bounds what can be reached,
and rows that one keeps and the other moves are tried both ways.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.bounded import total
from mentordesk.core.matching.engine.counting import moves
from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.gains import KEPT, PEOPLE, gain
from mentordesk.core.matching.engine.narrowing import best

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Instance
    from mentordesk.core.matching.engine.narrowing import Narrowed

WITHIN = "within"
"""No more moves than are allowed."""


@dataclass(frozen=True, eq=False)
class Kept:
    """A plan that matches as many as possible, by its moves and its total."""

    moves: int
    total: int
    mates: Grid


class Enough(Exception):
    """As many plans were tried as may be."""


def frontier(instance: Instance, most: int, tries: int | None = None) -> list[Kept]:
    """The best plans with no more moves: from the fewest moves to the highest total, so many steps at most.

    A step that brings nothing is left out. After so many `tries` it ends at the last step that is certain;
    nothing is told where that is the first one.
    """
    descent = Descent(instance)
    descent.known(PEOPLE)
    search = Search(instance, tries)
    least, highest = search.fewest(descent.state), search.highest(descent.state)
    if least is None or highest is None:
        return []
    found = [least]
    for allowed in range(least.moves + 1, min(highest.moves, least.moves + most - 1) + 1):
        try:
            reached = search.within(descent.state, allowed, found[-1])
        except Enough:
            return found if len(found) > 1 else []
        if reached is not None and reached is not found[-1]:
            found.append(reached)
    return found


def within(instance: Instance, descent: Descent, allowed: int) -> Grid:
    """The best plan of those in question with no more moves than allowed, or with as few as there must be."""
    search = Search(instance)
    least = search.fewest(descent.state)
    found = search.within(descent.state, max(allowed, least.moves), least) if least else None
    return found.mates if found else descent.mates


class Search:
    """Plans of an instance by weights of kept columns and of the total."""

    def __init__(self, instance: Instance, tries: int | None = None) -> None:
        self.tries = tries
        self.instance, self.kept = instance, gain(instance, KEPT)
        self.outweigh = len(instance.scores) * int(instance.scores.max(initial=0)) + 1

    def fewest(self, state: Narrowed) -> Kept | None:
        """Fewest moves, then the highest total."""
        return self._plan(state, self.outweigh, 1)

    def highest(self, state: Narrowed) -> Kept | None:
        """The highest total, then the fewest moves."""
        return self._plan(state, 1, len(self.instance.scores) + 1)

    def within(self, state: Narrowed, allowed: int, known: Kept | None) -> Kept | None:
        """The best of plans in question with no more moves, or what is known unless there is better."""
        low, high = self.fewest(state), self.highest(state)
        if low is None or high is None or low.moves > allowed:
            return known
        if high.moves <= allowed:
            return _better(known, high)
        low, high = self._bargains(state, low, high, allowed)
        known = _better(known, low)
        gained = (high.total - low.total) * (allowed - low.moves) // (high.moves - low.moves)
        if low.total + gained <= known.total:
            return known
        for half in self._halves(state, low, high):
            known = self.within(half, allowed, known)
        return known

    def _bargains(self, state: Narrowed, low: Kept, high: Kept, allowed: int) -> tuple[Kept, Kept]:
        """The nearest two plans around so many moves between which no third one is a better bargain."""
        while True:
            dear, long = high.total - low.total, high.moves - low.moves
            between = self._plan(state, dear, long)
            if between is None or long * (between.total - low.total) == dear * (between.moves - low.moves):
                return low, high
            low, high = (between, high) if between.moves <= allowed else (low, between)

    def _halves(self, state: Narrowed, low: Kept, high: Kept) -> tuple[Narrowed, Narrowed]:
        """With a row kept that only the first plan keeps, and with it moved."""
        import numpy as np

        before = self.instance.before
        assert before is not None  # noqa: S101 - nobody moves where nobody has anything
        had = (low.mates == before) & (before < len(state.room))
        row = int(np.flatnonzero(had & (high.mates != before))[0])
        moved, kept, must = state.pairs.copy(), state.pairs.copy(), state.rows.copy()
        moved[row, before[row]], must[row] = False, True
        kept[row] = np.arange(kept.shape[1]) == before[row]
        return replace(state, pairs=kept, rows=must), replace(state, pairs=moved)

    def _plan(self, state: Narrowed, kept: int, summed: int) -> Kept | None:
        """The best plan by these weights; None where not everybody can be served who must be."""
        import numpy as np

        if self.tries is not None:
            if not self.tries:
                raise Enough
            self.tries -= 1
        mates = best(state, self.kept * kept + self.instance.scores * summed)
        nobody = len(state.room)
        full = np.bincount(mates, minlength=nobody + 1)[:-1] == state.room
        if (mates[state.rows] == nobody).any() or not full[state.columns].all():
            return None
        return Kept(moves(self.instance, mates), total(self.instance.scores, mates), mates)


def _better(known: Kept | None, found: Kept) -> Kept:
    """The one with the higher total; what is known stays where both are as good."""
    return found if known is None or found.total > known.total else known
