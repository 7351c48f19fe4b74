"""Wall times and instants; expected values worked by hand from the published rules of each zone."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core.errors import Refused
from mentordesk.core.planning import zones


@pytest.fixture(autouse=True)
def _shipped() -> Iterator[None]:
    zones.use_shipped_tables()
    yield
    zones.use_shipped_tables()


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]  # - a date and time in parts


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_the_shipped_tables_decide() -> None:
    assert zoneinfo.TZPATH == ()
    assert zoneinfo.ZoneInfo("Europe/London").utcoffset(wall("2027-07-01")) == timedelta(hours=1)


def test_the_version_of_the_tables_is_named() -> None:
    assert zones.version()[:2] == "20"


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("Europe/London", True),
        ("Asia/Kathmandu", True),
        ("UTC", True),
        ("", False),
        ("../etc/passwd", False),
        ("GMT Standard Time", False),
        ("europe/london\x00", False),
    ],
)
def test_zone_names_are_checked(name: str, is_known: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert zones.known(name) is is_known


@pytest.mark.parametrize(
    ("shown", "zone", "expected"),
    [
        ("2027-03-08T09:00", "Europe/London", [at(2027, 3, 8, 9)]),
        ("2027-03-29T09:00", "Europe/London", [at(2027, 3, 29, 8)]),
        ("2027-03-28T01:30", "Europe/London", []),
        ("2027-03-28T02:30", "Europe/London", [at(2027, 3, 28, 1, 30)]),
        ("2027-10-31T01:30", "Europe/London", [at(2027, 10, 31, 0, 30), at(2027, 10, 31, 1, 30)]),
        ("2027-03-14T02:15", "America/New_York", []),
        ("2027-11-07T01:15", "America/New_York", [at(2027, 11, 7, 5, 15), at(2027, 11, 7, 6, 15)]),
        ("2027-10-03T02:15", "Australia/Lord_Howe", []),
        ("2027-04-04T01:45", "Australia/Lord_Howe", [at(2027, 4, 3, 14, 45), at(2027, 4, 3, 15, 15)]),
        ("2027-06-01T12:00", "Asia/Kathmandu", [at(2027, 6, 1, 6, 15)]),
    ],
)
def test_a_wall_time_is_one_instant_or_two_or_none(shown: str, zone: str, expected: list[datetime]) -> None:
    assert list(zones.instants(wall(shown), zone)) == expected


def test_a_time_that_exists_once_is_that_instant() -> None:
    assert zones.instant(wall("2027-06-01T09:00"), "Europe/London") == at(2027, 6, 1, 8)


def test_a_time_that_never_comes_is_refused_with_the_reason() -> None:
    with pytest.raises(Refused) as refused:
        zones.instant(wall("2027-03-28T01:30"), "Europe/London")
    assert str(refused.value) == (
        "On Sunday 28 March 2027 the clocks in Europe/London go forward and never show 01:30; "
        "choose another time."
    )


def test_a_time_that_comes_twice_is_refused_with_the_reason() -> None:
    with pytest.raises(Refused, match="go back and show 01:30 twice"):
        zones.instant(wall("2027-10-31T01:30"), "Europe/London")


def test_an_instant_is_shown_as_the_clocks_there_show_it() -> None:
    assert zones.here(at(2027, 6, 30, 23, 30), "Europe/London") == wall("2027-07-01T00:30")


@pytest.mark.parametrize(
    ("first", "days", "zone", "start", "end"),
    [
        (date(2027, 3, 28), 2, "Europe/London", at(2027, 3, 28, 0), at(2027, 3, 29, 23)),
        (date(2027, 3, 28), 2, "Asia/Kolkata", at(2027, 3, 27, 18, 30), at(2027, 3, 29, 18, 30)),
        (date(2027, 10, 31), 1, "Europe/London", at(2027, 10, 30, 23), at(2027, 11, 1, 0)),
    ],
)
def test_days_have_the_length_that_the_zone_gives_them(
    first: date, days: int, zone: str, start: datetime, end: datetime
) -> None:
    last = first + timedelta(days - 1)
    assert (zones.day_bounds(first, zone)[0], zones.day_bounds(last, zone)[1]) == (start, end)


def test_a_day_without_midnight_begins_at_the_jump() -> None:
    # Beirut: clocks go from 00:00 to 01:00 on the last Sunday of March, at 22:00Z the day before
    assert zones.day_bounds(date(2027, 3, 28), "Asia/Beirut")[0] == at(2027, 3, 27, 22)
