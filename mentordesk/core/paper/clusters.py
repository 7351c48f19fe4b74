"""Grapheme clusters: what a person takes for one letter, never to be parted."""

import unicodedata
from functools import lru_cache

_JOINER = "\u200d"
_VIRAMA = 9
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_TRAILING_VOWELS = frozenset("\u0e33\u0eb3")
_FLAGS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_VOWEL_JAMO, _ANY_JAMO = range(0x1160, 0x1200), range(0x1100, 0x1200)


def clusters(text: str) -> list[str]:
    """The text in clusters; joined they are the text."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for letter in text:
        if found and _joins(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _joins(before: str, letter: str) -> bool:
    """Whether `letter` belongs to the cluster that stands before it."""
    last = before[-1]
    if extends(letter) or last == _JOINER or last in _LEADING_VOWELS:
        return not before.isspace() and last >= " "
    sign = ord(letter)
    if sign in _FLAGS:
        return len(before) == 1 and ord(last) in _FLAGS
    if sign in _VOWEL_JAMO:
        return ord(last) in _ANY_JAMO
    return unicodedata.combining(last) == _VIRAMA and unicodedata.category(letter) == "Lo"


@lru_cache(maxsize=4096)
def extends(letter: str) -> bool:
    """Whether it is drawn on, or changes, the letter before it: marks, joiners, skin tones, tags."""
    sign = ord(letter)
    if sign in _SKINS or sign in _TAGS or letter in _TRAILING_VOWELS:
        return True
    return letter in {_JOINER, "\u200c"} or unicodedata.category(letter) in {"Mn", "Mc", "Me"}
