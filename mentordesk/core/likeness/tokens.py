"""The words of a phrase, and the phrases of a longer text; whole words only, never parts of them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from mentordesk.core.folding import folded

_NOTHING = """
a an and are as at be been being by can do for from get has have how i in into is it its like me more my new
of on or our so some that the their them this to us very want was we what when where which who will wish with
would you your
"""
_EMPTY = frozenset(_NOTHING.split())
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[.;:!?,\n•]+|\s[-–—]\s")
_LONGEST = 12
"""Words that a clause has at most; what is longer is cut into pieces of so many."""


@lru_cache(2**14)
def tokens(phrase: str) -> tuple[str, ...]:
    """The words that mean something, folded; all words where none does."""
    words = _WORD.findall(folded(phrase))
    return tuple(word for word in words if word not in _EMPTY) or tuple(words)


@lru_cache(2**12)
def clauses(text: str) -> tuple[str, ...]:
    """A text in free words, cut at its stops and commas; what is without a word is left out."""
    found: list[str] = []
    for part in _BETWEEN.split(text):
        words = part.split()
        found += [" ".join(words[at : at + _LONGEST]) for at in range(0, len(words), _LONGEST)]
    return tuple(dict.fromkeys(each for each in found if tokens(each)))


def mentioned(text: str, names: Mapping[str, str]) -> list[str]:
    """What stands in a text: the values of those phrases whose words are in it, whole and in a row."""
    words = f" {' '.join(_WORD.findall(folded(text)))} "
    found = (
        name for phrase, name in names.items() if f" {' '.join(_WORD.findall(folded(phrase)))} " in words
    )
    return list(dict.fromkeys(found))
