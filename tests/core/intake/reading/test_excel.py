from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.grid import Cell, LateCount
from mentordesk.core.intake.reading import excel
from mentordesk.core.intake.reading.preflight import Make
from mentordesk.core.intake.report import Undecided

BOOKS = Path(__file__).parents[3] / "data" / "books"


def book(path: Path, **sheets: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name.startswith("hidden"):
            sheet.sheet_state = "hidden"
    made.save(path)
    return path


def rows(path: Path, wanted: str = "") -> list[list[Cell]]:
    return [list(cells) for cells, _lost in excel.read(path, wanted, Make.EXCEL).rows]


def lost(path: Path, wanted: str) -> dict[int, list[int]]:
    read = enumerate(excel.read(path, wanted, Make.EXCEL).rows, start=1)
    return {row: [each.column for each in found] for row, (_cells, found) in read if found}


def choices(path: Path) -> list[str]:
    with pytest.raises(Undecided) as asked:
        excel.read(path, "", Make.EXCEL)
    return [option.value for option in asked.value.question.options]


def test_the_only_filled_sheet_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", Empty=[], People=[["name", "on"], ["Ann", date(2026, 2, 3)]])
    assert excel.read(path, "", Make.EXCEL).sheet == "People"
    assert rows(path) == [["name", "on"], ["Ann", date(2026, 2, 3)]]


def test_several_filled_sheets_are_named_for_choosing(tmp_path: Path) -> None:
    assert choices(book(tmp_path / "a.xlsx", A=[["x"]], B=[["y"]])) == ["A", "B"]


def test_the_chosen_sheet_is_read(tmp_path: Path) -> None:
    assert rows(book(tmp_path / "a.xlsx", A=[["x"]], B=[["y"]]), "B") == [["y"]]


def test_hidden_sheets_are_left_alone_unless_asked_for_by_name(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"]], hidden=[["secret"]])
    assert (rows(path), rows(path, "hidden")) == ([["x"]], [["secret"]])


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no sheet C"):
        excel.read(book(tmp_path / "a.xlsx", A=[["x"]]), "C", Make.EXCEL)


def test_a_workbook_without_any_cell_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="is empty"):
        excel.read(book(tmp_path / "a.xlsx", A=[]), "", Make.EXCEL)


def test_rows_above_and_columns_left_of_the_data_keep_their_places(tmp_path: Path) -> None:
    assert rows(book(tmp_path / "a.xlsx", A=[[None, None], [None, "x"]])) == [["", ""], ["", "x"]]


def test_lost_cells_belong_to_the_sheet_that_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"], ["=1/0"]], B=[["y"], ["z"]])
    assert (lost(path, "A"), lost(path, "B")) == ({2: [1]}, {})


def test_days_and_day_numbers_of_a_workbook_that_counts_from_1904_are_right(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    made.active.append([date(2009, 2, 3), 38385])
    made.save(tmp_path / "a.xlsx")
    ((day, number),) = rows(tmp_path / "a.xlsx")
    assert (day, number, type(number)) == (date(2009, 2, 3), 38385.0, LateCount)


def test_what_is_no_workbook_inside_is_refused(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as made:
        made.writestr("hello.txt", "hello")
    with pytest.raises(DeskError, match="damaged"):
        excel.read(tmp_path / "a.xlsx", "", Make.EXCEL)


def test_whole_numbers_of_old_workbooks_are_numbers_as_all_others_are() -> None:
    table = excel.read(BOOKS / "kinds.xls", "", Make.OLD_EXCEL)
    assert [type(cells[2]) for cells, _lost in table.rows] == [str, float, float]
