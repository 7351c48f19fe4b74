"""What each level of a mode counts for a pair, and how many levels are weighed up at once.

A level outweighs all that come after it: its weight is more than these could bring in any plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.narrowing import EXACT

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.instance import Flags, Grid, Instance

PEOPLE, FLOOR, TOTAL, KEPT, EVEN = "people", "floor", "total", "kept", "even"
FAIREST, STABLE = "fairest", "stable"
BANDS = ("not very weak", "not weak", "good")


def gain(instance: Instance, word: str) -> Grid:
    """What a pair brings in one level; nothing or more."""
    if word == TOTAL:
        return instance.scores
    if word in BANDS:
        reached: Flags = instance.scores >= instance.edges[BANDS.index(word)]
        found: Grid = reached.astype("int64")
        return found
    return {PEOPLE: _people, KEPT: _kept, EVEN: _even}[word](instance)


def _people(instance: Instance) -> Grid:
    """Who has priority counts twice: of all plans of most people, that takes in the most of those."""
    import numpy as np

    first = np.zeros(len(instance.scores), dtype=bool) if instance.first is None else instance.first
    return np.broadcast_to(1 + first.astype(np.int64)[:, None], instance.scores.shape)


def _kept(instance: Instance) -> Grid:
    import numpy as np

    if instance.before is None:
        return np.zeros_like(instance.scores)
    kept: Flags = instance.before[:, None] == np.arange(instance.scores.shape[1])[None, :]
    return kept.astype(np.int64)


def _even(instance: Instance) -> Grid:
    import numpy as np

    return np.broadcast_to(_evenness(instance), instance.scores.shape)


def _evenness(instance: Instance) -> Grid:
    """By place, a column each: the less, the more a mentor has; squares grow by twice that plus one."""
    import numpy as np

    held = np.zeros(instance.scores.shape[1], np.int64) if instance.held is None else instance.held
    return 2 * (int(held.max(initial=0)) - held) + 1


def most(instance: Instance, word: str) -> int:
    """The most that a pair may bring in a level."""
    if word == TOTAL:
        return int(instance.scores.max(initial=0))
    if word == EVEN:
        return int(_evenness(instance).max(initial=1))
    return 2 if word == PEOPLE and instance.has_first else 1


def weights(instance: Instance, words: Sequence[str]) -> tuple[int, ...]:
    """By level, the first one first."""
    pairs = min(int(instance.allowed.any(axis=1).sum()), int(instance.places.sum()))
    found, later = [], 0
    for word in reversed(words):
        found.append(1 + pairs * later)
        later += found[-1] * most(instance, word)
    return tuple(reversed(found))


def packed(instance: Instance, words: Sequence[str], *, fresh: bool) -> list[tuple[str, ...]]:
    """The levels in as few groups as numbers hold exactly; `fresh`: nobody must be served yet."""
    groups: list[tuple[str, ...]] = []
    for word in words:
        joined = (*groups[-1], word) if groups else (word,)
        if groups and _fits(instance, joined, first=fresh and len(groups) == 1):
            groups[-1] = joined
        else:
            groups.append((word,))
    return groups


def _fits(instance: Instance, words: Sequence[str], *, first: bool) -> bool:
    """Later groups have to be outweighed by what must be served."""
    whole = sum(w * most(instance, each) for w, each in zip(weights(instance, words), words, strict=True))
    return whole * (1 if first else 2 * len(instance.scores) + 3) < EXACT


def weighed(instance: Instance, words: Sequence[str], factors: Sequence[int]) -> Grid:
    """The gain of several levels together."""
    import numpy as np

    whole = np.zeros(instance.scores.shape, dtype=np.int64)
    for word, factor in zip(words, factors, strict=True):
        whole += gain(instance, word) * factor
    return whole
