"""The middle of quick entry, without a file behind it."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.feedback.sheet_entry import SheetEntry
from mentordesk.ui.views.feedback.typed_sheet import TypedSheet
from tests.ui.views.feedback.test_typed_sheet import SLIP


@pytest.fixture
def entry(qtbot, dressed):
    made = SheetEntry()
    qtbot.addWidget(made)
    made.resize(700, 800)
    made.show()
    return made


def test_the_sheet_says_whose_it_is(entry):
    entry.show_sheet(TypedSheet(SLIP))
    assert (entry.name.text(), entry.code.text()) == ("Kateryna Bondarenko", "F-9D2R7")
    assert entry.aside.isVisible()
    assert not entry.leave.isVisible()


def test_a_correction_is_left_as_it_was(qtbot, entry):
    entry.show_sheet(TypedSheet(SLIP, {"P1": "4"}, response_id=7))
    kept = []
    entry.put_aside.connect(kept.append)
    qtbot.mouseClick(entry.leave, Qt.MouseButton.LeftButton)
    assert (entry.sheet, kept) == (None, [])


def test_typing_another_code_puts_the_half_typed_sheet_aside(qtbot, entry):
    sheet = TypedSheet(SLIP, {"P1": "4"})
    entry.show_sheet(sheet)
    kept = []
    entry.put_aside.connect(kept.append)
    qtbot.keyClicks(entry.code, "X")
    assert kept == [sheet]
    assert entry.sheet is None


def test_the_button_saves_as_enter_does(qtbot, entry):
    entry.show_sheet(TypedSheet(SLIP, {"P1": "4", "P2": "4", "P3": "4"}))
    with qtbot.waitSignal(entry.finished):
        qtbot.mouseClick(entry.save, Qt.MouseButton.LeftButton)


def test_a_refusal_marks_the_field_and_goes_when_typing_goes_on(qtbot, entry):
    qtbot.keyClicks(entry.code, "9D2R8")
    entry.refuse("It is mistyped.")
    assert (entry.code.property("wrong"), entry.code.text()) == ("true", "9D2R8")
    qtbot.keyClick(entry.code, Qt.Key.Key_Backspace)
    assert not entry.problem.isVisible()
    assert not entry.code.property("wrong")
