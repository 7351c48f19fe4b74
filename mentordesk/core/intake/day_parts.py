"""Days and parts of the day as people name them in headings and cells."""

import re

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS_OF_DAY = {
    "morning": "09:00-12:00",
    "lunchtime": "12:00-14:00",
    "lunch time": "12:00-14:00",
    "afternoon": "13:00-17:00",
    "evening": "17:00-20:00",
    "all day": "09:00-17:00",
}
"""What people mean by a part of the day; said wherever it was taken so."""

_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?")
_WORD = re.compile(r"[^\W\d_]+")


def named_hours(text: str) -> str:
    """The window that a part of the day stands for, such as "09:00-12:00" for mornings; "" for none."""
    words = " ".join(_words(text))
    found = [hours for part, hours in PARTS_OF_DAY.items() if re.search(rf"\b{part}s?\b", words)]
    return found[0] if len(found) == 1 else ""


def day_word(text: str) -> str:
    """The weekday that is named, as "mon"; "" for none or several."""
    found = {word[:3] for word in _words(text) if _DAY.fullmatch(word)}
    return found.pop() if len(found) == 1 else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
