"""Wall times become the right instants, also where the clocks change."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core.sessions.clock_times import end_of, instant, is_clock, is_skipped

LONDON = "Europe/London"


@pytest.mark.parametrize("text", ["00:00", "09:30", "23:59"])
def test_a_time_of_day_is_taken(text):
    assert is_clock(text)


@pytest.mark.parametrize("text", ["", "9:30", "24:00", "12:60", "12:30 ", "noon", "12:3٠"])
def test_anything_else_is_not(text):
    assert not is_clock(text)


def test_a_wall_time_is_an_hour_earlier_in_summer():
    assert instant(date(2027, 1, 5), "14:00", LONDON) == datetime(2027, 1, 5, 14, tzinfo=UTC)
    assert instant(date(2027, 7, 5), "14:00", LONDON) == datetime(2027, 7, 5, 13, tzinfo=UTC)


def test_a_meeting_lasts_its_minutes_though_the_clocks_go_back():
    starts = instant(date(2026, 10, 25), "00:30", LONDON)
    ends = end_of(starts, 120)
    assert ends.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert f"{ends:%H:%M}" == "01:30"


def test_the_hour_that_the_clocks_skip_never_comes():
    assert is_skipped(date(2027, 3, 28), "01:30", LONDON)
    assert not is_skipped(date(2027, 3, 28), "02:00", LONDON)
    assert not is_skipped(date(2026, 10, 25), "01:30", LONDON)
