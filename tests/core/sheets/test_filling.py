"""Cells as they are written; read back by openpyxl."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.core.sheets import Cell, Column, Kind, Sheet
from mentordesk.core.sheets.filling import fill


def page(*columns: Column, rows: list[list[Cell]]) -> Worksheet:
    book = Workbook()
    fill(book.worksheets[0], Sheet("People", columns, rows))
    return book.worksheets[0]


def cell(value: Cell, kind: Kind = Kind.TEXT):
    return page(Column("Code"), Column("Value", kind), rows=[["P-1", value]])["B2"]


@pytest.mark.parametrize(
    "typed", ["=1+1", "#N/A", "+44 20 7946", "-1", "@SUM(A1)", "0044", "TRUE", "2027-01-01"]
)
def test_text_is_text_whatever_it_looks_like(typed: str) -> None:
    written = cell(typed)
    assert (written.data_type, written.value, written.number_format) == ("s", typed, "@")


def test_a_text_that_looks_like_a_formula_stays_one_when_edited() -> None:
    assert (cell("=1+1").quotePrefix, cell("1+1").quotePrefix) == (True, False)


@pytest.mark.parametrize(
    ("value", "kind", "format_", "type_"),
    [
        (date(2027, 3, 1), Kind.DATE, "yyyy-mm-dd", "d"),
        (datetime.fromisoformat("2027-03-01T09:30"), Kind.DATETIME, "yyyy-mm-dd hh:mm", "d"),
        (date(2027, 3, 1), Kind.TEXT, "yyyy-mm-dd", "d"),
        (3, Kind.NUMBER, "General", "n"),
        (Decimal("2.50"), Kind.NUMBER, "General", "n"),
        (None, Kind.CODE, "@", "n"),
    ],
)
def test_dates_and_numbers_are_real(value: Cell, kind: Kind, format_: str, type_: str) -> None:
    written = cell(value, kind)
    assert (written.value, written.number_format, written.data_type) == (value, format_, type_)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(1900, 2, 28), "1900-02-28"),
        (datetime.fromisoformat("1899-12-31T09:30"), "1899-12-31 09:30"),
        (10**15, "1000000000000000"),
        (-(10**20), "-100000000000000000000"),
    ],
)
def test_what_excel_would_falsify_becomes_text(value: Cell, shown: str) -> None:
    assert (cell(value).value, cell(value).data_type) == (shown, "s")


def test_the_first_days_of_excels_calendar_that_are_right_are_dates() -> None:
    assert cell(date(1900, 3, 1), Kind.DATE).data_type == "d"


@pytest.mark.parametrize(
    ("typed", "linked"),
    [
        ("ada@example.org", True),
        ("a b@example.org", False),
        ("a@b.c\n", False),
        ("x?cc=y@example.org", False),
        (None, False),
    ],
)
def test_addresses_are_linked_when_they_are_plain_ones(typed: Cell, linked: bool) -> None:  # noqa: FBT001 - as above
    assert (cell(typed, Kind.EMAIL).hyperlink is not None) is linked


def test_headings_and_the_first_column_stay_in_sight() -> None:
    written = page(Column("Code", width=9), Column("Name", note="As typed"), rows=[])
    assert (written.freeze_panes, written["A1"].font.bold) == ("B2", True)
    assert (written.column_dimensions["A"].width, written["B1"].comment.text) == (9, "As typed")


def test_long_texts_make_their_row_higher_up_to_a_limit() -> None:
    rows: list[list[Cell]] = [["short"], ["one\ntwo"], ["word " * 10], ["word " * 1000], [None]]
    written = page(Column("Note", width=20), rows=rows)
    assert [written.row_dimensions[line].height for line in range(2, 7)] == [None, 30, 45, 180, None]


def test_a_row_of_the_wrong_length_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        page(Column("Code"), Column("Name"), rows=[["P-1"]])
