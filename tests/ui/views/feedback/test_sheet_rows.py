"""The rows of a sheet, one after the other."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.feedback.sheet_rows import SheetRows
from mentordesk.ui.views.feedback.typed_sheet import ASIDE, TypedSheet
from tests.ui.views.feedback.test_typed_sheet import SLIP


@pytest.fixture
def rows(qtbot, dressed):
    made = SheetRows()
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_answer_goes_on_by_itself(qtbot, rows):
    rows.show_sheet(TypedSheet(SLIP))
    rows.start()
    for key in "453":
        qtbot.keyClick(rows.focusWidget(), key)
    assert rows.sheet.marks == {"P1": "4", "P2": "5", "P3": "3"}
    assert rows.focusWidget() is rows.rows["CONTINUE"]


def test_a_sheet_starts_at_the_row_that_was_put_aside(rows):
    rows.show_sheet(TypedSheet(SLIP, {"P1": "4", "P2": ASIDE, "P3": "3"}))
    rows.start()
    assert rows.focusWidget() is rows.rows["P2"]


def test_back_from_the_first_row_leads_to_the_code(qtbot, rows):
    rows.show_sheet(TypedSheet(SLIP))
    rows.start()
    with qtbot.waitSignal(rows.backed_out):
        qtbot.keyClick(rows.focusWidget(), Qt.Key.Key_Backspace)


def test_words_are_kept_with_the_sheet(qtbot, rows):
    rows.show_sheet(TypedSheet(SLIP, comment="More"))
    line = rows.rows["COMMENT"].line
    qtbot.keyClicks(line, " time")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert rows.sheet.comment == "More time"


def test_keys_typed_ahead_fill_the_rows_in_order(rows):
    rows.show_sheet(TypedSheet(SLIP))
    rows.start()
    rows.press("45")
    assert rows.sheet.marks == {"P1": "4", "P2": "5"}


def test_without_a_sheet_there_are_no_rows(rows):
    rows.show_sheet(TypedSheet(SLIP))
    rows.show_sheet(None)
    rows.start()
    assert rows.rows == {}
