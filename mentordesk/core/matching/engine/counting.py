"""The six numbers of a plan, whatever made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.instance import Instance, Six

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid


def six(instance: Instance, mates: Grid) -> Six:
    """Matched, the four bands, the worst pair, the total, blocking pairs, and moves against `before`."""
    import numpy as np

    rows = np.flatnonzero(mates < instance.scores.shape[1])
    reached = instance.scores[rows, mates[rows]]
    low, middle, high = (int((reached >= edge).sum()) for edge in instance.edges)
    return Six(
        matched=len(rows),
        bands=(len(rows) - low, low - middle, middle - high, high),
        worst=int(reached.min()) if len(rows) else None,
        total=int(reached.sum()),
        blocking=blocking(instance, mates),
        moves=moves(instance, mates),
    )


def moves(instance: Instance, mates: Grid) -> int:
    """Rows that had a column and have it no longer."""
    if instance.before is None:
        return 0
    had = instance.before < instance.scores.shape[1]
    return int((had & (instance.before != mates)).sum())


def blocking(instance: Instance, mates: Grid) -> int:
    """Allowed pairs of which both would rather have each other than what they have, or than a free place."""
    import numpy as np

    rows, columns = instance.scores.shape
    ours, theirs = instance.views or (instance.scores, instance.scores)
    at = np.flatnonzero(mates < columns)
    have = np.full(rows, -1, dtype=np.int64)
    have[at] = ours[at, mates[at]] + instance.apart
    worst = np.full(columns, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(worst, mates[at], theirs[at, mates[at]] + instance.apart)
    loads = np.bincount(mates[at], minlength=columns)
    worst[loads < instance.places] = -1
    worst[instance.places <= 0] = np.iinfo(np.int64).max
    wish = instance.allowed & (ours > have[:, None]) & (theirs > worst[None, :])
    return int(wish.sum())
