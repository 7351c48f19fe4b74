"""A flash rotation as an event."""

from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.rotation_file import desk

__all__ = ["desk"]


def test_it_lasts_from_the_first_round_to_the_end_of_the_last(desk, prepared, write):
    path = write("rotation_calendar", cohort_id=prepared.cohort, reminder=60).path
    [event] = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    london = ZoneInfo("Europe/London")
    assert event["SUMMARY"] == "Flash mentoring"
    assert event["DTSTART"].dt == datetime(2026, 11, 25, 14, 0, tzinfo=london)
    assert event["DTEND"].dt == datetime(2026, 11, 25, 14, 40, tzinfo=london)
    assert event["DESCRIPTION"] == "3 rounds of 10 minutes."
