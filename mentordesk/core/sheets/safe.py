"""Text and titles as a workbook can hold them, with nothing lost in silence."""

import re
from collections.abc import Iterable

from mentordesk.core.i18n import _

LONGEST = 32_767
"""UTF-16 units in a cell; programs cut the rest without a word."""
LONGEST_TITLE = 31
"""UTF-16 units in a title of a sheet."""
RESERVED = frozenset({"history", "lists", "_mentordesk"})
"""Excel keeps the first for itself, we the others."""

_UNSEEN = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
_UNSEEN |= {0x7F: "\u2421", 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_UNSEEN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SUSPECT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def text(value: str) -> str:
    """As typed, but what XML cannot hold is shown as a sign (␇, �); what is too long says that it was cut."""
    if _SUSPECT.search(value):
        value = value.translate(_UNSEEN)
    if "_x" in value:
        value = _ESCAPE.sub("_x005F_", value)  # else Excel reads _x0041_ as the letter A
    if 2 * len(value) <= LONGEST or _units(value) <= LONGEST:
        return value
    mark = _("… (cut: a cell holds no more)")
    return _cut(value, LONGEST - _units(mark)) + mark


def titles(wanted: Iterable[str]) -> list[str]:
    """Each title as a sheet may bear it: no forbidden signs, at most 31 long, none twice in any case."""
    taken, given = set(RESERVED), []
    for title in wanted:
        plain = re.sub(r"[\[\]:*?/\\\s]+", " ", _SUSPECT.sub(" ", title)).strip(" '") or _("Sheet")
        found, number = _cut(plain, LONGEST_TITLE), 1
        while found.casefold() in taken:
            number += 1
            found = f"{_cut(plain, LONGEST_TITLE - len(f' {number}'))} {number}"
        taken.add(found.casefold())
        given.append(found)
    return given


def headings(wanted: Iterable[str]) -> list[str]:
    """Each heading on one line and none twice in any case, as the columns of a table must be."""
    taken, given = set(), []
    for heading in wanted:
        plain = " ".join(text(heading).split()) or _("Column")
        found, number = _cut(plain, 250), 1
        while found.casefold() in taken:
            number += 1
            found = f"{_cut(plain, 250)} {number}"
        taken.add(found.casefold())
        given.append(found)
    return given


def _units(value: str) -> int:
    return len(value.encode("utf-16-le")) // 2


def _cut(value: str, units: int) -> str:
    """The beginning of `value`, never half a character."""
    return value.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").rstrip()
