"""The ways around a best plan, with steps weighed as the mode weighs plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine import gains
from mentordesk.core.matching.engine.free_ways import Tolls, Ways
from mentordesk.core.matching.engine.gains import EVEN, PEOPLE, TOTAL
from mentordesk.core.matching.engine.instance import NEVER, Instance
from mentordesk.core.matching.engine.narrowing import ROOM, usable

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Grid

SPARE = 3
"""Numbers stay so many times below the largest one: a few of them are added up."""


def around(instance: Instance, mates: Grid, words: Sequence[str], least: int = 0) -> Ways:
    """Of a plan that is the best by these levels, with pairs of at least this score."""
    import numpy as np

    places, tolls = np.append(usable(instance), len(mates)), None
    if EVEN in words:
        weights, tolls = _evened(instance, mates)
    else:
        weights = tuple(_closed(instance, grid, least) for grid in _grids(instance, words))
    return Ways(mates, places, weights, tolls)


def _grids(instance: Instance, words: Sequence[str]) -> Iterator[Grid]:
    for group in together(instance, words):
        yield gains.weighed(instance, group, gains.weights(instance, group))


def together(instance: Instance, words: Sequence[str]) -> list[tuple[str, ...]]:
    """The levels in as few groups as machine integers hold."""
    groups: list[tuple[str, ...]] = []
    for word in words:
        joined = (*groups[-1], word) if groups else (word,)
        if groups and SPARE * _far(instance, joined) < ROOM:
            groups[-1] = joined
        else:
            groups.append((word,))
    return groups


def _far(instance: Instance, words: tuple[str, ...]) -> int:
    """No way brings or costs more: one person enters, one leaves; that outweighs all that moves do."""
    factors = gains.weights(instance, words)
    whole = sum(factor * gains.most(instance, word) for factor, word in zip(factors, words, strict=True))
    return whole if words[0] == PEOPLE else whole * len(instance.scores)


def _closed(instance: Instance, grid: Grid, least: int) -> Grid:
    """With a last column for nobody; what may not be is never taken."""
    import numpy as np

    found = np.zeros((grid.shape[0], grid.shape[1] + 1), dtype=np.int64)
    found[:, :-1] = np.where(instance.allowed & (instance.scores >= least), grid, NEVER)
    return found


def _evened(instance: Instance, mates: Grid) -> tuple[tuple[Grid, ...], Tolls]:
    """Most people, then the smallest sum of squared loads (no matter of single pairs), then the total."""
    import numpy as np

    columns = instance.scores.shape[1]
    loads = np.bincount(mates, minlength=columns + 1)[:-1]
    held = loads if instance.held is None else loads + instance.held
    pairs = min(len(mates), int(usable(instance).sum()))
    longest = 2 * (int(held.max(initial=0)) + int(usable(instance).max(initial=0))) + 1
    square = 1 + pairs * gains.most(instance, TOTAL)
    person = 1 + pairs * (longest * square + gains.most(instance, TOTAL))
    if SPARE * 2 * person >= ROOM:
        raise OverflowError(f"{len(mates)} rows with loads up to {longest} cannot be added up exactly")
    grid = gains.gain(instance, PEOPLE) * person + instance.scores
    tolls = Tolls(np.append(square * (2 * held - 1), 0), np.append(-square * (2 * held + 1), 0))
    return (_closed(instance, grid, 0),), tolls
