import zipfile
from pathlib import Path

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import preflight

SHEET = "xl/worksheets/sheet1.xml"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def book(path: Path, **parts: str | bytes) -> Path:
    """A zip with these parts; `sheet` and `other` stand for long names."""
    names = {"sheet": SHEET, "other": "docProps/core.xml"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(names.get(name, name), content)
    return path


def sheet(cells: str) -> str:
    return f"<worksheet {NS}><sheetData>{cells}</sheetData></worksheet>"


def lost(path: Path) -> list[tuple[int, str]]:
    return [(problem.row, problem.column) for problem in preflight.inspect(path)[SHEET]]


def test_an_ordinary_sheet_passes(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row><c><v>1</v></c></row>'
    assert lost(book(tmp_path / "a.xlsx", sheet=sheet(cells))) == []


@pytest.mark.parametrize("place", ["XFD1", "A1048576", "GS2", "A100002"])
def test_cells_far_out_are_refused(tmp_path: Path, place: str) -> None:
    cells = f'<row r="1"><c r="{place}"><v>1</v></c></row>'
    with pytest.raises(DeskError, match="reaches beyond 100000 rows or 200 columns"):
        preflight.inspect(book(tmp_path / "a.xlsx", sheet=sheet(cells)))


def test_a_sheet_under_another_name_is_looked_at_too(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    with pytest.raises(DeskError, match="reaches beyond"):
        preflight.inspect(book(tmp_path / "a.xlsx", **{"xl/hidden.bin": sheet(cells)}))


def test_parts_that_are_no_xml_are_left_alone(tmp_path: Path) -> None:
    assert preflight.inspect(book(tmp_path / "a.xlsx", **{"xl/media/a.png": b"\x89PNG\0"})) == {}


def test_the_last_allowed_cell_passes(tmp_path: Path) -> None:
    cells = '<row r="100001"><c r="GR100001"><v>1</v></c></row>'
    assert lost(book(tmp_path / "a.xlsx", sheet=sheet(cells))) == []


def test_far_rows_without_places_are_refused_too(tmp_path: Path) -> None:
    cells = f'<row r="{"9" * 5000}"><c><v>1</v></c></row>'
    with pytest.raises(DeskError, match="reaches beyond"):
        preflight.inspect(book(tmp_path / "a.xlsx", sheet=sheet(cells)))


def test_formatted_empty_cells_do_not_count(tmp_path: Path) -> None:
    cells = '<row r="900000"><c r="XFD900000" s="1"/></row>'
    assert lost(book(tmp_path / "a.xlsx", sheet=sheet(cells))) == []


def test_failed_formulas_and_formulas_without_result_are_found(tmp_path: Path) -> None:
    cells = (
        '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>1+1</f><v></v></c>'
        '<c r="AB2"><f>1+1</f></c><c r="AC2"><f>1+1</f><v>2</v></c></row>'
    )
    assert lost(book(tmp_path / "a.xlsx", sheet=sheet(cells))) == [(2, "1"), (2, "2"), (2, "28")]


@pytest.mark.parametrize("part", ["sheet", "other"])
def test_a_document_type_is_refused_wherever_it_stands(tmp_path: Path, part: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    with pytest.raises(DeskError, match="document type"):
        preflight.inspect(book(tmp_path / "a.xlsx", **{part: text}))


def test_a_document_type_in_utf_16_is_refused_as_well(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><x/>'.encode("utf-16")
    with pytest.raises(DeskError, match="document type"):
        preflight.inspect(book(tmp_path / "a.xlsx", other=text))


def test_what_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="unpacks to far more"):
        preflight.inspect(book(tmp_path / "a.xlsx", sheet="<a>" + "A" * 3 * 2**20 + "</a>"))


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    parts = {f"part{number}": "" for number in range(2001)}
    with pytest.raises(DeskError, match="unpacks to far more"):
        preflight.inspect(book(tmp_path / "a.xlsx", **parts))


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    whole = book(tmp_path / "a.xlsx", sheet=sheet("<row/>")).read_bytes()
    (tmp_path / "b.xlsx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DeskError, match="damaged or protected"):
        preflight.inspect(tmp_path / "b.xlsx")


def test_broken_xml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="damaged or protected"):
        preflight.inspect(book(tmp_path / "a.xlsx", sheet="<worksheet>"))
