from datetime import UTC, date, datetime, time

import pytest

from mentordesk.core.intake import date_cells
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.grid import Cell, LateCount
from mentordesk.core.intake.report import DateOrder, Question


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2026-2-3", date(2026, 2, 3)),
        ("2026/02/03", date(2026, 2, 3)),
        ("2026-02-03T10:00:00Z", date(2026, 2, 3)),
        ("13/04/2026 18:22:05", date(2026, 4, 13)),
        ("31.12.2026", date(2026, 12, 31)),
        ("3 March 2026", date(2026, 3, 3)),
        ("March 3rd, 2026", date(2026, 3, 3)),
        ("29-Feb-2028", date(2028, 2, 29)),
        (date(2026, 2, 3), date(2026, 2, 3)),
        ("", None),
        (datetime(2026, 2, 3, 23, 30, tzinfo=UTC), date(2026, 2, 3)),
    ],
)
def test_days_are_read(cell: str | date, day: date | None) -> None:
    assert date_cells.day(cell) == day


@pytest.mark.parametrize("cell", [39847.0, 39847.98, 39847, "39847", LateCount(38385)])
def test_days_that_a_spreadsheet_counts_are_read(cell: Cell) -> None:
    assert date_cells.day(cell) == date(2009, 2, 3)


def test_a_date_that_can_be_read_in_two_ways_is_never_guessed() -> None:
    with pytest.raises(Unfit, match="Wednesday 4 March 2026; Friday 3 April 2026"):
        date_cells.day("03/04/2026")
    assert date_cells.day("04/04/2026") == date(2026, 4, 4)


def test_a_year_at_the_end_is_not_read_as_if_it_stood_in_front() -> None:
    with pytest.raises(Unfit, match="order: Year, month, day"):
        date_cells.day("03/04/2026", DateOrder.YMD)
    assert date_cells.day("03/04/05", DateOrder.YMD) == date(2003, 4, 5)


def test_the_order_decides_between_day_and_month() -> None:
    assert date_cells.day("03/04/2026", DateOrder.DMY) == date(2026, 4, 3)
    assert date_cells.day("03/04/2026", DateOrder.MDY) == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("2026-02-30", "no such day"),
        ("29/02/2027", "no such day"),
        ("12/31/2026", "order: Day, month, year"),
        ("0000-00-00", "no such day"),
        ("yesterday", "Not a date"),
        ("3 Foo 2026", "Not a date"),
        ("٠٣/٠٤/٢٠٠٩", "Not a date"),
        ("2199-01-01", "between 1900 and 2100"),
        ("1850-06-01", "between 1900 and 2100"),
        (2026.0, "date format"),
        ("99999", "date format"),
        (True, "date format"),
        (time(10, 0), "date format"),
    ],
)
def test_what_is_no_day_says_why(cell: str | float, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        date_cells.day(cell, DateOrder.DMY)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("9:05", "09:05"),
        ("14.30", "14:30"),
        ("2:30 pm", "14:30"),
        ("12 am", "00:00"),
        ("12:15 PM", "12:15"),
        ("9am", "09:00"),
        ("14:30:00", "14:30"),
        (time(7, 5), "07:05"),
        (datetime(2026, 1, 1, 8, 0, tzinfo=UTC), "08:00"),
        ("", ""),
    ],
)
def test_times_of_day_are_read(cell: str | time, clock: str) -> None:
    assert date_cells.clock(cell) == clock


@pytest.mark.parametrize("cell", ["24:00", "12:60", "9", 9.0, "noon", "13 pm"])
def test_what_is_no_time_is_refused(cell: str | float) -> None:
    with pytest.raises(Unfit, match="14:30"):
        date_cells.clock(cell)


def test_one_day_above_twelve_settles_the_order_of_the_column() -> None:
    assert date_cells.order_of("on", ["03/04/2026", "13/04/2026"]) is DateOrder.DMY
    assert date_cells.order_of("on", ["03/04/2026", "04/13/2026"]) is DateOrder.MDY


def test_short_years_are_settled_by_what_fits_all_dates_of_the_column() -> None:
    assert date_cells.order_of("on", ["03/04/26", "31/12/99"]) is DateOrder.DMY
    assert date_cells.order_of("on", ["03/04/26", "12/31/25"]) is DateOrder.MDY
    assert date_cells.order_of("on", ["03-04-26", "99-12-31"]) is DateOrder.YMD


def test_short_years_that_nothing_settles_are_asked_about_in_all_orders() -> None:
    question = date_cells.order_of("on", ["03/04/05", "2026-01-02"])
    assert isinstance(question, Question)
    assert [(option.value, option.example) for option in question.options] == [
        ("dmy", "Sunday 3 April 2005"),
        ("mdy", "Friday 4 March 2005"),
        ("ymd", "Saturday 5 April 2003"),
    ]


def test_three_different_dates_are_shown_and_no_more() -> None:
    question = date_cells.order_of(
        "on", ["01/02/2026", "01/02/2026", "03/04/2026", "05/06/2026", "07/08/2026"]
    )
    assert isinstance(question, Question)
    assert question.options[0].example == "Sunday 1 February 2026; Friday 3 April 2026; Friday 5 June 2026"


@pytest.mark.parametrize(
    "cells",
    [
        *(
            ["2026-03-04"],
            ["04/04/2026"],
            [""],
            [date(2026, 3, 4)],
            [],
            ["30/02/2026"],
            ["3 March 26", 39847.0],
        ),
        ["12-34-56", "Room 4", "none"],
        ["10-11-12", "Room 4", "none"],
    ],
)
def test_columns_that_can_be_read_in_one_way_need_no_order(cells: list[str | date]) -> None:
    assert date_cells.order_of("on", cells) is None


def test_an_ambiguous_column_is_asked_about_with_examples_in_words() -> None:
    question = date_cells.order_of("applied on", ["03/04/2026", "05/06/2026"])
    assert isinstance(question, Question)
    assert (question.about, question.option) == ("dates", "--dates")
    assert [option.value for option in question.options] == ["dmy", "mdy"]
    assert [option.example for option in question.options] == [
        "Friday 3 April 2026; Friday 5 June 2026",
        "Wednesday 4 March 2026; Wednesday 6 May 2026",
    ]


def test_a_column_that_mixes_both_orders_is_asked_about() -> None:
    question = date_cells.order_of("on", ["13/04/2026", "12/31/2026"])
    assert isinstance(question, Question)
    assert question.options[0].example == "Monday 13 April 2026; There is no such day."
