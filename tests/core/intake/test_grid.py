from datetime import date, datetime, time

import pytest

from mentordesk.core.intake.grid import Cell, Grid, GridRow, blank, shown
from mentordesk.core.intake.report import CellProblem


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" a ", "a"),
        (5.0, "5"),
        (0.5, "0.5"),
        (7700900001.0, "7700900001"),
        (1e20, "1e+20"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 2, 3), "2026-02-03"),
        (datetime(2026, 2, 3, 10, 0), "2026-02-03T10:00:00"),  # noqa: DTZ001 - workbooks know no zone
        (time(10, 0), "10:00:00"),
    ],
)
def test_cells_are_shown_as_a_spreadsheet_would(cell: Cell, text: str) -> None:
    assert shown(cell) == text


def test_only_space_is_blank() -> None:
    assert blank(["", " \n"])
    assert not blank(["", 0.0])


def test_rows_with_problems_count_as_rows_once() -> None:
    problems = (CellProblem(3, "a", "", "x"), CellProblem(3, "b", "", "y"))
    assert Grid("x.csv", "", ("a", "b"), (GridRow(2, ("1", "2")),), problems).row_count == 2


def test_a_column_comes_with_its_row_numbers() -> None:
    rows = (GridRow(2, ("1", "2")), GridRow(4, ("3", "4")))
    assert list(Grid("x.csv", "", ("a", "b"), rows).column("b")) == [(2, "2"), (4, "4")]
