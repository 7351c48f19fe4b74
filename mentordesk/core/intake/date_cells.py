"""Days and times as sheets write them, and in which order a column puts day and month."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from mentordesk.core.i18n import _
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.grid import Cell, shown
from mentordesk.core.intake.report import DateOrder, Option, Question

_FIRST, _LAST = 1900, 2100
_CLOCK = r"(?:[T ,]+[0-9].*)?"  # forms stamp date and time; the time is not ours to keep
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + _CLOCK)
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + _CLOCK)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}")
_WORDS = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -]([0-9]{4})", re.IGNORECASE)
_WORDS_US = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?(?::[0-9]{2})? ?([ap]\.?m\.?)?", re.IGNORECASE)
_NOON = 12
_MINUTES = 60
_HOURS = 24


def day(cell: Cell, order: DateOrder | None = None) -> date | None:
    """The day in a cell, None if it is empty; `order` reads 03/04/2026."""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _in_reach(cell)
    text = shown(cell)
    if not isinstance(cell, str):
        raise Unfit(_("A number or time where a date should stand. Give the cell a date format."))
    return _in_reach(_read(text, order)) if text else None


def clock(cell: Cell) -> str:
    """A time of day as HH:MM; "" for an empty cell."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    text = shown(cell)
    if not text:
        return ""
    found = _TIME.fullmatch(text)
    if not found or not (found[2] or found[3]) or not isinstance(cell, str):
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    hours, minutes = int(found[1]), int(found[2] or 0)
    if found[3]:
        hours = _afternoon(hours, found[3])
    if hours >= _HOURS or minutes >= _MINUTES:
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    return f"{hours:02}:{minutes:02}"


def order_of(heading: str, cells: Iterable[Cell]) -> DateOrder | Question | None:
    """How a column writes its dates: by days above 12 in one place only, else a question."""
    found = [parts for cell in cells if isinstance(cell, str) and (parts := _NUMBERS.fullmatch(cell.strip()))]
    pairs = [(int(parts[1]), int(parts[2])) for parts in found]
    days_first = any(first > _NOON for first, _second in pairs)
    months_first = any(second > _NOON for _first, second in pairs)
    if days_first != months_first:
        return DateOrder.DMY if days_first else DateOrder.MDY
    unsure = [parts[0] for parts, (first, second) in zip(found, pairs, strict=True) if first != second]
    return _question(heading, unsure) if unsure else None


def _question(heading: str, unsure: list[str]) -> Question:
    options = tuple(
        Option(order.key, "; ".join(_in_words(example, order) for example in unsure[:3]))
        for order in (DateOrder.DMY, DateOrder.MDY)
    )
    sentence = _("The dates in {column} can be read in two ways, such as {example}. Choose the order.")
    return Question("dates", sentence.format(column=heading, example=unsure[0]), "--dates", options)


def _in_words(text: str, order: DateOrder) -> str:
    from mentordesk.core import words

    try:
        return words.long_date(_read(text, order))
    except Unfit as unfit:
        return str(unfit)


def _read(text: str, order: DateOrder | None) -> date:
    if found := _ISO.fullmatch(text):
        year, month, number = found[1], found[2], found[3]
    elif found := _NUMBERS.fullmatch(text):
        number, month, year = found[1], found[2], found[3]
        if order is DateOrder.MDY:
            number, month = month, number
    elif found := _WORDS.fullmatch(text):
        number, month, year = found[1], _month(found[2]), found[3]
    elif found := _WORDS_US.fullmatch(text):
        month, number, year = _month(found[1]), found[2], found[3]
    elif _SHORT_YEAR.fullmatch(text):
        raise Unfit(_("Write the year with four digits."))
    else:
        raise Unfit(_("Not a date. Write it as 2026-12-31."))
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        raise Unfit(_("There is no such day.")) from None


def _month(name: str) -> str:
    start = name[:3].casefold()
    if start not in _MONTHS:
        raise Unfit(_("Not a date. Write it as 2026-12-31."))
    return str(_MONTHS.index(start) + 1)


def _in_reach(found: date) -> date:
    if not _FIRST <= found.year <= _LAST:
        raise Unfit(_("The year must lie between {first} and {last}.").format(first=_FIRST, last=_LAST))
    return found


def _afternoon(hours: int, half: str) -> int:
    if not 1 <= hours <= _NOON:
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    return hours % _NOON + (_NOON if half.casefold().startswith("p") else 0)
