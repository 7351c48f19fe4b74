from datetime import date
from pathlib import Path

import openpyxl
import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import excel


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


def test_the_only_filled_sheet_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", Empty=[], People=[["name", "on"], ["Ann", date(2026, 2, 3)]])
    sheet = excel.read(path, "").sheet
    assert sheet is not None
    assert (sheet.name, sheet.table) == ("People", (("name", "on"), ("Ann", date(2026, 2, 3))))


def test_several_filled_sheets_are_named_for_choosing(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"]], B=[["y"]])
    found = excel.read(path, "")
    assert (found.names, found.sheet) == (("A", "B"), None)


def test_the_chosen_sheet_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"]], B=[["y"]])
    sheet = excel.read(path, "B").sheet
    assert sheet is not None
    assert sheet.table == (("y",),)


def test_hidden_sheets_are_left_alone(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"]], hidden=[["secret"]])
    assert excel.read(path, "").names == ("A",)


def test_a_hidden_sheet_can_be_chosen_by_name(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"]], hidden=[["secret"]])
    assert excel.read(path, "hidden").names == ("hidden",)


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no sheet C"):
        excel.read(book(tmp_path / "a.xlsx", A=[["x"]]), "C")


def test_a_workbook_without_any_cell_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="is empty"):
        excel.read(book(tmp_path / "a.xlsx", A=[]), "")


def test_rows_above_and_columns_left_of_the_data_keep_their_places(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[[None, None], [None, "x"]])
    sheet = excel.read(path, "").sheet
    assert sheet is not None
    assert sheet.table == (("", ""), ("", "x"))


def test_lost_cells_belong_to_the_sheet_that_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[["x"], ["=1/0"]], B=[["y"], ["z"]])
    first, second = excel.read(path, "A").sheet, excel.read(path, "B").sheet
    assert first is not None
    assert second is not None
    assert [problem.row for problem in first.lost] == [2]
    assert second.lost == ()


def test_what_is_no_workbook_inside_is_refused(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as made:
        made.writestr("hello.txt", "hello")
    with pytest.raises(DeskError, match="damaged"):
        excel.read(tmp_path / "a.xlsx", "")
