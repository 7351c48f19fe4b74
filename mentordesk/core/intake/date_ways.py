"""Every way in which a text can be read as a day: by day, month and year in whatever order they stand."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from mentordesk.core.intake.report import DateOrder

Ways = Mapping[DateOrder, date]
"""The days that a text may mean, by the order that it is read in; those that no calendar has are left out."""

_CLOCK = r"(?:[T ,]+[0-9].*)?"  # forms stamp date and time; the time is not ours to keep
_NUMBERS = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{1,2})\.?" + _CLOCK, re.DOTALL)
_WEEKDAY = r"(?:[a-z]{2,9}\.?,? )?"
_WORDS = re.compile(
    _WEEKDAY + r"([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -]([0-9]{4}|[0-9]{2})" + _CLOCK,
    re.IGNORECASE,
)
_WORDS_US = re.compile(
    _WEEKDAY + r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})" + _CLOCK, re.IGNORECASE
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_YEAR_FIRST = frozenset({(4, 1), (4, 2)})
_YEAR_LAST = frozenset({(1, 2), (2, 2), (1, 4), (2, 4)})
"""Figures of the first and the last number; a year has four or two."""
_LONG_YEAR = 4
_SHORT_YEARS_OF_2000 = 50  # 49 is 2049, 50 is 1950
_COUNTED = range(10_000, 73_051)  # from 1927 to 2100; smaller numbers are years, ages and slips of the pen
_COUNT_FROM, _LATE_BY = date(1899, 12, 30), 1462


def ways(text: str) -> Ways | None:
    """None for a text that is not written like a date; nothing in it when no calendar has that day."""
    if found := _NUMBERS.fullmatch(text):
        return _by_numbers(found[1], found[3], found[4])
    if found := _WORDS.fullmatch(text):
        return _by_words(found[3], found[2], found[1])
    if found := _WORDS_US.fullmatch(text):
        return _by_words(found[3], found[1], found[2])
    return None


def counted(number: float, *, late: bool) -> date | None:
    """The day that a spreadsheet holds as a number; None for a number that no recent day has."""
    if not 0 <= number < _COUNTED.stop:  # nor what is no number at all
        return None
    days = int(number) + (_LATE_BY if late else 0)
    return _COUNT_FROM + timedelta(days=days) if days in _COUNTED else None


def _by_numbers(first: str, second: str, last: str) -> Ways | None:
    lengths = (len(first), len(last))
    if lengths in _YEAR_FIRST:
        found = _day(first, second, last)
        return dict.fromkeys(DateOrder, found) if found else {}
    if lengths not in _YEAR_LAST:
        return None
    read = {DateOrder.DMY: _day(last, second, first), DateOrder.MDY: _day(last, first, second)}
    if lengths == (2, 2):
        read[DateOrder.YMD] = _day(first, second, last)
    return {order: day for order, day in read.items() if day}


def _by_words(year: str, month: str, number: str) -> Ways | None:
    word = month.casefold()
    places = [place for place, name in enumerate(_MONTHS, start=1) if name.startswith(word)]
    if len(places) != 1:
        return None
    found = _day(year, str(places[0]), number)
    return dict.fromkeys(DateOrder, found) if found else {}


def _day(year: str, month: str, number: str) -> date | None:
    whole = int(year)
    if len(year) < _LONG_YEAR:
        whole += 2000 if whole < _SHORT_YEARS_OF_2000 else 1900
    try:
        return date(whole, int(month), int(number))
    except ValueError:
        return None
