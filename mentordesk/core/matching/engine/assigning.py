"""Finds the best plan: most people first, then the highest total, then the order of names (domain 8.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.instance import NEVER, Plan
from mentordesk.core.matching.engine.ties import earliest, prices

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid

EXACT = 2**53
"""Doubles, which the solver calculates with, hold whole numbers up to here."""


def assign(scores: Grid, allowed: Flags, places: Sequence[int] | Grid) -> Plan:
    """The best plan; rows and columns must stand in the order in which ties are decided."""
    import numpy as np

    count, mentors = scores.shape
    top = int(scores.max(initial=0))
    if count * count * (top + 1) >= EXACT:
        raise OverflowError(f"{count} learners with scores up to {top} cannot be added up exactly")
    worth = np.zeros((count, mentors + 1), dtype=np.int64)
    worth[:, :mentors] = np.where(allowed, count * top + 1 + scores, NEVER)
    room = np.append(np.minimum(np.asarray(places, dtype=np.int64), allowed.sum(axis=0)), count)
    mates = _solve(worth, room, top)
    return Plan(earliest(worth, mates, room, prices(worth, mates, room)), worth, room)


def _solve(worth: Grid, room: Grid, top: int) -> Grid:
    """Any best plan: a linear assignment of learners to single places."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    count, nobody = worth.shape[0], worth.shape[1] - 1
    slots = np.repeat(np.arange(nobody), room[:nobody])
    rows = np.flatnonzero((worth[:, :nobody] > 0).any(axis=1))
    mates = np.full(count, nobody, dtype=np.int64)
    gains = worth[np.ix_(rows, slots)]
    bonus = count * top + 1
    cost = np.where(gains > 0, bonus + top - gains, bonus).astype(np.float64)
    at, slot = linear_sum_assignment(cost)
    kept = gains[at, slot] > 0
    mates[rows[at[kept]]] = slots[slot[kept]]
    return mates
