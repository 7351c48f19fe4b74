import pytest

from mentordesk.core.errors import NotFound
from mentordesk.core.intake import checked_sheets, mending
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.reading import cleaning
from mentordesk.core.intake.reading.row_pieces import Lost, Table, joined
from mentordesk.core.intake.report import Choices, Kind
from mentordesk.core.progress import silent

HEADINGS = ["name", "email", "role"]
CHOICES = Choices(kind=Kind.PEOPLE)


def grid(*rows: list[str], lost: dict[int, Lost] | None = None) -> Grid:
    known = lost or {}
    read = [(cells, [known[row]] if row in known else []) for row, cells in enumerate([HEADINGS, *rows], 1)]
    return joined("x.csv", cleaning.pieces(Table("x.csv", "", read), len), silent)


def test_a_held_row_keeps_its_cells():
    found = grid(["Ann", "a@b.org", "mentor"], ["Bo\x07b", "b@b.org", "mentee"])
    assert mending.row_of(found, 3).cells == ("Bo\x07b", "b@b.org", "mentee")


def test_a_corrected_cell_lets_the_row_in():
    found = mending.mended(grid(["Bo\x07b", "b@b.org", "mentee"]), 2, {"name": "Bob"})
    assert found.problems == found.held == ()
    assert checked_sheets.checked(found, CHOICES).checked.rows[0].name == "Bob"


def test_a_correction_that_is_wrong_too_is_told_at_once():
    found = mending.mended(grid(["Bo\x07b", "b@b.org", "mentee"]), 2, {"name": "B\x08b"})
    assert [(problem.row, problem.column, problem.value) for problem in found.problems] == [
        (2, "name", "B\x08b")
    ]


def test_other_problems_of_the_row_stay():
    before = grid(["B\x07", "b\x07@b.org", "mentee"])
    after = mending.mended(before, 2, {"name": "Bob"})
    assert [problem.column for problem in after.problems] == ["email"]


def test_a_formula_without_a_result_is_mended_by_typing_it():
    before = grid(["Ann", "", "mentor"], lost={2: Lost(2, "A formula failed here.")})
    assert [problem.column for problem in before.problems] == ["email"]
    assert mending.mended(before, 2, {"email": "a@b.org"}).problems == ()


def test_rows_stay_in_their_order():
    before = grid(["A\x07", "a@b.org", "mentor"], ["Ben", "b@b.org", "mentor"])
    assert [row.number for row in mending.mended(before, 2, {"name": "Ann"}).rows] == [2, 3]


def test_a_short_row_is_taken_as_it_stands_when_the_person_says_so():
    before = grid(["Ann", "a@b.org"])
    after = mending.mended(before, 2, {})
    assert before.rows == after.problems == ()
    assert after.rows[0].cells == ("Ann", "a@b.org", "")


def test_a_row_that_is_not_there_is_told():
    with pytest.raises(NotFound, match=r"Row 9 is not in x\.csv"):
        mending.mended(grid(["Ann", "a@b.org", "mentor"]), 9, {})
