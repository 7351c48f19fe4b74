"""The answers that came back, in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import feedback
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import SurveyKind, WaveState

DAY = date(2026, 11, 18)
PULSE, SESSION = SurveyKind.PULSE, SurveyKind.SESSION


@pytest.fixture
def answered(qtbot, room, look_at):
    """A pulse slip of the mentee and a session slip of the mentor came back."""
    draft = AnswerDraft(PULSE, {"P1": 2, "P2": 3}, concern=True, comment="A quieter room")
    room.desk.do(feedback.enter, room.slip().slip_id, draft, DAY)
    slip = room.slip(SESSION, room.pair.mentor)
    room.desk.do(feedback.enter, slip.slip_id, AnswerDraft(SESSION, {"USEFUL": 5}), DAY)
    part = look_at("answers")
    qtbot.waitUntil(lambda: len(part.model.ids) == 2)
    return part


def test_the_chips_count_and_the_filter_finds(qtbot, answered):
    assert "2" in answered.chips.chips["all"].accessibleName()
    answered.filter.setFocus()
    qtbot.keyClicks(answered.filter, "quieter")
    qtbot.waitUntil(lambda: len(answered.model.ids) == 1)
    assert answered.chosen.comment == "A quieter room"
    qtbot.keyClick(answered.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(answered.model.ids) == 2)


def test_a_chip_shows_one_survey(qtbot, answered):
    qtbot.mouseClick(answered.chips.chips["session"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(answered.model.ids) == 1)
    assert answered.chosen.survey is SESSION


def test_what_finds_nothing_says_so(qtbot, answered):
    answered.filter.setText("zebra")
    qtbot.waitUntil(answered.none.isVisible)
    assert answered.none.text() == "No answer fits. Esc empties the filter."


def test_del_takes_an_answer_out_and_undo_brings_it_back(qtbot, room, answered):
    answered.table.setFocus()
    qtbot.keyClick(answered.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(answered.model.ids) == 1)
    qtbot.waitUntil(room.window.toasts.undo.isVisible)
    qtbot.mouseClick(room.window.toasts.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(answered.model.ids) == 2)


def test_an_answer_is_corrected_in_quick_entry(qtbot, room, answered, press):
    room.page.focus("answer", next(row.id for row in room.answers() if row.survey is SESSION))
    qtbot.waitUntil(lambda: answered.chosen is not None and answered.chosen.survey is SESSION)
    answered.table.setFocus()
    qtbot.keyClick(answered.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    press("1", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {"USEFUL": 1} in [row.values for row in room.answers()])


def test_out_of_sight_nothing_can_be_taken_out(answered, look_at):
    look_at("sheets")
    assert not answered.take_out.isEnabled()
    assert not answered.correct.isEnabled()


def test_a_survey_is_closed_and_reopened_by_its_button(qtbot, room, answered):
    wave = room.slip().wave_id

    def state():
        return next(row.state for row in room.desk.ask(feedback.waves, room.pair.cohort_id) if row.id == wave)

    qtbot.mouseClick(answered.cards.buttons[wave], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answered.cards.buttons[wave].accessibleName() == "Reopen Pulse slip")
    assert state() is WaveState.CLOSED
    answered.wave_acts[3].trigger()
    qtbot.waitUntil(lambda: state() is WaveState.OPEN)


def test_a_reported_survey_stays_closed(qtbot, room, answered):
    wave = room.slip().wave_id
    room.desk.do(feedback.close_wave, wave, DAY)
    room.desk.do(feedback.report_wave, wave)
    qtbot.waitUntil(lambda: answered.cards.buttons[wave].accessibleName() == "Reopen Pulse slip")
    qtbot.mouseClick(answered.cards.buttons[wave], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "final" in _message(room))


def test_everybody_is_asked_with_the_next_session(qtbot, room, answered):
    answered.ask_all.trigger()
    qtbot.waitUntil(lambda: room.window.toasts.words.text().startswith("2 pulse slips are ready"))
    answered.ask_all.trigger()
    qtbot.waitUntil(lambda: room.window.toasts.words.text().startswith("Everybody with a session"))


def _message(room):
    from mentordesk.ui.kit.message import Message

    return " ".join(box.accessibleDescription() for box in room.window.findChildren(Message))
