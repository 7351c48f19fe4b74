"""Which way each letter of a paragraph runs: the levels of the Unicode bidirectional algorithm (UAX 9)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

FIRST_STRONG, ISOLATE_END = "\u2068", "\u2069"
_LEFT, _RIGHT = "\u2066", "\u2067"
_OPENERS = {FIRST_STRONG, _LEFT, _RIGHT}
_OBJECT = "\ufffc"
_SILENT = "\u200b"
_EMBEDDINGS = re.compile("[\u202a-\u202e]")
"""Embeddings and overrides are what hostile names are made of; they turn nothing here."""

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_DEEPEST = 60


def isolate(text: str) -> str:
    """The text so that it cannot turn the sentence it stands in: wrap each name that is put into one."""
    return f"{FIRST_STRONG}{text}{ISOLATE_END}"


def runs_right_to_left(text: str) -> bool:
    """Whether the paragraph starts at the right: its first strong letter outside isolates says so."""
    return bool(_RIGHT_TO_LEFT.search(text)) and _first_strong(text, 0, len(text)) == 1


def levels(text: str) -> list[int]:
    """A level for each letter: even ones run to the right, odd ones to the left."""
    if not _RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    found = [0] * len(text)
    _resolve(text, (0, len(text)), _first_strong(text, 0, len(text)), found)
    return found


def reordered(items: Sequence[T], of: Sequence[int]) -> list[T]:
    """The items of one line, from left to right (rule L2); `of` holds the level of each."""
    order = list(range(len(items)))
    for level in range(max(of, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and of[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return [items[place] for place in order]


def _first_strong(text: str, start: int, end: int) -> int:
    depth = 0
    for letter in text[start:end]:
        if letter in _OPENERS:
            depth += 1
        elif letter == ISOLATE_END:
            depth = max(0, depth - 1)
        elif not depth and (kind := unicodedata.bidirectional(letter)) in {"L", "R", "AL"}:
            return int(kind != "L")
    return 0


def _resolve(text: str, span: tuple[int, int], base: int, found: list[int]) -> None:
    """Fill `found` for one isolating run: each isolate within it counts as one neutral sign (rule BD13)."""
    places: list[int] = []
    place = span[0]
    while place < span[1]:
        places.append(place)
        if base < _DEEPEST and text[place] in _OPENERS and (end := _closing(text, place, span[1])):
            inner = _isolate_base(text, place, end)
            _resolve(text, (place + 1, end), _deeper(base, inner), found)
            place = end
        place += 1
    signs = [_OBJECT if text[at] in _OPENERS or text[at] == ISOLATE_END else text[at] for at in places]
    for at, level in zip(places, _flat(signs, base), strict=True):
        found[at] = level


def _closing(text: str, start: int, end: int) -> int:
    """Where the isolate that opens at `start` closes; 0 when it never does."""
    depth = 0
    for place in range(start, end):
        depth += (text[place] in _OPENERS) - (text[place] == ISOLATE_END)
        if not depth:
            return place
    return 0


def _isolate_base(text: str, start: int, end: int) -> int:
    if text[start] == FIRST_STRONG:
        return _first_strong(text, start + 1, end)
    return int(text[start] == _RIGHT)


def _deeper(level: int, direction: int) -> int:
    """The next level above that runs in the direction (rule X5a)."""
    deeper = level + 1 if (level + 1) % 2 == direction else level + 2
    return min(deeper, _DEEPEST + direction)


def _known(sign: str) -> str:
    """A sign of the same direction whose type the library knows: unassigned letters have none."""
    if _EMBEDDINGS.match(sign):
        return _SILENT
    if unicodedata.bidirectional(sign):
        return sign
    return "\u05d0" if _RIGHT_TO_LEFT.match(sign) else "a"


def _flat(signs: list[str], base: int) -> list[int]:
    """The levels of letters without isolates and embeddings; boundary neutrals take the level before them."""
    from bidi import algorithm  # type: ignore[import-untyped]  # it comes without types

    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base % 2]
    algorithm.get_embedding_levels("".join(map(_known, signs)), storage)
    for place, sign in enumerate(storage["chars"]):
        sign["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    known = {sign["place"]: sign["level"] for sign in storage["chars"]}
    found: list[int] = []
    for place in range(len(signs)):
        found.append(known.get(place, found[-1] if found else base))
    return found
