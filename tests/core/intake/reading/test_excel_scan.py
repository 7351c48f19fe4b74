import io

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import excel_scan


def part(cells: str) -> io.BytesIO:
    return io.BytesIO(f"<worksheet><sheetData>{cells}</sheetData></worksheet>".encode())


def lost(cells: str) -> list[tuple[int, int]]:
    found = excel_scan.scan(part(cells), "x.xlsx")
    return [(row, each.column) for row, cells_of_row in found.items() for each in cells_of_row]


def ordinary(cells: str) -> bool:
    return excel_scan.ordinary(part(cells), "x.xlsx")


PLAIN = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3" t="n"><f>1+1</f><v>2</v></c></row>'
FAR = ["XFD1", "A1048576", "GS2", "A100002"]
FAILED = [
    '<c r="A1" t="e"><v>#REF!</v></c>',
    '<c r="A1"><f>1+1</f><v></v></c>',
    '<c r="A1"><f>1+1</f><v/></c>',
    '<c r="A1"><f>1+1</f></c>',
    '<c r="A1"><f/></c>',
    '<x:c xmlns:x="urn:x" r="A1"><x:f>1+1</x:f></x:c>',
]


def test_plain_cells_and_worked_out_formulas_are_ordinary() -> None:
    assert ordinary(PLAIN * 9_000)
    assert lost(PLAIN) == []


def test_the_last_allowed_cell_is_ordinary() -> None:
    cells = '<row r="100001"><c r="GR100001"><v>1</v></c></row>'
    assert (ordinary(cells), lost(cells)) == (True, [])


def test_formatted_empty_cells_do_not_count_however_far_out() -> None:
    cells = '<row r="900000"><c r="XFD900000" s="1"/></row>'
    assert (ordinary(cells), lost(cells)) == (True, [])


@pytest.mark.parametrize("place", FAR)
def test_cells_far_out_are_noticed_and_refused(place: str) -> None:
    cells = f'<row r="1"><c r="{place}"><v>1</v></c></row>'
    assert not ordinary(cells)
    with pytest.raises(DeskError, match="reaches beyond 100000 rows or 200 columns"):
        lost(cells)


@pytest.mark.parametrize("cell", FAILED)
def test_failed_formulas_and_formulas_without_result_are_noticed_and_named(cell: str) -> None:
    assert (ordinary(f'<row r="1">{cell}</row>'), lost(f'<row r="1">{cell}</row>')) == (False, [(1, 1)])


def test_a_formula_that_gives_an_empty_text_has_a_result() -> None:
    assert lost('<row r="1"><c r="A1" t="str"><f>IF(1,"","")</f><v></v></c></row>') == []


def test_cells_after_a_formula_are_not_taken_for_it() -> None:
    assert lost('<row r="2"><c r="A2"><f>1</f><v>1</v></c><c r="B2"/><c r="AB2"><f>1</f></c></row>') == [
        (2, 28)
    ]


@pytest.mark.parametrize(
    "cells", [f'<row r="{"9" * 5000}"><c><v>1</v></c></row>', "<row><c><v>1</v></c></row>" * 100_002]
)
def test_far_rows_whose_cells_name_no_place_are_noticed_and_refused(cells: str) -> None:
    assert not ordinary(cells)
    with pytest.raises(DeskError, match="reaches beyond"):
        lost(cells)


def test_a_cell_larger_than_one_look_is_followed_to_its_end() -> None:
    cells = f'<row r="1"><c r="A1"><f>{"1+" * 300_000}1</f></c></row>'
    assert (ordinary(cells), lost(cells)) == (False, [(1, 1)])


def test_text_without_cells_is_ordinary_however_long() -> None:
    assert excel_scan.ordinary(io.BytesIO(b"<sst>" + b"<si><t>Ann</t></si>" * 100_000 + b"</sst>"), "x.xlsx")
