"""A pile of sheets typed in with real keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import feedback
from mentordesk.core.codes import SYMBOLS
from mentordesk.core.vocab import SurveyKind

ENTER, BACK, SPACE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Escape
DAY = date(2026, 11, 18)


def _misread(code):
    """The code as a hurried person reads it: without its letter, small, O for 0 and I for 1."""
    return code[2:].lower().replace("0", "o").replace("1", "i")


def _answered(room, qtbot, count=1):
    qtbot.waitUntil(lambda: len(room.answers()) == count)
    return room.answers()[-1]


def _whole(qtbot, room, code):
    if room.entry.sheet is None:
        qtbot.keyClick(room.entry.code, ENTER)
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.entry.sheet.slip.code == code


@pytest.mark.parametrize("spell", [str, str.lower, _misread, lambda code: code.replace("-", " ")])
def test_a_code_is_taken_however_it_is_spelled(qtbot, room, type_code, spell):
    code = room.slip().code
    type_code(spell(code))
    _whole(qtbot, room, code)
    assert room.entry.name.text() == "Kateryna Bondarenko"


def test_the_eight_digit_number_is_taken_too(qtbot, room, type_code):
    type_code(room.slip().number)
    _whole(qtbot, room, room.slip().code)


def test_a_pulse_sheet_is_typed_without_the_mouse(qtbot, room, type_code, press):
    slip = room.slip()
    type_code(slip.code)
    press("4", "5", "3", "n", SPACE, "0", "More time", ENTER)
    row = _answered(room, qtbot)
    assert (row.slip_number, row.values) == (slip.number, {"P1": 4, "P2": 5, "P3": 3})
    assert (row.carry_on, row.contact_me, row.concern, row.comment) == (False, True, False, "More time")
    assert room.window.focusWidget() is room.entry.code
    assert room.entry.code.text() == ""


def test_what_is_typed_ahead_of_the_look_up_reaches_the_rows(qtbot, room):
    room.entry.code.setFocus()
    qtbot.keyClicks(room.entry.code, room.slip().code + "43")
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.entry.sheet.marks == {"P1": "4", "P2": "3"}


def test_a_wrong_check_symbol_is_said_at_once_and_the_text_stays(room, type_code):
    code = room.slip().code
    wrong = code[:-1] + next(each for each in SYMBOLS if each != code[-1])
    type_code(wrong)
    assert room.entry.problem.isVisible()
    assert "mistyped" in room.entry.problem.text()
    assert room.entry.code.text() == wrong
    assert room.entry.sheet is None


def test_backspace_goes_back_and_a_row_can_be_typed_again(qtbot, room, type_code, press):
    type_code(room.slip().code)
    press("4", BACK, "2", "5", "5", ENTER)
    assert _answered(room, qtbot).values == {"P1": 2, "P2": 5, "P3": 5}


def test_rows_left_blank_on_paper_stay_blank(qtbot, room, type_code, press):
    type_code(room.slip().code)
    press("0", "5", "0", ENTER)
    assert _answered(room, qtbot).values == {"P2": 5}


def test_a_row_put_aside_is_asked_for_when_the_sheet_is_opened_again(qtbot, room, type_code, press):
    slip = room.slip()
    type_code(slip.code)
    press("4", "5", "?", ENTER)
    assert _answered(room, qtbot).values == {"P1": 4, "P2": 5}
    qtbot.waitUntil(lambda: "check row 3" in room.page.sheets.pile.list.item(0).text())
    type_code(slip.code)
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.window.focusWidget() is room.entry.rows.rows["P3"]
    press("2", ENTER)
    qtbot.waitUntil(lambda: room.answers()[0].values == {"P1": 4, "P2": 5, "P3": 2})
    qtbot.waitUntil(lambda: "checked" in room.page.sheets.pile.list.item(0).text())


def test_a_row_that_nobody_came_to_is_asked_for_once(qtbot, room, type_code, press):
    type_code(room.slip().code)
    press("4", ENTER)
    assert "Row 2" in room.entry.problem.text()
    assert room.answers() == []
    press(ENTER)
    assert _answered(room, qtbot).values == {"P1": 4}


def test_an_empty_sheet_is_not_saved(room, type_code, press):
    type_code(room.slip(SurveyKind.SESSION).code)
    press("0", ENTER)
    assert room.entry.problem.text() == "Nothing is filled in yet."
    assert room.answers() == []


def test_a_sheet_typed_in_before_offers_to_be_corrected(qtbot, room, type_code, press):
    slip = room.slip(SurveyKind.SESSION)
    type_code(slip.code)
    press("4", ENTER)
    _answered(room, qtbot)
    type_code(slip.code)
    assert "typed in already" in room.entry.said.text()
    assert room.entry.correct.isVisible()
    press(ENTER, "2", ENTER)
    qtbot.waitUntil(lambda: room.answers()[0].values == {"USEFUL": 2})


def test_one_undo_takes_back_one_sheet(qtbot, room, type_code, press):
    slip = room.slip()
    type_code(slip.code)
    press("4", "5", "3", ENTER)
    _answered(room, qtbot)
    qtbot.waitUntil(lambda: room.page.sheets.progress == "1 of 4 done")
    assert room.desk.undo_label == f"Sheet {slip.code} of Kateryna Bondarenko"
    assert room.window.status_line.hint.text().startswith(f"Last saved: {slip.code}")
    qtbot.keyClick(room.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: room.page.sheets.progress == "0 of 4 done")
    assert room.answers() == []


def test_a_closed_survey_is_refused_with_its_reason(room, type_code):
    slip = room.slip()
    room.desk.do(feedback.close_wave, slip.wave_id, DAY)
    type_code(slip.code)
    assert room.entry.problem.text() == (
        "The survey “Pulse slip” is closed and takes no answers. Reopen it first."
    )
    assert room.entry.code.text() == slip.code


def test_a_sheet_that_is_left_half_typed_waits_in_the_pile(qtbot, room, type_code, press):
    slip = room.slip()
    type_code(slip.code)
    press("4", ESC)
    assert "put aside" in room.page.sheets.pile.list.item(0).text()
    type_code(slip.code)
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.entry.sheet.marks == {"P1": "4"}
    assert room.window.focusWidget() is room.entry.rows.rows["P2"]


def test_a_sheet_whose_survey_closes_meanwhile_is_not_lost(qtbot, room, type_code, press):
    slip = room.slip()
    type_code(slip.code)
    press("4", "4", "4")
    room.desk.do(feedback.close_wave, slip.wave_id, DAY)
    press(ENTER)
    qtbot.waitUntil(lambda: "put aside" in room.page.sheets.pile.list.item(0).text())
    assert room.page.sheets.sitting.kept(slip.slip_id).marks == {"P1": "4", "P2": "4", "P3": "4"}


def test_a_sheet_is_taken_from_the_pile_by_the_keyboard(qtbot, room):
    pile = room.page.sheets.pile.list
    qtbot.waitUntil(lambda: pile.count() == 4)
    pile.setFocus()
    pile.setCurrentRow(2)
    qtbot.keyClick(pile, ENTER)
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.entry.name.text() in pile.currentItem().text()


def test_a_tick_says_calmly_what_follows(room, type_code, press):
    type_code(room.slip().code)
    press("4", "4", "4", "y", SPACE)
    assert "Today" in room.entry.ticks.text()
    press(BACK, SPACE)
    assert not room.entry.ticks.isVisible()
