import zipfile
from pathlib import Path

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import preflight
from mentordesk.core.intake.reading.preflight import Make

SHEET = "xl/worksheets/sheet1.xml"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
BOOKS = Path(__file__).parents[3] / "data" / "books"


def book(path: Path, **parts: str | bytes) -> Path:
    """A zip with these parts; `sheet` and `other` stand for long names."""
    names = {"sheet": SHEET, "other": "docProps/core.xml"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(names.get(name, name), content)
    return path


def inspected(path: Path) -> dict[str, list[int]]:
    """The rows that lost something, by part."""
    return {part: list(lost) for part, lost in preflight.inspect(path, Make.EXCEL).by_part.items()}


def sheet(cells: str) -> str:
    return f"<worksheet {NS}><sheetData>{cells}</sheetData></worksheet>"


@pytest.mark.parametrize("kind", Make)
def test_the_make_of_a_workbook_is_told_by_what_lies_inside(kind: Make, tmp_path: Path) -> None:
    (tmp_path / "any name").write_bytes((BOOKS / f"kinds{kind.value}").read_bytes())
    assert preflight.make(tmp_path / "any name") is kind


@pytest.mark.parametrize("content", [b"PK\3\4 no zip", b"PK\5\6" + b"\0" * 18])
def test_other_zips_and_broken_ones_are_of_no_make(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert preflight.make(tmp_path / "a.xlsx") is None


def test_a_formula_without_a_result_is_found_in_its_part(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", sheet=sheet('<row r="2"><c r="A2"><f>1+1</f></c></row>'), other="<x/>")
    assert inspected(path) == {SHEET: [2]}


def test_a_sheet_under_another_name_is_looked_at_too(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    with pytest.raises(DeskError, match="reaches beyond"):
        inspected(book(tmp_path / "a.xlsx", **{"xl/hidden.bin": sheet(cells)}))


def test_parts_that_are_no_xml_are_left_alone(tmp_path: Path) -> None:
    assert inspected(book(tmp_path / "a.xlsx", **{"xl/media/a.png": b"\x89PNG\0"})) == {}


@pytest.mark.parametrize("part", ["sheet", "other"])
def test_a_document_type_is_refused_wherever_it_stands(tmp_path: Path, part: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    with pytest.raises(DeskError, match="document type"):
        inspected(book(tmp_path / "a.xlsx", **{part: text}))


def test_a_document_type_in_utf_16_is_refused_as_well(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><x/>'.encode("utf-16")
    with pytest.raises(DeskError, match="document type"):
        inspected(book(tmp_path / "a.xlsx", other=text))


def test_what_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="unpacks to far more"):
        inspected(book(tmp_path / "a.xlsx", sheet="<a>" + "A" * 3 * 2**20 + "</a>"))


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    parts = {f"part{number}": "" for number in range(2001)}
    with pytest.raises(DeskError, match="unpacks to far more"):
        inspected(book(tmp_path / "a.xlsx", **parts))


def test_a_part_whose_check_sum_is_wrong_is_refused(tmp_path: Path) -> None:
    content = bytearray(book(tmp_path / "a.xlsx", sheet=sheet("<row/>")).read_bytes())
    content[14] ^= 1  # in the first local head
    content[content.index(b"PK\1\2") + 16] ^= 1  # in the directory
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(DeskError, match="damaged or protected"):
        inspected(tmp_path / "a.xlsx")


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    whole = book(tmp_path / "a.xlsx", sheet=sheet("<row/>")).read_bytes()
    (tmp_path / "b.xlsx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DeskError, match="damaged or protected"):
        inspected(tmp_path / "b.xlsx")


def test_broken_xml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="damaged or protected"):
        inspected(book(tmp_path / "a.xlsx", sheet="<worksheet>"))


def test_the_other_makes_are_looked_through_too() -> None:
    by_name = preflight.inspect(BOOKS / "kinds.ods", Make.OPEN_DOCUMENT).by_name
    by_order = preflight.inspect(BOOKS / "kinds.xls", Make.OLD_EXCEL).by_order
    assert {name: list(lost) for name, lost in by_name.items()} == {"Mentees": [3], "Old list": []}
    assert [list(lost) for lost in by_order] == [[3], []]
