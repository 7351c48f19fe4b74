"""Deferred acceptance: rows ask in the order of their wishes, columns keep the best who asked."""

from __future__ import annotations

from heapq import heappush, heapreplace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid, Instance


def stable(instance: Instance) -> Grid:
    """The plan without a pair who would both rather have each other that is the best for the rows.

    Each side goes by its own view where there is one, else by the score; of equals the earlier one counts.
    """
    import numpy as np

    rows, columns = instance.scores.shape
    ours, theirs = instance.views or (instance.scores, instance.scores)
    allowed = instance.allowed & (instance.places > 0)[None, :]
    wishes = np.argsort(np.where(allowed, -ours, np.iinfo(np.int64).max), axis=1, kind="stable")
    ends, places = allowed.sum(axis=1).tolist(), instance.places.tolist()
    asked, mates = [0] * rows, np.full(rows, columns, dtype=np.int64)
    kept: list[list[tuple[int, int]]] = [[] for _column in range(columns)]
    for row in range(rows):
        asking: int | None = row
        while asking is not None and asked[asking] < ends[asking]:
            column = int(wishes[asking, asked[asking]])
            asked[asking] += 1
            asking = _ask(kept[column], places[column], (int(theirs[asking, column]), -asking))
    for column, held in enumerate(kept):
        mates[[-negative for _view, negative in held]] = column
    return mates


def _ask(held: list[tuple[int, int]], places: int, offer: tuple[int, int]) -> int | None:
    """Who has to ask elsewhere, if somebody has."""
    if len(held) < places:
        heappush(held, offer)
        return None
    if offer <= held[0]:
        return -offer[1]
    return -heapreplace(held, offer)[1]
