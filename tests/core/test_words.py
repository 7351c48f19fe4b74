"""Dates, times, spans, numbers and lists as they are said."""

import time as clocks
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from mentordesk.core import i18n, words

DAY = date(2026, 12, 10)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = i18n.language()
    i18n.use("en_GB")
    yield
    i18n.use(before)


def test_long_date_has_the_weekday() -> None:
    assert words.long_date(DAY) == "Thursday 10 December 2026"


def test_short_date_has_the_weekday() -> None:
    assert words.short_date(DAY) == "Thu 10 Dec"


def test_medium_date_has_weekday_and_year() -> None:
    assert words.medium_date(DAY) == "Thu 10 Dec 2026"


@pytest.mark.parametrize(
    ("language", "said"), [("en_GB", "Thursday 10 December"), ("en_US", "Thursday, December 10")]
)
def test_day_of_month_has_no_year(language: str, said: str) -> None:
    i18n.use(language)
    assert words.day_of_month(DAY) == said


def test_weekday_is_short() -> None:
    assert words.weekday(DAY) == "Thu"


def test_a_datetime_is_said_by_its_date() -> None:
    assert words.long_date(datetime(2026, 12, 10, 23, 59, tzinfo=UTC)) == "Thursday 10 December 2026"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Donnerstag, 10. Dezember 2026"),
        ("en_US", "Thursday, December 10, 2026"),
        ("cy_GB", "Dydd Iau, 10 Rhagfyr 2026"),
        ("no such language", "Thursday 10 December 2026"),
    ],
)
def test_dates_follow_the_language_in_use(language: str, said: str) -> None:
    i18n.use(language)
    assert words.long_date(DAY) == said


def test_span_has_an_en_dash() -> None:
    assert words.span(time(14), time(15)) == "14:00–15:00"


def test_clock_follows_the_language() -> None:
    i18n.use("en_US")
    assert words.clock(time(14)).replace("\u202f", " ") == "2:00 PM"


def test_meeting_says_day_and_span() -> None:
    start = datetime(2026, 12, 10, 14, tzinfo=UTC)
    assert words.meeting(start, start + timedelta(minutes=45)) == "Thu 10 Dec, 14:00–14:45"


@pytest.mark.parametrize(
    ("people", "said"),
    [([], ""), (["Ada"], "Ada"), (["Ada", "Ben"], "Ada and Ben"), (["A", "{0}", "C"], "A, {0} and C")],
)
def test_names_are_joined_by_and(people: list[str], said: str) -> None:
    assert words.names(people) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "in 3 days"), (-2, "2 days ago")],
)
def test_days_from_today(days: int, said: str) -> None:
    assert words.from_today(DAY + timedelta(days), DAY) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "due today"), (1, "due tomorrow"), (3, "due in 3 days"), (-1, "1 day late"), (-2, "2 days late")],
)
def test_what_is_late_is_said_so(days: int, said: str) -> None:
    assert words.due(DAY + timedelta(days), DAY) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 minute"), (60, "60 minutes"), (1440, "1,440 minutes")])
def test_minutes(count: int, said: str) -> None:
    assert words.minutes(count) == said


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (1234567, 0, "1,234,567"),
        (2.5, 0, "3"),
        (0.125, 2, "0.13"),
        (-0.125, 2, "-0.13"),
        (1234.5, 2, "1,234.50"),
    ],
)
def test_numbers_round_halves_away_from_zero(value: float, decimals: int, said: str) -> None:
    assert words.number(value, decimals) == said


def test_file_names_get_iso_without_colons() -> None:
    assert words.for_file(DAY) == "2026-12-10"
    assert words.for_file(datetime(2026, 12, 10, 14, 5, tzinfo=UTC)) == "2026-12-10T14-05"


def test_ten_thousand_dates_are_cheap() -> None:
    words.short_date(DAY)
    began = clocks.process_time()
    for number in range(10_000):
        words.short_date(DAY + timedelta(number % 400))
    assert clocks.process_time() - began < 0.5


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Siân Pritchard", "Siân"),
        ("Dr Farah Siddiqui", "Farah"),
        ("Prof. A. Obi", "A."),
        ("王小明", "王小明"),
        ("Dr", "Dr"),
    ],
)
def test_people_are_called_by_their_first_name_without_a_title(name, said):
    assert words.called(name) == said


def test_days_that_belong_together_say_their_month_once() -> None:
    assert words.dates(date(2026, 11, 16), date(2026, 11, 20)) == "16–20 Nov 2026"
