import math
from datetime import date

import pytest

from mentordesk.core.intake import date_ways
from mentordesk.core.intake.report import DateOrder

DMY, MDY, YMD = DateOrder.DMY, DateOrder.MDY, DateOrder.YMD


def plain(text: str) -> dict[str, str] | None:
    found = date_ways.ways(text)
    return None if found is None else {order.key: str(day) for order, day in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        *("2026-03-04", "2026/3/4", "2026.03.04", "2026-03-04T10:00:00Z", "2026-03-04 23:59"),
        *(
            "4 March 2026",
            "4th Mar 2026",
            "04-Mar-2026",
            "4-mar-26",
            "Wed, 4 Mar 2026",
            "Wednesday 4 March 2026",
        ),
        *("March 4, 2026", "Mar. 4th, 2026", "Wednesday, March 4 2026 10:15"),
    ],
)
def test_a_year_in_front_or_a_month_in_words_leaves_no_doubt(text: str) -> None:
    assert plain(text) == dict.fromkeys(("dmy", "mdy", "ymd"), "2026-03-04")


@pytest.mark.parametrize("mark", "-/.")
def test_a_year_at_the_end_leaves_two_ways(mark: str) -> None:
    assert plain(f"3{mark}04{mark}2026") == {"dmy": "2026-04-03", "mdy": "2026-03-04"}


def test_a_year_of_two_figures_leaves_three_ways() -> None:
    assert plain("03/04/05") == {"dmy": "2005-04-03", "mdy": "2005-03-04", "ymd": "2003-04-05"}


@pytest.mark.parametrize(
    ("text", "left"),
    [("13/04/2026", {"dmy"}), ("12/31/2026", {"mdy"}), ("31.12.26", {"dmy", "ymd"}), ("99-12-31", {"ymd"})],
)
def test_ways_that_no_calendar_has_are_left_out(text: str, left: set[str]) -> None:
    assert set(plain(text) or {}) == left


@pytest.mark.parametrize("text", ["2026-02-30", "29/02/2027", "30 February 2026", "0000-00-00", "32/13/2026"])
def test_a_date_that_no_calendar_has_in_any_way_is_known_as_one(text: str) -> None:
    assert plain(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "yesterday",
            "39876",
            "3",
            "1/2",
            "1/2/3",
            "123/1/2026",
            "03-04/2026",
            "2026-03-04-05",
            "3.4.20261",
        ),
        *("3 Foo 2026", "3 Ma 2026", "3 Jumarch 2026", "3 Ju 2026", "٠٣/٠٤/٢٠٢٦", "03/04/2026 tomorrow"),
    ],
)
def test_what_is_not_written_like_a_date_is_none(text: str) -> None:
    assert plain(text) is None


@pytest.mark.parametrize(("year", "meant"), [("00", 2000), ("49", 2049), ("50", 1950), ("99", 1999)])
def test_years_of_two_figures_lie_between_1950_and_2049(year: str, meant: int) -> None:
    assert date_ways.ways(f"1-Feb-{year}") == dict.fromkeys(DateOrder, date(meant, 2, 1))


@pytest.mark.parametrize(
    ("number", "late", "day"),
    [(39847, False, date(2009, 2, 3)), (39847.99, False, date(2009, 2, 3)), (38385, True, date(2009, 2, 3))],
)
def test_days_that_spreadsheets_count_are_read(number: float, late: bool, day: date) -> None:  # noqa: FBT001 - a case
    assert date_ways.counted(number, late=late) == day


@pytest.mark.parametrize("number", [2026, 9_999, 73_051, -39_847, 1e300, math.inf, math.nan])
def test_numbers_that_no_recent_day_has_are_none(number: float) -> None:
    assert date_ways.counted(number, late=False) is None
