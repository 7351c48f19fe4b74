"""Weekly times in somebody's own zone as minutes of one week in UTC, exact to the minute."""

from collections.abc import Iterable

from mentordesk.core.planning.weeks import GRAIN, Horizon, Window, stretches

_DAY = 24 * 60


def free_times(windows: Iterable[Window], zone: str, week: Horizon) -> tuple[tuple[int, int], ...]:
    """Stretches of minutes after Monday 00:00 UTC; hours that clocks skip or repeat count so."""
    found = []
    given = list(windows)
    for stretch in stretches(zone, week):
        low, high, ahead = stretch.start * GRAIN, stretch.end * GRAIN, stretch.offset * GRAIN
        for window in given:
            for day in range(-7 + window.day, week.days + 7, 7):
                start, end = (day * _DAY + minute - ahead for minute in (window.start, window.end))
                if max(low, start) < min(high, end):
                    found.append((max(low, start), min(high, end)))
    return tuple(sorted(found))
