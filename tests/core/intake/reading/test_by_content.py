import io
import os
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from mentordesk.core.errors import Cancelled, DeskError
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import Choices, Undecided

TEXT = "name,email\nAnn,a@x.org\n"
BOOKS = Path(__file__).parents[3] / "data" / "books"
OLD = (BOOKS / "kinds.xls").read_bytes()


def book() -> bytes:
    made, file = openpyxl.Workbook(), io.BytesIO()
    for row in (["name", "email"], ["Ann", "a@x.org"]):
        made.active.append(row)
    made.save(file)
    return file.getvalue()


def with_sheet(sheet: str) -> bytes:
    """The workbook with another first sheet inside."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book())) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.infolist():
            own = part.filename == "xl/worksheets/sheet1.xml"
            new.writestr(part.filename, sheet if own else old.read(part))
    return file.getvalue()


def refusal(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    with pytest.raises(DeskError) as refused:
        by_content.read(folder / name)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "content"), [("x.csv", TEXT.encode()), ("x.XLSX", book()), ("x", TEXT.encode())]
)
def test_text_and_workbooks_give_the_same_grid(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    grid = by_content.read(tmp_path / name)
    assert (grid.file, grid.headings, [row.cells for row in grid.rows]) == (
        name,
        ("name", "email"),
        [("Ann", "a@x.org")],
    )


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("x.csv", book(), "give it the ending .xlsx"),
        ("x.xlsx", TEXT.encode(), "give it the ending .csv"),
        ("x.ods", book(), "give it the ending .xlsx"),
        ("x.xlsx", OLD, "give it the ending .xls"),
        ("x.xlsx", b"PK\3\4 nothing else", "damaged"),
        ("x.numbers", b"PK\3\4 nothing else", "save it as .xlsx or .csv"),
        ("x.xls", b"<html><table><tr><td>Ann</td></tr></table></html>", "web page"),
        ("x.xlsx", b"<!DOCTYPE html><title>Sign in</title>", "web page"),
        ("x.csv", b"", "is empty"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused_with_advice(
    tmp_path: Path, name: str, content: bytes, advice: str
) -> None:
    assert advice in refusal(tmp_path, name, content)


def test_two_cells_in_far_corners_are_refused(tmp_path: Path) -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>'
    )
    assert "reaches beyond" in refusal(tmp_path, "x.xlsx", with_sheet(sheet))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="cannot be read"):
        by_content.read(tmp_path / "gone.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="is no file"):
        by_content.read(tmp_path)


def test_a_pipe_that_nobody_writes_to_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.csv")
    with pytest.raises(DeskError, match="is no file"):
        by_content.read(tmp_path / "x.csv")


def test_a_heading_that_begins_like_a_workbook_is_text(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("PK,name\n1,Ann\n", encoding="utf-8")
    assert by_content.read(tmp_path / "x.csv").headings == ("PK", "name")


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_workbooks_of_every_make_give_the_same_grid(ending: str) -> None:
    grid = by_content.read(BOOKS / f"kinds.{ending}")
    rows = {row.number: row.cells[:4] for row in grid.rows}
    assert (grid.sheet, grid.headings) == ("Mentees", ("Name", "Joined on", "Capacity", "Result"))
    assert rows == {2: ("Zoë Müller", date(2026, 3, 4), 2, 6)}
    assert [(problem.row, problem.column) for problem in grid.problems] == [(3, "Result")]


def test_a_gigantic_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "x.csv").open("wb") as file:
        file.truncate(201 * 2**20)
    with pytest.raises(DeskError, match="larger than 200 MB"):
        by_content.read(tmp_path / "x.csv")


def test_long_texts_are_read_apart(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("name,notes\n" + f"Ann,{'x' * 9_000}\n" * 300, encoding="utf-8")
    assert len(by_content.read(tmp_path / "x.csv").rows) == 300


def test_reading_apart_can_be_cancelled(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    (tmp_path / "x.xlsx").write_bytes(book())
    with pytest.raises(Cancelled):
        by_content.read(tmp_path / "x.xlsx", progress=stop)


def test_several_sheets_are_asked_about(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.append(["name"])
    made.copy_worksheet(made.active)
    made.save(tmp_path / "x.xlsx")
    with pytest.raises(Undecided) as asked:
        by_content.read(tmp_path / "x.xlsx", Choices())
    assert [option.value for option in asked.value.question.options] == ["Sheet", "Sheet Copy"]
