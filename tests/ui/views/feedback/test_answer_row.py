"""One row of a sheet."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import surveys
from mentordesk.core.vocab import SurveyKind
from mentordesk.ui.views.feedback.answer_row import AnswerRow, box_words, mark_words

ITEMS = {item.key: item for item in surveys.items(SurveyKind.PULSE)}


@pytest.fixture
def row(qtbot, dressed):
    def make(key):
        made = AnswerRow(ITEMS[key], 3)
        qtbot.addWidget(made)
        made.resize(600, 56)
        made.show()
        made.said = []
        made.marked.connect(made.said.append)
        made.stepped.connect(made.said.append)
        made.finished.connect(lambda: made.said.append("saved"))
        made.left.connect(lambda: made.said.append("left"))
        return made

    return make


def test_a_digit_answers_and_shows_in_box_and_circle(qtbot, row):
    made = row("P1")
    qtbot.keyClick(made, "4")
    assert (made.said, made.box.text(), made.bubbles["4"].isChecked()) == (["4"], "4", True)


def test_a_click_on_a_circle_answers_too(qtbot, row):
    made = row("P1")
    qtbot.mouseClick(made.bubbles["2"], Qt.MouseButton.LeftButton)
    assert made.said == ["2"]


def test_a_tick_is_taken_back_by_a_second_click(qtbot, row):
    made = row("CONTACT")
    for _click in range(2):
        qtbot.mouseClick(made.bubbles["tick"], Qt.MouseButton.LeftButton)
    assert made.said == ["tick", "0"]


def test_keys_that_mean_nothing_change_nothing(qtbot, row):
    made = row("P1")
    qtbot.keyClicks(made, "7y ")
    assert made.said == []


def test_the_row_steps_saves_and_leaves(qtbot, row):
    made = row("CONTINUE")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(made, key)
    assert made.said == [-1, 1, -1, "saved", "left"]


def test_a_screen_reader_hears_question_and_answer(row):
    made = row("CONTINUE")
    assert made.accessibleName() == "Row 3: I would like to carry on."
    assert made.accessibleDescription() == "no answer yet"
    made.show_mark("no")
    assert made.accessibleDescription() == "no"


def test_a_narrow_row_leaves_its_box_out(row):
    made = row("P1")
    made.resize(300, 120)
    assert not made.box.isVisible()


def test_marks_are_as_short_as_they_were_typed():
    assert [box_words(mark) for mark in ("0", "?", "yes", "tick", "3")] == ["–", "?", "y", "✓", "3"]
    assert [mark_words(mark) for mark in ("0", "?", "3")] == ["left blank", "look at it later", "3"]
