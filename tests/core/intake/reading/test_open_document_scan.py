import io

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import open_document_scan

NAMES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "calcext"))


def lost(rows: str) -> dict[str, list[tuple[int, int]]]:
    text = f'<office:doc {NAMES}><table:table table:name="S">{rows}</table:table></office:doc>'
    found = open_document_scan.scan(io.BytesIO(text.encode()), "x.ods")
    return {
        sheet: [(row, each.column) for row in rows for each in rows[row]] for sheet, rows in found.items()
    }


def row(cells: str, times: float | str = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def cell(marks: str = "", text: str = "", times: int = 1) -> str:
    inside = f"<text:p>{text}</text:p>" if text else ""
    return f'<table:table-cell table:number-columns-repeated="{times}" {marks}>{inside}</table:table-cell>'


STRING = 'office:value-type="string"'
ERROR = f'table:formula="of:=1/0" {STRING} calcext:value-type="error"'


def test_empty_cells_and_rows_that_repeat_reach_nowhere() -> None:
    assert lost(row(cell(STRING, "Ann") + cell(times=16_383)) + row(cell(times=16_384), 1_048_575)) == {
        "S": []
    }


@pytest.mark.parametrize(
    "rows",
    [
        row(cell(STRING, "x"), 100_002),
        row(cell(STRING, "x", 201)),
        row(cell(times=200) + cell(text="x")),
        row(cell(), 100_001) + row(cell(STRING)),
    ],
)
def test_values_that_reach_or_repeat_too_far_are_refused(rows: str) -> None:
    with pytest.raises(DeskError, match="reaches beyond"):
        lost(rows)


def test_failed_formulas_are_named_where_they_stand() -> None:
    rows = row(cell(STRING, "Ann", 3)) + row("", 5) + row(cell(times=2) + cell(ERROR, "#DIV/0!"))
    assert lost(rows) == {"S": [(7, 3)]}


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "Err:508", "#NAME?"])
def test_a_formula_whose_text_is_an_error_has_failed(text: str) -> None:
    assert lost(row(cell(f'table:formula="of:=X" {STRING}', text))) == {"S": [(1, 1)]}


def test_a_formula_with_a_text_has_not_failed() -> None:
    assert lost(row(cell(f'table:formula="of:=X" {STRING}', "#1 mentor"))) == {"S": []}


def test_each_sheet_begins_at_its_own_first_row() -> None:
    rows = row(cell(ERROR)) + '</table:table><table:table table:name="T">' + row(cell(ERROR))
    assert lost(rows) == {"S": [(1, 1)], "T": [(1, 1)]}


def test_repeats_that_are_no_numbers_count_once() -> None:
    assert lost(f'<table:table-row table:number-rows-repeated="-5">{cell(ERROR)}</table:table-row>') == {
        "S": [(1, 1)]
    }
