"""How alike phrases are: the same words are wholly alike, then meaning and letters together tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mentordesk.core.likeness.letters import runs
from mentordesk.core.likeness.tokens import tokens
from mentordesk.core.likeness.word_table import LENGTH, direction

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

SAME = 100
MEANING, LETTERS = 7, 3
"""Tenths that each has in the whole."""
SLIP = 60
"""So many per cent of their letters alike, the first one too, are one phrase with a slip of the keys."""
LEAST = 40
"""What is less alike is chance, and counts as nothing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two phrases as they were written, and how alike they are in per cent."""

    one: str
    other: str
    percent: int


def percents(ones: Sequence[str], others: Sequence[str]) -> NDArray[int64]:
    """How alike each of some phrases is to each of some others: whole numbers on every machine."""
    import numpy as np

    same = _products(ones, others, lambda phrase: [" ".join(sorted(set(tokens(phrase))))])
    shared = _products(ones, others, runs)
    sizes = [np.array([len(runs(each)) for each in side], dtype=np.int64) for side in (ones, others)]
    both = sizes[0][:, None] + sizes[1][None, :]
    letters = 2 * SAME * shared // np.maximum(1, both)
    meaning = np.clip(SAME * _dots(ones, others) // LENGTH**2, 0, SAME)
    mixed = (MEANING * meaning + LETTERS * letters) // (MEANING + LETTERS)
    begin = _products(ones, others, lambda phrase: [word[0] for word in tokens(phrase)[:1]])
    found = np.maximum(mixed, np.where((letters >= SLIP) & (begin > 0), letters, 0))
    found = np.minimum(found, SAME - 1)
    whole: NDArray[int64] = np.where(same > 0, SAME, np.where(found < LEAST, 0, found)).astype(np.int64)
    return whole


def best(ones: Sequence[str], others: Sequence[str]) -> Alike | None:
    """The two of two lists that are most alike, the earlier of equal ones; None where none are."""
    if not ones or not others:
        return None
    found = [Alike(one, other, percent(one, other)) for one in ones for other in others]
    nearest = max(found, key=lambda each: each.percent)
    return nearest if nearest.percent else None


@lru_cache(2**16)
def percent(one: str, other: str) -> int:
    """How alike two phrases are."""
    return int(percents([one], [other])[0, 0])


def _products(
    ones: Sequence[str], others: Sequence[str], parts: Callable[[str], Sequence[str] | frozenset[str]]
) -> NDArray[int64]:
    """How many parts two phrases share."""
    import numpy as np

    column = {part: k for k, part in enumerate({part for each in ones for part in parts(each)})}
    # doubles hold these small counts exactly, and multiply many times faster than integers
    grids = [np.zeros((len(side), len(column))) for side in (ones, others)]
    for side, grid in zip((ones, others), grids, strict=True):
        for i, phrase in enumerate(side):
            grid[i, [column[part] for part in parts(phrase) if part in column]] = 1
    shared: NDArray[int64] = (grids[0] @ grids[1].T).astype(np.int64)
    return shared


def _dots(ones: Sequence[str], others: Sequence[str]) -> NDArray[int64]:
    """Whole numbers below 2**53 in every step, so that doubles add them up exactly in any order."""
    import numpy as np

    if not ones or not others:
        return np.zeros((len(ones), len(others)), dtype=np.int64)
    here, there = (np.array([direction(each) for each in side], dtype=float) for side in (ones, others))
    dots: NDArray[int64] = (here @ there.T).astype(np.int64)
    return dots
