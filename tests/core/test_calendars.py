"""Calendar files, read back by two engines; instants worked out with the published rules of each zone."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events

from mentordesk.core import calendars
from mentordesk.core.calendars import Event, Organiser
from mentordesk.core.planning import zones

STAMP = datetime(2026, 12, 1, 12, tzinfo=UTC)
ADA = Organiser("Ada Byron", "ada@example.org")


@pytest.fixture(autouse=True)
def _shipped() -> None:
    zones.use_shipped_tables()


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def event(start: datetime | date = wall("2027-03-08T09:00"), zone: str = "Europe/London", **more) -> Event:  # noqa: B008 - never changed
    return Event(
        **{
            "uid": "S-1@x",
            "sequence": 0,
            "stamp": STAMP,
            "summary": "Session",
            "start": start,
            "zone": zone,
            "minutes": 60,
            "organiser": ADA,
        }
        | more
    )


def read(written: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(written).walk("VEVENT"))


def only(written: bytes) -> icalendar.Event:
    (found,) = read(written)
    return found


def weekly(first: str, zone: str, weeks: int = 5) -> bytes:
    start = wall(first)
    return calendars.publish(event(start + timedelta(weeks=n), zone, uid=f"{n}@x") for n in range(weeks))


CASES = [
    ("2027-03-08T09:00", "Europe/London", ["03-08 09", "03-15 09", "03-22 09", "03-29 08", "04-05 08"]),
    ("2027-10-18T16:00", "Europe/London", ["10-18 15", "10-25 15", "11-01 16", "11-08 16", "11-15 16"]),
    ("2027-03-01T09:00", "America/New_York", ["03-01 14", "03-08 14", "03-15 13", "03-22 13", "03-29 13"]),
    ("2027-10-25T09:00", "America/New_York", ["10-25 13", "11-01 13", "11-08 14", "11-15 14", "11-22 14"]),
    ("2027-08-30T09:00", "America/Santiago", ["08-30 13", "09-06 12", "09-13 12", "09-20 12", "09-27 12"]),
    ("2026-02-02T09:00", "Africa/Casablanca", ["02-02 08", "02-09 08", "02-16 09", "02-23 09", "03-02 09"]),
]


@pytest.mark.req("S0-24")
@pytest.mark.parametrize(("first", "zone", "expected"), CASES)
def test_every_session_of_a_series_has_its_instant(first: str, zone: str, expected: list[str]) -> None:
    starts = [each["DTSTART"].dt.astimezone(UTC) for each in read(weekly(first, zone))]
    assert [f"{each:%m-%d %H}" for each in starts] == expected


@pytest.mark.parametrize(("first", "zone", "expected"), CASES)
def test_the_file_says_the_same_without_the_readers_tables(
    first: str, zone: str, expected: list[str]
) -> None:
    foreign = weekly(first, zone).replace(
        zone.encode(), b"X-" + zone.encode()
    )  # readers remember zones by name
    calendar = icalendar.Calendar.from_ical(foreign)
    found = recurring_ical_events.of(calendar).between((2026, 1, 1), (2028, 1, 1))
    starts = sorted(each["DTSTART"].dt.astimezone(UTC) for each in found)
    assert [f"{each:%m-%d %H}" for each in starts] == expected


@pytest.mark.parametrize(
    ("start", "zone", "instant"),
    [
        ("2027-03-28T02:30", "Europe/London", "2027-03-28T01:30Z"),
        ("2027-06-01T12:00", "Asia/Kathmandu", "2027-06-01T06:15Z"),
        ("2027-06-01T12:00", "Asia/Kolkata", "2027-06-01T06:30Z"),
        ("2027-10-04T09:00", "Australia/Lord_Howe", "2027-10-03T22:00Z"),
        ("2027-07-01T00:30", "Europe/London", "2027-06-30T23:30Z"),
        ("2027-06-01T12:00", "UTC", "2027-06-01T12:00Z"),
    ],
)
def test_single_sessions_have_their_instant(start: str, zone: str, instant: str) -> None:
    found = only(calendars.publish([event(wall(start), zone)]))["DTSTART"].dt
    assert found.astimezone(UTC) == datetime.fromisoformat(instant.replace("Z", "+00:00"))


def test_a_session_over_a_change_of_clocks_lasts_its_minutes() -> None:
    found = only(calendars.publish([event(wall("2027-03-28T00:30"))]))
    assert f"{found['DTEND'].dt:%H:%M}" == "02:30"


def test_the_block_of_london_is_two_yearly_rules_in_the_old_offset() -> None:
    lines = calendars.zone_block("Europe/London", 2027, 2027).to_ical().decode().split("\r\n")
    assert [line for line in lines if line.startswith(("DTSTART", "RRULE", "TZOFF", "TZNAME"))] == [
        "DTSTART:19700329T010000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:BST",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "DTSTART:19701025T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:GMT",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
    ]


@pytest.mark.parametrize(
    ("zone", "rules", "parts"),
    [
        ("Asia/Kolkata", 0, 1),
        ("America/New_York", 2, 2),
        ("Europe/Dublin", 2, 2),
        ("Pacific/Chatham", 2, 2),
        ("America/Nuuk", 0, 7),
        ("Africa/Cairo", 0, 7),
    ],
)
def test_zones_get_yearly_rules_where_these_are_the_truth(zone: str, rules: int, parts: int) -> None:
    text = calendars.zone_block(zone, 2027, 2027).to_ical().decode()
    assert (text.count("RRULE"), text.count("TZOFFSETTO")) == (rules, parts)


def test_a_year_with_older_rules_gets_each_change() -> None:
    # New York began summer time in April until 2006
    assert "RRULE" not in calendars.zone_block("America/New_York", 2005, 2005).to_ical().decode()


def test_a_block_is_written_once_a_zone_and_none_for_utc() -> None:
    events = [event(zone=zone) for zone in ("UTC", "Europe/London", "Europe/London", "Asia/Kolkata")]
    text = calendars.publish(events).decode()
    assert [line for line in text.split("\r\n") if line.startswith("TZID")] == [
        "TZID:Asia/Kolkata",
        "TZID:Europe/London",
    ]


def test_one_event_a_session_with_what_updates_need() -> None:
    found = only(
        calendars.publish([event(sequence=3, modified=STAMP + timedelta(days=1), location="Room 2")])
    )
    assert (found["UID"], found["SEQUENCE"], found["STATUS"]) == ("S-1@x", 3, "CONFIRMED")
    assert (found["DTSTAMP"].dt, found["LAST-MODIFIED"].dt) == (STAMP, STAMP + timedelta(days=1))
    assert (found["LOCATION"], found["TRANSP"]) == ("Room 2", "OPAQUE")


def test_publishing_names_the_organiser_and_invites_nobody() -> None:
    text = calendars.publish([event()], name="Spring cohort").decode()
    assert "METHOD:PUBLISH\r\n" in text
    assert "X-WR-CALNAME:Spring cohort\r\n" in text
    assert "ORGANIZER;CN=Ada Byron:mailto:ada@example.org" in text.replace('"', "")
    assert "ATTENDEE" not in text


def test_without_an_organiser_nothing_is_published() -> None:
    assert "METHOD" not in calendars.publish([event(), event(organiser=None)]).decode()
    assert "METHOD" not in calendars.backup([event()]).decode()


def test_a_file_without_sessions_is_an_empty_calendar() -> None:
    assert read(calendars.publish([])) == []


def test_a_session_in_writing_lasts_whole_days_and_takes_no_time() -> None:
    found = only(calendars.publish([event(date(2027, 3, 8), until=date(2027, 3, 15))], reminder=30))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2027, 3, 8), date(2027, 3, 15))
    assert (found["TRANSP"], found.walk("VALARM")) == ("TRANSPARENT", [])


def test_a_due_date_lasts_one_day() -> None:
    assert only(calendars.publish([event(date(2027, 3, 8))]))["DTEND"].dt == date(2027, 3, 9)


def test_a_session_without_length_has_no_end() -> None:
    assert "DTEND" not in only(calendars.publish([event(minutes=0)]))


def test_reminders_come_only_when_asked_for() -> None:
    assert "VALARM" not in calendars.publish([event()]).decode()
    assert "TRIGGER:-PT30M" in calendars.publish([event()], reminder=30).decode()


def test_tentative_and_cancelled_sessions_say_so() -> None:
    two = read(calendars.publish([event(status="TENTATIVE"), event(status="CANCELLED")]))
    assert [(each["STATUS"], each["TRANSP"]) for each in two] == [
        ("TENTATIVE", "TRANSPARENT"),
        ("CANCELLED", "OPAQUE"),
    ]


HOSTILE = 'a;b,c\\d: "q" \u202etxt\u2066 Zoë 李 😀 =1+1 BEGIN:VEVENT\nEND:VCALENDAR\nX-EVIL:1 ' + "é" * 200


def test_hostile_text_reads_back_as_typed() -> None:
    found = only(calendars.publish([event(summary=HOSTILE, description=HOSTILE, location=HOSTILE)]))
    assert [str(found[field]) for field in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [HOSTILE] * 3


def test_a_hostile_name_stays_in_its_parameter() -> None:
    name = 'Ann "the boss", ;: O\'N ^\nX-EVIL:1'
    found = only(calendars.publish([event(organiser=Organiser(name, "a b\r\nX-EVIL:1@x"))]))
    assert found["ORGANIZER"].params["CN"] == name
    assert "X-EVIL" not in found


def test_what_no_file_may_hold_is_left_out() -> None:
    found = only(
        calendars.publish([event(summary="a\x00b\x07c\x7f\ud800", url="https://x.org/ä\r\nX-EVIL:1")])
    )
    assert (str(found["SUMMARY"]), "X-EVIL" in found) == ("abc?", False)
    assert str(found["URL"]).startswith("https://x.org/%C3%A4")


def test_lines_end_in_crlf_and_fold_at_75_octets_between_characters() -> None:
    written = calendars.publish([event(summary=HOSTILE)])
    lines = written.split(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)
