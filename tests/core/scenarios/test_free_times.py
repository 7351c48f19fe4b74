"""Weekly times in a zone fall on the right minutes of a week in UTC."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentordesk.core.planning.weeks import Window, week
from mentordesk.core.scenarios.free_times import free_times


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"]
)
@pytest.mark.parametrize("day", [date(2025, 1, 6), date(2025, 3, 30), date(2025, 10, 26)])
def test_every_minute_of_the_week_is_free_where_the_clock_there_says_so(zone, day) -> None:
    windows = (Window(1, 9 * 60 + 5, 10 * 60), Window(6, 30, 150), Window(6, 23 * 60, 1440))
    horizon = week(day)
    found = free_times(windows, zone, horizon)
    start = datetime.combine(horizon.first, datetime.min.time(), UTC)
    for minute in range(0, 7 * 1440, 5):
        here = (start + timedelta(minutes=minute)).astimezone(ZoneInfo(zone))
        clock = here.hour * 60 + here.minute
        wanted = any(w.day == here.weekday() and w.start <= clock < w.end for w in windows)
        assert any(low <= minute < high for low, high in found) is wanted
