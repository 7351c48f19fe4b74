"""The shipped table of English words: near in meaning, near in direction; read when it is first asked."""

from __future__ import annotations

from functools import cache, lru_cache
from math import isqrt
from typing import TYPE_CHECKING

from mentordesk.core import resources
from mentordesk.core.likeness.tokens import tokens

if TYPE_CHECKING:
    from numpy import int8, int64
    from numpy.typing import NDArray

LENGTH = 4096
"""How long the direction of a phrase is made, so that whole numbers hold it."""
FINE = 1024
"""Lengths are taken in such parts, so that rounding them changes nothing."""
_ENDINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("isations", "ization"),
    ("our", "or"), ("ies", "y"), ("s", ""), ("es", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
    ("er", ""), ("ly", ""), ("ation", "e"), ("ment", ""), ("ful", ""), ("ness", ""),
)  # fmt: skip
_SHORTEST = 3


@cache
def _table() -> tuple[dict[str, int], NDArray[int8]]:
    import numpy as np

    words = resources.text("words", "words.txt").split()
    return {word: at for at, word in enumerate(words)}, np.load(resources.path("words", "vectors.npy"))


@lru_cache(2**14)
def direction(phrase: str) -> tuple[int, ...]:
    """Where a phrase points, in whole numbers; all noughts, if no word of it is known."""
    rows = [row for word in tokens(phrase) if (row := _row(word)) is not None]
    whole: NDArray[int64] = _table()[1][rows].astype("int64").sum(axis=0)
    fine = isqrt(int(whole @ whole) * FINE**2) or 1
    return tuple((2 * int(each) * LENGTH * FINE + fine) // (2 * fine) for each in whole)


def _row(word: str) -> int | None:
    """The place of a word, or of one that it is a form of."""
    places = _table()[0]
    stems = (word[: -len(end)] + more for end, more in _ENDINGS if word.endswith(end))
    known = (places[each] for each in (word, *stems) if len(each) >= _SHORTEST and each in places)
    return places.get(word, next(known, None))
