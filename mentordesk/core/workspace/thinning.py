"""Which backups stay and which may go: all of the last two days, then one a day, then one a month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_ALL, DAYS, MONTHS = 2, 30, 24
MOST_BYTES = 5 * 2**30
"""For one programme file."""

_NEWEST = 3
"""Backups that stay whatever their age and size."""
_WITNESSES = 3
"""Days with backups that must agree before one is taken for older than two years: clocks jump."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What deciding needs to know of a backup; `number` counts them in the order in which they were made."""

    name: str
    number: int
    day: date
    size: int


def to_go(kept: Iterable[Kept], most_bytes: int = MOST_BYTES) -> list[str]:
    """The names of those that may go.

    Days are counted as those that have backups, in the order of making, so that a clock that was wrong for a
    day, or a long holiday, thins nothing out.
    """
    newest_first = sorted(kept, key=lambda each: each.number, reverse=True)
    wanted = _wanted(newest_first)
    spent, stays = 0, set()
    for place, each in enumerate(newest_first):
        spent += each.size if each.name in wanted or place < _NEWEST else 0
        if place < _NEWEST or (each.name in wanted and spent <= most_bytes):
            stays.add(each.name)
    return [each.name for each in newest_first if each.name not in stays]


def _wanted(newest_first: Sequence[Kept]) -> set[str]:
    days = list(dict.fromkeys(each.day for each in newest_first))
    wanted = {each.name for each in newest_first if each.day in days[:DAYS_ALL]}
    wanted |= {_newest_of(newest_first, day).name for day in days[:DAYS]}
    months: dict[tuple[int, int], Kept] = {}
    for each in newest_first:
        if _young(each.day, days):
            months.setdefault((each.day.year, each.day.month), each)
    return wanted | {each.name for each in list(months.values())[:MONTHS]}


def _newest_of(newest_first: Sequence[Kept], day: date) -> Kept:
    return next(each for each in newest_first if each.day == day)


def _young(day: date, days: Sequence[date]) -> bool:
    """Not older than two years, by what at least three days with backups say of today."""
    today = min(days[:_WITNESSES]) if len(days) >= _WITNESSES else day
    return today - day <= timedelta(days=MONTHS * 31)
