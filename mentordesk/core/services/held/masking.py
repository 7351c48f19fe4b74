"""Other people in the answer: each gets a letter, and their names are taken out of every text."""

import re
from collections.abc import Mapping
from functools import cached_property

from mentordesk.core.i18n import _

_SHORT = 3


class Mask:
    """Knows by which letter another person is called; `own` is who asks, who is never hidden."""

    def __init__(self, own: str, others: Mapping[int, tuple[str, str]]) -> None:
        """`others`: name and e-mail address of each person."""
        self._own = {part.casefold() for part in _parts(own)}
        self._others = others
        self._letters = {number: _letters(at) for at, number in enumerate(others)}

    def person(self, number: int) -> str:
        """What another person is called, such as “person B”."""
        return _("person {letter}").format(letter=self._letters.get(number, "?"))

    def text(self, words: str) -> str:
        """The text without names and addresses of others."""
        if self._pattern is None:
            return words
        return self._pattern.sub(lambda found: self.person(self._by_words[found.group().casefold()]), words)

    @cached_property
    def _by_words(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, (name, email) in self._others.items():
            for part in (name, email, *_parts(name)):
                key = part.strip().casefold()
                if len(key) >= _SHORT and key not in self._own:
                    found.setdefault(key, number)
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest = sorted(self._by_words, key=len, reverse=True)
        if not longest:
            return None
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def _parts(name: str) -> list[str]:
    return [part.strip(".,") for part in name.split()]


def _letters(at: int) -> str:
    """A to Z, then AA, AB and so on."""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
