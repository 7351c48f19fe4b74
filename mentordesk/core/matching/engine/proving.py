"""Prices of rows and places in whole numbers, which prove that a plan is the best by a gain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.narrowing import ROOM
from mentordesk.core.matching.engine.ties import shifts

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid
    from mentordesk.core.matching.engine.narrowing import Narrowed


def prices_of_people(state: Narrowed, mates: Grid) -> tuple[Grid, Grid]:
    """One for each row that cannot be reached from those who have nothing, and for each place that can.

    (Nobody must be served yet, and each row counts as one.)
    """
    import numpy as np

    nobody = len(state.room)
    rows, columns = np.zeros(len(mates), dtype=bool), np.zeros(nobody + 1, dtype=bool)
    newest = np.flatnonzero(mates == nobody)
    while len(newest):
        rows[newest] = True
        columns[:-1] |= state.pairs[newest].any(axis=0)
        newest = np.flatnonzero(columns[mates] & ~rows)
    own = (~rows & state.pairs.any(axis=1)).astype(np.int64)
    places = columns[:-1].astype(np.int64)
    if int(own.sum()) + int((places * state.room).sum()) != int((mates < nobody).sum()):
        raise ArithmeticError("the solver's plan does not match as many as it could")
    return own, places


def prices(state: Narrowed, gain: Grid, mates: Grid) -> tuple[Grid, Grid]:
    """The lowest prices of rows and of places by column that prove the plan to be the best (checked).

    Rows that must be placed and columns that must be filled may cost less than nothing.
    """
    import numpy as np

    worth = state.worth(gain)
    room, must = np.append(state.room, len(mates)), np.append(state.columns, False)
    gains = shifts(worth, mates)
    low = (len(room) + 1) * (int(np.abs(gain).max(initial=0)) + 1) if must.any() else 0
    if low >= ROOM:
        raise OverflowError("prices that are too high to be added up exactly")
    price = np.where(must, -low, 0).astype(np.int64)
    active = np.arange(len(price))
    for _round in range(len(price) + 1):
        raised = np.maximum(price, (price[active, None] + gains[active]).max(axis=0))
        active = np.flatnonzero(raised > price)
        price = raised
        if not len(active):
            break
    value = worth[np.arange(len(mates)), mates]
    rows = value - price[mates]
    if len(active) or price[-1] or int(rows.sum()) + int((price * room).sum()) != int(value.sum()):
        raise ArithmeticError("the solver's plan is not the best one")
    return rows, price[:-1]
