"""The inspector of one answer."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.feedback.answer_panel import AnswerPanel
from tests.ui.views.feedback.test_answer_words import ROW
from tests.ui.views.feedback.test_wave_cards import WAVE


def _said(panel):
    return [label.text() for label in panel.findChildren(QLabel) if not label.parentWidget().isHidden()]


def test_the_panel_says_all_that_was_answered_and_promised(qtbot, dressed):
    panel = AnswerPanel({})
    qtbot.addWidget(panel)
    panel.show_answer(replace(ROW, concern=True, comment="A quieter room"), WAVE)
    said = _said(panel)
    assert {"Reports a worry", "A quieter room", "I can speak openly in them.", "left blank"} <= set(said)
    assert any(words.startswith("The coordinator sees") for words in said)


def test_its_buttons_do_what_the_menu_does(qtbot, dressed):
    parent, done = QObject(), []
    panel = AnswerPanel({"Take out": action(parent, "Take the answer out", lambda: done.append(1))})
    qtbot.addWidget(panel)
    panel.show_answer(ROW, None)
    [button] = panel.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_without_an_answer_it_says_what_to_do(qtbot, dressed):
    panel = AnswerPanel({})
    qtbot.addWidget(panel)
    panel.show_answer(None, None)
    assert "Choose an answer to see all of it." in _said(panel)
