"""What may stand in a field of the coordinator's own: typed words become what is kept, and words again."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from mentordesk.core import typed, words
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.vocab import FieldKind

_BETWEEN = "\n"
"""Stands between several choices in what is kept."""
_YES, _NO = ("yes", "y", "true", "1", "x"), ("no", "n", "false", "0")
_NUMBER = re.compile(r"[-+]?\d{1,15}([.,]\d{1,15})?", re.ASCII)
_THOUSANDS = re.compile(r"[-+]?\d{1,3},\d{3}", re.ASCII)


def kept(kind: FieldKind, choices: Sequence[str], text: str) -> str | None:
    """What is kept of a text for a field of this kind, "" for an empty one; None when it does not fit."""
    plain = text.strip()
    if len(plain) > typed.PROSE.most or typed.unprintable(plain, but=typed.PROSE.but):
        return None
    return _TAKE[kind](plain, choices) if plain else ""


def said(kind: FieldKind, value: str) -> str:
    """What is kept, for people to read in a cell or a sentence."""
    if kind is FieldKind.DATE and value:
        return words.medium_date(date.fromisoformat(value))
    return plain(kind, value)


def plain(kind: FieldKind, value: str) -> str:
    """What is kept, as it could be typed again: dates as 2026-12-31, choices with semicolons between."""
    if kind is FieldKind.CHOICES:
        return "; ".join(value.split(_BETWEEN))
    if kind is FieldKind.YES_NO and value:
        return _("Yes") if value == "1" else _("No")
    return value


def several(value: str) -> tuple[str, ...]:
    """The choices that are kept."""
    return tuple(value.split(_BETWEEN)) if value else ()


def joined(choices: Sequence[str]) -> str:
    """Several choices as they are kept."""
    return _BETWEEN.join(choices)


def hint(kind: FieldKind, choices: Sequence[str]) -> str:
    """How a value of this kind is written, for who typed one that does not fit."""
    return _(_HINTS[kind]).format(choices=", ".join(choices))


_HINTS = {
    FieldKind.TEXT: N_("Write at most 5,000 letters that can be shown."),
    FieldKind.NUMBER: N_("Write a number, such as 12 or 3.5."),
    FieldKind.DATE: N_("Write a date as year-month-day, such as 2026-12-31."),
    FieldKind.CHOICE: N_("Choose one of: {choices}."),
    FieldKind.CHOICES: N_("Choose from these, with semicolons between: {choices}."),
    FieldKind.YES_NO: N_("Write yes or no."),
}


def _number(text: str, _choices: Sequence[str]) -> str | None:
    """Digits with a point or a comma; "1,500" may mean two things and is not taken."""
    if not _NUMBER.fullmatch(text) or _THOUSANDS.fullmatch(text):
        return None
    number = Decimal(text.replace(",", "."))
    return f"{number.normalize():f}" if number else "0"


def _date(text: str, _choices: Sequence[str]) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _choice(text: str, choices: Sequence[str]) -> str | None:
    return next((each for each in choices if folded(each) == folded(text)), None)


def _several(text: str, choices: Sequence[str]) -> str | None:
    found = [_choice(part, choices) for part in re.split("[;\n]", text) if part.strip()]
    return None if None in found else joined([each for each in choices if each in found])


def _yes_no(text: str, _choices: Sequence[str]) -> str | None:
    word = folded(text)
    if word in {*_YES, folded(_("Yes"))}:
        return "1"
    return "0" if word in {*_NO, folded(_("No"))} else None


_TAKE: dict[FieldKind, Callable[[str, Sequence[str]], str | None]] = {
    FieldKind.TEXT: lambda text, _choices: text,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _several,
    FieldKind.YES_NO: _yes_no,
}
