import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake import columns
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.reading import cleaning
from mentordesk.core.intake.reading.row_pieces import Lost, Table, joined
from mentordesk.core.progress import silent

HEAD = ["Name", "E-mail", "Notes"]


def grid(*table: list[object], lost: dict[int, Lost] | None = None) -> Grid:
    rows = [
        (cells, [lost[number]] if number in (lost or {}) else []) for number, cells in enumerate(table, 1)
    ]
    return joined("x.csv", cleaning.pieces(Table("x.csv", "", rows), columns.known), silent)


def complaints(found: Grid) -> list[tuple[int, str]]:
    return [(problem.row, problem.column) for problem in found.problems]


def test_rows_keep_the_numbers_that_the_spreadsheet_shows() -> None:
    found = grid(HEAD, ["Ann", "a@x.org", ""], ["", " ", ""], ["Bo", "b@x.org", ""])
    assert [row.number for row in found.rows] == [2, 4]


def test_titles_above_the_headings_are_passed_over() -> None:
    found = grid(["Mentoring 2026", "", ""], ["", "", ""], HEAD, ["Ann", "a@x.org", ""])
    assert (found.headings, found.rows[0].number) == (tuple(HEAD), 4)


def test_without_a_heading_that_we_know_the_first_filled_row_holds_them() -> None:
    assert grid(["", ""], ["foo", "bar"], ["1", "2"]).headings == ("foo", "bar")


def test_headings_lose_marks_and_needless_spaces() -> None:
    assert grid(["\ufeff Name ", "E-mail\xa0address"], ["Ann", "a@x.org"]).headings == (
        "Name",
        "E-mail address",
    )


def test_empty_headings_at_the_end_are_none() -> None:
    assert grid(["Name", "E-mail", "", " "], ["Ann", "a@x.org", "", ""]).headings == ("Name", "E-mail")


def test_headings_that_stand_twice_or_are_empty_get_names() -> None:
    found = grid(["Name", "", "E-mail", "Name", "Name"], ["1", "2", "3", "4", "5"])
    assert found.headings == ("Name", "Column 2", "E-mail", "Name (2)", "Name (3)")


@pytest.mark.parametrize("letter", ["\0", "\x01", "\x1b", "\x7f", "\x85", "\ud800"])
@pytest.mark.req("S0-44")
def test_control_characters_are_refused_with_row_and_column(letter: str) -> None:
    found = grid(HEAD, ["Ann", "a@x.org", f"a{letter}b"], ["Bo", "b@x.org", ""])
    assert complaints(found) == [(2, "Notes")]
    assert [row.number for row in found.rows] == [3]


def test_line_breaks_and_tabs_are_no_control_characters() -> None:
    assert not grid(HEAD, ["Ann", "a@x.org", "one\r\n\ttwo"]).problems


def test_direction_controls_and_other_odd_letters_are_kept_as_typed() -> None:
    names = ["Anna\u202egpj.exe", "\u200bhidden", "👩‍👩‍👧‍👦", "مرحبا", "\u2028x", "ﬁ"]
    found = grid(HEAD, *[[name, "a@x.org", ""] for name in names])
    assert [row.cells[0] for row in found.rows] == names


def test_rows_too_short_and_too_long_are_named() -> None:
    found = grid(HEAD, ["Ann"], ["Bo", "b@x.org", "", "more"], ["Cy", "c@x.org", "", " "])
    assert complaints(found) == [(2, ""), (3, "")]
    assert found.row_count == 3


def test_text_that_was_garbled_on_its_way_is_refused_with_what_was_meant() -> None:
    found = grid(HEAD, ["ZoÃ«", "z@x.org", "plain"], ["Zoë", "y@x.org", "São Paulo"])
    assert complaints(found) == [(2, "Name")]
    assert "“Zoë”" in found.problems[0].problem


def test_failed_formulas_are_refused() -> None:
    assert complaints(grid(HEAD, ["#REF!", "a@x.org", ""])) == [(2, "Name")]


def test_cells_longer_than_a_workbook_holds_are_refused() -> None:
    assert complaints(grid(HEAD, ["Ann", "a@x.org", "x" * 32_768])) == [(2, "Notes")]


def test_cells_lost_in_reading_keep_their_row_out() -> None:
    found = grid(HEAD, ["Ann", "a@x.org", ""], ["", "", ""], lost={3: Lost(2, "failed"), 1: Lost(9, "above")})
    assert complaints(found) == [(3, "E-mail")]
    assert len(found.rows) == 1


def test_a_lost_cell_beyond_the_headings_is_named_by_its_number() -> None:
    assert complaints(grid(HEAD, ["Ann", "a@x.org", ""], lost={2: Lost(7, "failed")})) == [(2, "7")]


def test_a_row_may_be_lost_altogether() -> None:
    assert grid(HEAD, ["", "", ""], lost={2: Lost(1, "failed")}).rows == ()


def test_a_row_that_could_not_be_read_has_that_one_fault() -> None:
    found = grid(HEAD, ['Ann,"a@x.org'], lost={2: Lost(0, "A quotation mark.")})
    assert [problem.problem for problem in found.problems] == ["A quotation mark."]
    assert found.held[0].cells == ('Ann,"a@x.org',)


def test_headings_that_could_not_be_read_are_named_with_their_row() -> None:
    with pytest.raises(DeskError, match="row 1, where the headings should be: A quotation mark"):
        grid(['Name,"Mail'], ["Ann"], lost={1: Lost(0, "A quotation mark.")})


def test_headings_may_stand_far_below() -> None:
    assert grid(*[[""]] * 30, ["foo", "bar"], ["1", "2"]).rows[0].number == 32


def test_more_letters_than_any_list_has_are_refused() -> None:
    with pytest.raises(DeskError, match="far more"):
        grid(HEAD, *[["x" * 2**20, "", ""]] * 129)


def test_rows_come_in_pieces_that_say_how_far_they_are() -> None:
    table = Table("x.csv", "", [(HEAD, []), *[(["Ann", "a@x.org", ""], [])] * 2_500], 2_500)
    found = list(cleaning.pieces(table, columns.known))
    assert [(piece.done, len(piece.rows)) for piece in found] == [(1000, 999), (2000, 1000), (2501, 501)]


def test_numbers_are_left_as_they_are() -> None:
    assert grid(HEAD, ["Ann", "a@x.org", 5.0]).rows[0].cells[2] == 5.0


@pytest.mark.parametrize("table", [[], [["", ""]]])
def test_an_empty_sheet_is_refused(table: list[list[object]]) -> None:
    with pytest.raises(DeskError, match="is empty"):
        grid(*table)


def test_headings_without_rows_are_refused() -> None:
    with pytest.raises(DeskError, match="no rows"):
        grid(HEAD)
