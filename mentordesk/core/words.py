"""How dates, times, spans, numbers and lists are said in the language in use."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from mentordesk.core import i18n
from mentordesk.core.i18n import _, ngettext

if TYPE_CHECKING:
    from babel import Locale

Number = int | float | Decimal | Fraction

SEEN = 8192
"""How many dates and times are remembered: a calendar says the same few hundred again and again."""

_TITLES = frozenset(
    ["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "revd", "fr", "sr"]
)


def long_date(day: date) -> str:
    """Such as "Thursday 10 December 2026"; of a datetime, its date."""
    return _long_date(_day(day), i18n.language())


def short_date(day: date) -> str:
    """Such as "Thu 10 Dec": for narrow places where the year goes without saying."""
    return _short_date(_day(day), i18n.language())


def medium_date(day: date) -> str:
    """Such as "Thu 10 Dec 2026": for narrow places where the year must be said."""
    return _medium_date(_day(day), i18n.language())


def dates(first: date, last: date) -> str:
    """Such as "16–20 Nov 2026": from one day to another."""
    from babel.dates import format_interval

    return str(format_interval(_day(first), _day(last), "yMMMd", locale=_locale(i18n.language())))


def day_of_month(day: date) -> str:
    """Such as "Thursday 10 December": for headings where the year goes without saying."""
    return _day_of_month(_day(day), i18n.language())


def weekday(day: date) -> str:
    """Such as "Thu": for days of the week to come."""
    return _weekday(_day(day), i18n.language())


def clock(moment: time | datetime) -> str:
    """Such as "14:00" (or "2:00 PM", where people say so)."""
    return _clock(moment.hour, moment.minute, i18n.language())


def span(start: time | datetime, end: time | datetime) -> str:
    """Such as "14:00–15:00"."""
    return f"{clock(start)}–{clock(end)}"


def meeting(start: datetime, end: datetime) -> str:
    """Such as "Thu 10 Dec, 14:00–15:00"."""
    return _("{day}, {span}").format(day=short_date(start), span=span(start, end))


def names(people: Iterable[str]) -> str:
    """Such as "Ada, Ben and Cleo"; "" for nobody."""
    from babel.lists import format_list

    return format_list(list(people), style="standard", locale=_locale(i18n.language()))


def called(name: str) -> str:
    """What someone is called in a sentence: the first name, without a title."""
    parts = [part for part in name.split() if part.rstrip(".").casefold() not in _TITLES]
    return next(iter(parts), name)


def from_today(day: date, today: date) -> str:
    """Such as "in 3 days", "tomorrow", "2 days ago"."""
    days = (_day(day) - _day(today)).days
    if near := {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}.get(days):
        return near
    if days > 0:
        return ngettext("in {count} day", "in {count} days", days).format(count=days)
    return ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)


def due(day: date, today: date) -> str:
    """Such as "due in 3 days", "due today", "2 days late"."""
    days = (_day(day) - _day(today)).days
    if days < 0:
        return ngettext("{count} day late", "{count} days late", -days).format(count=-days)
    if near := {0: _("due today"), 1: _("due tomorrow")}.get(days):
        return near
    return ngettext("due in {count} day", "due in {count} days", days).format(count=days)


def minutes(count: int) -> str:
    """Such as "60 minutes"."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=number(count))


def number(value: Number, decimals: int = 0) -> str:
    """Such as "1,234.50" with two decimals; halves are rounded up, away from zero."""
    from babel.numbers import format_decimal

    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(rounded(value, decimals), format=pattern, locale=_locale(i18n.language()))


def percent(thousandths: int) -> str:
    """Such as "2" or "1.5", without the sign."""
    return number(Fraction(thousandths, 10), 1 if thousandths % 10 else 0)


def rounded(value: Number, decimals: int) -> Decimal:
    """`value` to so many decimals; what was written as 0.125 rounds as 0.125, halves away from zero."""
    if isinstance(value, Fraction):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
    else:
        exact = Decimal(str(value))
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def for_file(moment: date) -> str:
    """ISO without what file systems forbid: "2026-12-10", of a datetime "2026-12-10T14-00"."""
    return f"{moment:%Y-%m-%dT%H-%M}" if isinstance(moment, datetime) else moment.isoformat()


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


@lru_cache(maxsize=16)
def _locale(language: str) -> "Locale":
    """What babel knows of the language; English (United Kingdom) where it knows nothing."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def _full(language: str) -> str:
    """The pattern of a date with everything in it."""
    locale = _locale(language)
    pattern: str = locale.date_formats["full"].pattern
    if locale.language == "en":  # the comma of CLDR is not how British English is written any more
        return pattern.replace("EEEE, d", "EEEE d")
    return pattern


_YEAR = re.compile(r"(,|\s'de')?\s*y+年?")


@lru_cache(maxsize=SEEN)
def _long_date(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, _full(language), locale=_locale(language))


@lru_cache(maxsize=SEEN)
def _short_date(day: date, language: str) -> str:
    from babel.dates import format_skeleton

    return format_skeleton("MMMEd", day, locale=_locale(language))


@lru_cache(maxsize=SEEN)
def _medium_date(day: date, language: str) -> str:
    from babel.dates import format_skeleton

    said: str = format_skeleton("yMMMEd", day, locale=_locale(language))
    return said.replace(",", "", 1) if language.startswith("en") else said


@lru_cache(maxsize=SEEN)
def _day_of_month(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, _YEAR.sub("", _full(language)), locale=_locale(language))


@lru_cache(maxsize=SEEN)
def _weekday(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, "EEE", locale=_locale(language))


@lru_cache(maxsize=SEEN)
def _clock(hour: int, minute: int, language: str) -> str:
    from babel.dates import format_time

    return format_time(time(hour, minute), "short", locale=_locale(language))
