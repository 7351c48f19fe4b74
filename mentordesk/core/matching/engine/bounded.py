"""The highest floor that costs no more of the total than was allowed, and what every floor costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.descent import Descent
from mentordesk.core.matching.engine.gains import PEOPLE
from mentordesk.core.matching.engine.narrowing import best
from mentordesk.core.matching.engine.serving import highest_floor, shortage_of

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Instance

WHOLE = 1000
BEST, HIGHER = "best total", "no higher floor"


def affordable_floor(descent: Descent) -> None:
    """Raises the floor as far as the total stays within the price; proves that one step more is too dear."""
    import numpy as np

    if not descent.anybody:
        return
    scores, state = descent.instance.scores, descent.state
    whole = descent.note(BEST, state, descent.mates)
    least = -(-whole * (WHOLE - descent.instance.price) // WHOLE)
    top, shortage = highest_floor(state, scores, descent.mates)
    levels = np.unique(scores[state.pairs & (scores > worst(scores, descent.mates)) & (scores <= top)])
    fits, fails = -1, len(levels)
    while fails - fits > 1:
        guess = (fits + fails) // 2
        mates = best(state.above(scores, int(levels[guess])), scores)
        if total(scores, mates) >= least:
            fits, descent.mates = guess, mates
        else:
            fails = guess
    floor = worst(scores, descent.mates)
    if fails == len(levels):
        descent.keep_floor(floor, shortage)
    else:
        above = state.above(scores, floor + 1)
        descent.note(HIGHER, above, best(above, scores))
        descent.state = state.above(scores, floor)


def curve(instance: Instance, most: int, dearest: int = WHOLE) -> list[tuple[int, int]]:
    """Each floor at which the best total of most people falls, and that total; the lowest first.

    So many at most, and none that costs more thousandths of the total than the `dearest`.
    """
    descent = Descent(instance)
    descent.known(PEOPLE)
    scores, mates, found = instance.scores, descent.mates, list[tuple[int, int]]()
    while descent.anybody and len(found) < most:
        lowest, whole = worst(scores, mates), total(scores, mates)
        if found and whole * WHOLE < found[0][1] * (WHOLE - dearest):
            break
        found = [each for each in found if each[1] > whole] + [(lowest, whole)]
        above = descent.state.above(scores, lowest + 1)
        if shortage_of(above, mates) is not None:
            break
        mates = best(above, scores)
    return found


def worst(scores: Grid, mates: Grid) -> int:
    """The lowest score of a plan that has a pair."""
    import numpy as np

    placed = np.flatnonzero(mates < scores.shape[1])
    return int(scores[placed, mates[placed]].min())


def total(scores: Grid, mates: Grid) -> int:
    """All scores of a plan together."""
    import numpy as np

    placed = np.flatnonzero(mates < scores.shape[1])
    return int(scores[placed, mates[placed]].sum())
