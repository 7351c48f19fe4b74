"""The best plan of very many pairs: solved on the few that promise most, then proven against all of them.

Prices of rows and places come out of the few; any other pair that is worth more than its prices joins them,
until there is none: then the plan is the best of all pairs, and the prices prove it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.few_pairs import Pairs, lowest_prices, solved
from mentordesk.core.matching.engine.narrowing import EXACT

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid
    from mentordesk.core.matching.engine.narrowing import Narrowed

PROMISING = 24
"""So many columns of each row, and rows of each column, are looked at first."""
NEAR = 24
"""So many of a row join once there are prices to judge them by."""
GROUPS = 8
"""A row is cut into so many times as many groups as are wanted of it: few groups hold two of the best."""
PIECE = 2**17
"""So many pairs are looked at at a time."""
LOW = -(2**61)

Worth = Callable[[slice], "Grid"]
"""What the pairs of some rows bring; 0 where a pair may not be, or brings nothing."""


@dataclass(frozen=True, eq=False)
class Priced:
    """A best plan (the number of columns means nobody) with prices of rows and of places by column."""

    mates: Grid
    rows: Grid
    columns: Grid
    pairs: Pairs
    """Those that were enough to find it; they promise much for a similar worth too."""


def narrowed(state: Narrowed, gain: Grid, known: Pairs | None = None) -> Priced:
    """The best plan of those in question by a gain; who must be served pays less for it."""
    import numpy as np

    most = int(gain.max(initial=0))
    serve = len(gain) * most + 1 if state.rows.any() or state.columns.any() else 0
    if 2 * serve + most >= EXACT:
        raise OverflowError(f"{len(gain)} rows with gains up to {most} cannot be added up exactly")
    rows, columns = serve * state.rows.astype(np.int64), serve * state.columns.astype(np.int64)

    def worth(some: slice) -> Grid:
        whole = gain[some] + rows[some, None] + columns[None, :] if serve else gain[some]
        return np.where(state.pairs[some], whole, 0)

    found = best_priced(worth, (gain.shape[0], gain.shape[1]), state.room, known)
    return Priced(found.mates, found.rows - rows, found.columns - columns, found.pairs)


def best_priced(worth: Worth, shape: tuple[int, int], room: Grid, known: Pairs | None = None) -> Priced:
    """The best plan and its proof; every pair's worth is asked for again in each round."""
    pairs, near = _revalued(worth, shape, known) if known else _promising(worth, shape), True
    while True:
        mates = solved(pairs, shape, room)
        rows, columns = lowest_prices(pairs, shape, room, mates)
        joining, proven = _joining(worth, shape, rows, columns, near=near)
        if proven:
            return Priced(mates, rows, columns, pairs)
        pairs, near = Pairs.of([pairs, joining]), False


def _pieces(shape: tuple[int, int]) -> list[slice]:
    step = max(1, PIECE // max(1, shape[1]))
    return [slice(first, min(shape[0], first + step)) for first in range(0, shape[0], step)]


def _promising(worth: Worth, shape: tuple[int, int]) -> Pairs:
    """The best columns of each row, and for each column the best row of each of so many parts of the rows."""
    import numpy as np

    parts = -(-shape[0] // PROMISING)
    most = np.zeros((PROMISING, shape[1]), dtype=np.int64)
    who = np.zeros((PROMISING, shape[1]), dtype=np.int64)
    found = []
    for some in _pieces(shape):
        here = worth(some)
        found.append(_nearest(here, here, np.arange(some.start, some.stop), PROMISING))
        for nth in range(some.start // parts, (some.stop - 1) // parts + 1):
            first = max(some.start, nth * parts)
            block = here[first - some.start : (nth + 1) * parts - some.start]
            at = block.argmax(axis=0)
            reached = block[at, np.arange(shape[1])]
            better = reached > most[nth]
            most[nth][better], who[nth][better] = reached[better], first + at[better]
    part, column = np.nonzero(most)
    found.append(Pairs(who[part, column], column, most[part, column]))
    return Pairs.of(found)


def _revalued(worth: Worth, shape: tuple[int, int], known: Pairs) -> Pairs:
    """The same pairs with what they bring now."""
    import numpy as np

    found = np.zeros(len(known.rows), dtype=np.int64)
    for some in _pieces(shape):
        here = slice(*np.searchsorted(known.rows, (some.start, some.stop)))
        found[here] = worth(some)[known.rows[here] - some.start, known.columns[here]]
    useful = found > 0
    return Pairs(known.rows[useful], known.columns[useful], found[useful])


def _joining(
    worth: Worth, shape: tuple[int, int], rows: Grid, columns: Grid, *, near: bool
) -> tuple[Pairs, bool]:
    """The best pairs of each row by what they bring above their prices, and whether none brings anything.

    Rows without such a pair are left out, unless those that come `near` are wanted too.
    """
    import numpy as np

    found, proven = [], True
    for some in _pieces(shape):
        here = worth(some)
        above = here - columns[None, :]
        over = above > rows[some, None]
        lines = np.flatnonzero(over.any(axis=1))
        proven = proven and not len(lines)
        if near:
            lines = np.arange(len(here))
        else:  # or pairs that are in already, and as good as these, might keep them out round after round
            above = np.where(over, above, LOW)
        if len(lines):
            found.append(_nearest(here[lines], above[lines], some.start + lines, NEAR))
    return Pairs.of(found), proven


def _nearest(worth: Grid, above: Grid, rows: Grid, count: int) -> Pairs:
    """Of each row the pairs that bring most above prices: so many, or some more."""
    import numpy as np

    usable = np.where(worth > 0, above, LOW)
    row, column = np.nonzero(usable >= np.maximum(_threshold(usable, count), LOW + 1)[:, None])
    nth = np.arange(len(row)) - np.searchsorted(row, row)
    row, column = row[nth < 2 * count], column[nth < 2 * count]
    return Pairs(rows[row], column, worth[row, column])


def _threshold(numbers: Grid, count: int) -> Grid:
    """For each row a number that so many reach, and few more: among the highest of small groups."""
    import numpy as np

    if numbers.shape[1] <= count:
        return np.full(len(numbers), LOW)
    size = max(1, numbers.shape[1] // (GROUPS * count))
    groups = numbers.shape[1] // size
    highest = numbers[:, : groups * size].reshape(len(numbers), size, groups).max(axis=1)
    found: Grid = np.partition(highest, groups - count, axis=1)[:, groups - count]
    return found
