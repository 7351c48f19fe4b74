"""The dates of a sheet moved by whole weeks."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core.intake.shift import days_between_weeks, shifted


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 16), 0),
        (date(2026, 11, 22), 0),
        (date(2026, 11, 23), 7),
        (date(2026, 11, 15), -7),
        (date(2027, 11, 17), 364),
    ],
)
def test_the_anchor_comes_into_the_week_of_today(today: date, days: int) -> None:
    assert days_between_weeks(date(2026, 11, 18), today) == days


@pytest.mark.parametrize(
    "cell", ["2026-12-28", " 2026-12-28 ", date(2026, 12, 28), datetime(2026, 12, 28, tzinfo=UTC)]
)
def test_a_cell_that_is_a_day_moves_over_the_end_of_the_year(cell: object) -> None:
    assert shifted(cell, 7) == "2027-01-04"


def test_a_day_moves_back() -> None:
    assert shifted("2028-03-01", -1) == "2028-02-29"


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "since 2026-05-18",
        "Mon 09:00-11:00",
        "07700 900112",
        "20261118",
        "2026-02-30",
        45,
        4.0,
        True,
        None,
    ],
)
def test_a_cell_that_is_no_day_stays(cell: object) -> None:
    assert shifted(cell, 7) is cell


def test_a_moment_within_a_day_stays() -> None:
    moment = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    assert shifted(moment, 7) is moment


def test_the_weekday_is_kept() -> None:
    moved = date.fromisoformat(
        str(shifted("2026-11-18", days_between_weeks(date(2026, 11, 18), date(2031, 1, 1))))
    )
    assert moved.weekday() == date(2026, 11, 18).weekday()
