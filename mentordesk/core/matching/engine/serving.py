"""The highest floor of what is in question, and a proof that no higher one serves everybody who must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid
    from mentordesk.core.matching.engine.narrowing import Narrowed

FEW = 2**20
"""Below this it is quicker to count numbers than to sort them."""
Shortage = tuple["Grid", "Grid"]
"""Prices of rows and columns that add up to less than nothing: not everybody can be served."""


def highest_floor(state: Narrowed, scores: Grid, mates: Grid) -> tuple[int, Shortage]:
    """The highest worst score of all plans of `state`, and the shortage that any higher one meets.

    `mates` is one of those plans, with at least one pair.
    """
    import numpy as np

    placed = np.flatnonzero(mates < scores.shape[1])
    low = int(scores[placed, mates[placed]].min())
    levels = different(scores[state.pairs & (scores > low)])
    fits, fails = -1, int(np.searchsorted(levels, _bound(state, scores), side="right"))
    guess, shortage = fails - 1, None
    while fails - fits > 1:
        found = shortage_of(state.above(scores, int(levels[guess])), mates)
        fits, fails, shortage = (guess, fails, shortage) if found is None else (fits, guess, found)
        guess = (fits + fails) // 2
    floor = int(levels[fits]) if fits >= 0 else low
    return floor, shortage or _nothing_above(state, scores, floor, mates)


def different(numbers: Grid) -> Grid:
    """Those that occur, in order; quickly where there are many of few kinds."""
    import numpy as np

    if numbers.max(initial=0) < FEW:
        return np.flatnonzero(np.bincount(numbers))
    return np.unique(numbers)


def _bound(state: Narrowed, scores: Grid) -> int:
    """No floor is higher than the best pair of somebody who must be served."""
    import numpy as np

    best = np.where(state.pairs, scores, -1)
    bounds = [*best[state.rows].max(axis=1, initial=-1), *best[:, state.columns].max(axis=0, initial=-1)]
    return int(min(bounds, default=int(best.max(initial=0))))


def _nothing_above(state: Narrowed, scores: Grid, floor: int, mates: Grid) -> Shortage:
    found = shortage_of(state.above(scores, floor + 1), mates)
    if found is None:
        raise ArithmeticError("a higher floor than the highest one")
    return found


def shortage_of(state: Narrowed, mates: Grid) -> Shortage | None:
    """None where a plan serves all who must be; rows and columns may be looked at one after the other.

    (Of a plan that serves the rows and one that serves the columns, one can be made that serves both.)
    """
    import numpy as np

    rows, columns = np.flatnonzero(state.rows), np.flatnonzero(state.columns)
    mine = np.where(_usable(state.pairs, mates), mates, -1)
    short = _Serving(state.pairs, rows, mine[rows], state.room).short()
    if short is not None:
        return _priced(state, -short[0].astype(np.int64), short[1].astype(np.int64))
    slots = np.repeat(columns, state.room[columns])
    single = np.ones(len(mates), dtype=np.int64)
    short = _Serving(state.pairs.T, slots, _holders(slots, mine), single).short()
    if short is not None:
        return _priced(state, short[1].astype(np.int64), -short[0].astype(np.int64))
    return None


def _priced(state: Narrowed, rows: Grid, columns: Grid) -> Shortage:
    if int(rows.sum()) + int((columns * state.room).sum()) >= 0:
        raise ArithmeticError("a shortage that is none")
    return rows, columns


def _usable(pairs: Flags, mates: Grid) -> Flags:
    import numpy as np

    usable: Flags = np.zeros(len(mates), dtype=bool)
    placed = np.flatnonzero(mates < pairs.shape[1])
    usable[placed] = pairs[placed, mates[placed]]
    return usable


def _holders(slots: Grid, mine: Grid) -> Grid:
    """By place (of the sorted columns `slots`) the row that has it, or -1."""
    import numpy as np

    held = np.full(len(slots), -1, dtype=np.int64)
    rows = np.flatnonzero(np.isin(mine, slots))
    rows = rows[np.argsort(mine[rows], kind="stable")]
    starts = np.searchsorted(mine[rows], mine[rows])
    held[np.searchsorted(slots, mine[rows]) + np.arange(len(rows)) - starts] = rows
    return held


class _Serving:
    """Seekers look for places along ways on which those who hold one make way."""

    def __init__(self, pairs: Flags, kinds: Grid, held: Grid, room: Grid) -> None:
        import numpy as np

        self.pairs, self.kinds, self.held, self.room = pairs, kinds, held.copy(), room
        self.loads = np.bincount(self.held[self.held >= 0], minlength=len(room))

    def short(self) -> tuple[Flags, Flags] | None:
        """None if each seeker has a place; else kinds of seekers and all that they could have, too little."""
        import numpy as np

        for seeker in np.flatnonzero(self.held < 0):
            found = self._serve(int(seeker))
            if found is not None:
                return found
        return None

    def _serve(self, seeker: int) -> tuple[Flags, Flags] | None:
        import numpy as np

        seen, asked = np.zeros(len(self.room), dtype=bool), np.zeros(self.pairs.shape[0], dtype=bool)
        rounds = [np.array([seeker])]
        while len(rounds[-1]):
            kinds = np.unique(self.kinds[rounds[-1]])
            kinds = kinds[~asked[kinds]]
            asked[kinds] = True
            found = self.pairs[kinds].any(axis=0) & ~seen
            free = np.flatnonzero(found & (self.loads < self.room))
            if len(free):
                self._move(rounds, int(free[0]))
                return None
            seen |= found
            rounds.append(np.flatnonzero((self.held >= 0) & found[self.held]))
        return asked, seen

    def _move(self, rounds: list[Grid], place: int) -> None:
        """The last of the round that reached the free place takes it, and so on back to the seeker."""
        import numpy as np

        self.loads[place] += 1
        for seekers in reversed(rounds):
            mover = int(seekers[np.argmax(self.pairs[self.kinds[seekers], place])])
            place, self.held[mover] = int(self.held[mover]), place
