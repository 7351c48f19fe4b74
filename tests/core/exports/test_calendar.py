"""The calendar says each session at its instant, in any calendar program."""

from datetime import UTC, date, datetime

import icalendar
import recurring_ical_events

from mentordesk.core import exports, programmes, sessions
from mentordesk.core.exports.calendar import CalendarOptions

YEAR = (date(2026, 1, 1), date(2028, 1, 1))


def events(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = recurring_ical_events.of(calendar).between(*YEAR)
    return sorted(found, key=lambda event: str(event["DTSTART"].dt))


def test_times_stay_right_over_the_change_of_the_clocks(pair, meet, write):
    for day in (date(2027, 3, 27), date(2027, 3, 28)):  # clocks go forward on Sunday 28 March
        meet(pair, day, "14:00")
    starts = [event["DTSTART"].dt.astimezone(UTC) for event in events(write("calendar", cohort_id=1).path)]
    assert starts == [datetime(2027, 3, 27, 14, tzinfo=UTC), datetime(2027, 3, 28, 13, tzinfo=UTC)]


def test_a_session_called_off_is_marked_so_and_counts_as_newer(desk, pair, meet, write):
    number = meet(pair, 10)
    [before] = events(write("calendar", cohort_id=1).path)
    desk.do(sessions.cancel, number, "Ill", datetime(2026, 12, 1, tzinfo=UTC))
    [after] = events(write("calendar", cohort_id=1).path)
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_names_and_places_are_as_typed(desk, pair, meet, write):
    place = desk.do(sessions.add_place, sessions.PlaceDraft("Room 2; by the lift, left"))
    meet(pair, 10, place_id=place)
    [event] = events(write("calendar", cohort_id=1).path)
    assert event["SUMMARY"] == "Mentoring: Ben Hargreaves and Ada Obi"
    assert event["LOCATION"] == "Room 2; by the lift, left"


def test_a_session_without_a_time_takes_its_whole_day(pair, meet, write):
    meet(pair, 10, "")
    [event] = events(write("calendar", cohort_id=1).path)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 10), date(2026, 12, 11))


def test_only_the_sessions_of_one_pairing_when_it_is_named(desk, pair, other_pair, meet, write):
    meet(pair, 10)
    meet(other_pair, 11)
    written = write("calendar", cohort_id=1, pairing_id=other_pair.id)
    assert (written.count, len(events(written.path))) == (1, 1)
    holds = exports.every()["calendar"].holds
    assert desk.ask(holds, CalendarOptions(1)) == "2 sessions"


def test_who_sends_it_is_named_when_known(desk, pair, meet, write):
    meet(pair, 10)
    told = []
    for email in ("", "robin@example.org"):
        desk.do(programmes.edit_owner, programmes.OwnerDraft("Robin Reyes", email=email))
        content = write("calendar", cohort_id=1, reminder=60).path.read_bytes()
        calendar = icalendar.Calendar.from_ical(content)
        told.append(calendar.get("METHOD"))
    assert told == [None, "PUBLISH"]
    [alarm] = calendar.walk("VALARM")
    assert alarm["TRIGGER"].dt.total_seconds() == -3600
