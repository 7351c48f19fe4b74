"""Weekly times as the hours of a week grid, and strokes on the grid as weekly times again."""

from collections.abc import Iterable

from mentordesk.core.participants import Window
from mentordesk.ui.kit.week_grid import Hour

Minutes = set[tuple[int, int]]
_HOUR = 60


def hours(windows: Iterable[Window]) -> frozenset[Hour]:
    """The hours that are free from their first minute to their last."""
    free = _minutes(windows)
    begun = {(day, minute // _HOUR) for day, minute in free}
    return frozenset(hour for hour in begun if _of(hour) <= free)


def repainted(
    windows: Iterable[Window], before: frozenset[Hour], after: frozenset[Hour]
) -> tuple[Window, ...]:
    """The times after a stroke on the grid; hours that were free in part stay as they are."""
    free = _minutes(windows)
    for hour in after - before:
        free |= _of(hour)
    for hour in before - after:
        free -= _of(hour)
    return tuple(_windows(free))


def span(windows: Iterable[Window], usual: tuple[int, int] = (8, 19)) -> tuple[int, int]:
    """The hours that a grid must show: the usual ones, and any other that is free."""
    begun = [minute // _HOUR for _day, minute in _minutes(windows)]
    return min([usual[0], *begun]), max([usual[1], *(hour + 1 for hour in begun)])


def days(windows: Iterable[Window]) -> int:
    """The days that a grid must show: 5, or the whole week when somebody is free at its end."""
    return 7 if any(window.weekday > 4 for window in windows) else 5  # noqa: PLR2004 - Friday


def _of(hour: Hour) -> Minutes:
    return {(hour[0], hour[1] * _HOUR + minute) for minute in range(_HOUR)}


def _minutes(windows: Iterable[Window]) -> Minutes:
    return {
        (window.weekday, minute)
        for window in windows
        for minute in range(_from_midnight(window.from_time), _from_midnight(window.to_time))
    }


def _windows(free: Minutes) -> Iterable[Window]:
    start: int | None = None
    for day, minute in sorted(free):
        start = minute if start is None else start
        if (day, minute + 1) not in free:
            yield Window(day, _clock(start), _clock(minute + 1))
            start = None


def _from_midnight(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * _HOUR + int(minute)


def _clock(minute: int) -> str:
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"
