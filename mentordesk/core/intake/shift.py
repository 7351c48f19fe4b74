"""Moves the dates of a sheet by whole weeks, so that a sample made around one day is about today."""

import re
from datetime import date, datetime, timedelta
from typing import TypeVar

C = TypeVar("C")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def days_between_weeks(anchor: date, today: date) -> int:
    """The days, a multiple of 7, that bring `anchor` into the week (from Monday) of `today`."""
    return (_monday(today) - _monday(anchor)).days


def shifted(cell: C, days: int) -> C | str:
    """A cell that is wholly a day (ISO text, or a workbook date) as ISO text `days` later; others stay."""
    if (day := _day(cell)) is None:
        return cell
    return (day + timedelta(days=days)).isoformat()


def _day(cell: object) -> date | None:
    if isinstance(cell, datetime):
        midnight = datetime.min.time()
        return cell.date() if cell.time() == midnight else None
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str) and _DAY.fullmatch(cell.strip()):
        return _real_day(cell.strip())
    return None


def _real_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
