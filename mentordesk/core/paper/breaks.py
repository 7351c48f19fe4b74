"""Where a line may end: UAX 14 in spirit, with codes, times and words kept whole as long as they fit."""

import re
import unicodedata
from itertools import pairwise

from mentordesk.core.paper.clusters import clusters

_SPACES = frozenset(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000")
_DASHES = frozenset("-\u2010\u2012\u2013\u2014")
_IDEOGRAPHS = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fff\u3001-\u30ff\u3105-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\uff01-\uffef\U0001f300-\U0001faff\U00020000-\U0003ffff]"
)
_OPENING = frozenset("([{‘“«‹「『（〔［｛〈《【")
_CLOSING = frozenset(")]}’”»›」』）〕］｝〉》】、。，．：；！？,.:;!?ーっゃゅょッャュョ々…")
_IN_ADDRESSES = frozenset("/.@,_&?=-:\\")


def words(text: str) -> list[str]:
    """The text cut after each place where a line would best end; joined they are the text."""
    found, start, place = [], 0, 0
    for here, after in pairwise(clusters(text)):
        place += len(here)
        if _ends(text, place, here, after):
            found.append(text[start:place])
            start = place
    return [*found, text[start:]] if text else []


def pieces(word: str) -> list[str]:
    """A word too long for a line, cut where addresses and spaceless scripts allow; joined it is the word."""
    found = [""]
    for cluster in clusters(word):
        found[-1] += cluster
        if cluster in _IN_ADDRESSES or _spaceless(cluster):
            found.append("")
    return [piece for piece in found if piece]


def is_space(cluster: str) -> bool:
    """Whether a line may end after it, and it then leaves no mark."""
    return cluster[0] in _SPACES


def _ends(text: str, place: int, here: str, after: str) -> bool:
    if is_space(here):
        return not is_space(after)
    if here in _DASHES:
        return _dash_ends(text, place)
    if is_space(after) or after[0] in _CLOSING or here[0] in _OPENING:
        return False
    return bool(_IDEOGRAPHS.match(here) or _IDEOGRAPHS.match(after))


def _dash_ends(text: str, place: int) -> bool:
    """After a dash within words of two letters and more: R-7K3MA and 14:00-15:00 stay whole."""
    around = text[place - 3 : place - 1] + text[place : place + 2]
    return place > len("ab") and len(around) == len("abcd") and around.isalpha()


def _spaceless(cluster: str) -> bool:
    """Thai, Lao, Khmer and Myanmar are written without spaces between words."""
    return unicodedata.name(cluster[0], "").startswith(("THAI ", "LAO ", "KHMER ", "MYANMAR "))
