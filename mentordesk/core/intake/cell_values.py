"""What stands in a cell as one plain value: texts, numbers, addresses, yes and no, zones, closed lists."""

import re
import unicodedata
from functools import cache
from typing import TypeVar

from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Cell, shown
from mentordesk.core.vocab import Vocabulary

V = TypeVar("V", bound=Vocabulary)

NAME = 200
"""Letters that a name, an address or any other short text may have."""
LONG = 5_000
"""Letters that an answer in free words may have."""

_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "agree", "ticked", "checked", "on"})
_NO = frozenset({"no", "n", "false", "0", "-", "☐", "unticked", "off"})
_EMAIL = re.compile(
    r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[^\s@<>()\[\],;:\"\\.]{1,63}\.)+[^\s@<>()\[\],;:\"\\.]{2,63}"
)
_OFFSET = re.compile(r"(?:utc|gmt)\s*([+\-−])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)
_INTEGER = re.compile(r"[+\-−]?[0-9]{1,9}")


class Unfit(ValueError):
    """The cell cannot be taken; the message is a sentence for the person."""


def line(cell: Cell, most: int = NAME) -> str:
    """A text of one line, as typed but for outer space."""
    text = shown(cell)
    if "\n" in text or "\r" in text or "\t" in text:
        raise Unfit(_("Has a line break or tab inside. Write it in one line."))
    if len(text) > most:
        raise Unfit(_("Longer than {most} letters.").format(most=most))
    return text


def name(cell: Cell) -> str:
    """Part of a person's name; a number or date is none."""
    if not isinstance(cell, str):
        raise Unfit(_("A number or date where a name should stand."))
    return line(cell)


def prose(cell: Cell) -> str:
    """An answer in free words; line breaks stay, as plain ones."""
    text = shown(cell).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONG:
        raise Unfit(_("Longer than {most} letters.").format(most=LONG))
    return text


def items(cell: Cell, separators: str = ";") -> tuple[str, ...]:
    """The parts of a list, each once, in their order."""
    parts = re.split(f"[{re.escape(separators)}\n\r]+", shown(cell))
    return tuple(dict.fromkeys(line(part) for part in parts if part.strip()))


def integer(cell: Cell, low: int, high: int) -> int | None:
    """A whole number from `low` to `high`; None for an empty cell."""
    text = shown(cell)
    if not text:
        return None
    if not _INTEGER.fullmatch(text) or not low <= (number := int(text.replace("−", "-"))) <= high:
        raise Unfit(_("Not a whole number from {low} to {high}.").format(low=low, high=high))
    return number


def yes_no(cell: Cell) -> bool | None:
    """None for an empty cell."""
    word = shown(cell).casefold()
    if word and word not in _YES | _NO:
        raise Unfit(_("Neither yes nor no."))
    return word in _YES if word else None


def email(cell: Cell) -> str:
    """An address as typed; "" for an empty cell."""
    text = line(cell, most=254)
    if text and (not _EMAIL.fullmatch(text) or ".." in text or text.startswith(".") or ".@" in text):
        raise Unfit(_("Not an e-mail address."))
    if text and _mixed(text):
        raise Unfit(_("An e-mail address with letters of several alphabets. Type it again."))
    return text


def emails_or_codes(cell: Cell) -> tuple[str, ...]:
    """Those who are meant, each by e-mail address or public code."""
    people = items(cell, ";,")
    return tuple(email(person) if "@" in person else line(person) for person in people)


def zone(cell: Cell) -> str:
    """The IANA name of a time zone, whatever case it was typed in; "" for an empty cell."""
    text = line(cell)
    if not text:
        return ""
    if offset := _OFFSET.fullmatch(text):
        sign = "-" if offset[1] == "+" else "+"  # the names of Etc count westwards
        text = f"Etc/GMT{sign}{int(offset[2])}"
    found = _zones().get(text.casefold().replace(" ", "_"))
    if not found:
        raise Unfit(_("Not a time zone. Write one such as Europe/London or UTC+1."))
    return found


def word(cell: Cell, words: type[V], more: dict[str, V] | None = None) -> V | None:
    """The member of a closed list, by its key, its label or one of `more` words; None for an empty cell."""
    text = _plain(shown(cell))
    if not text:
        return None
    known = {_plain(member.key): member for member in words} | {_plain(each.label): each for each in words}
    member = (known | {_plain(other): each for other, each in (more or {}).items()}).get(text)
    if member is None:
        choices = ", ".join(each.label for each in words)
        raise Unfit(_("Not one of: {choices}.").format(choices=choices))
    return member


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[_\-‐–—\s]+", " ", text.casefold()).split())


def _mixed(text: str) -> bool:
    """Look-alike letters of another alphabet among Latin ones are a mistake or a trick."""
    if text.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha()}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


@cache
def _zones() -> dict[str, str]:
    from zoneinfo import available_timezones

    return {name.casefold(): name for name in available_timezones()}
