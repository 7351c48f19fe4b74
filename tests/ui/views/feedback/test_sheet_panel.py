"""The inspector beside quick entry."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from mentordesk.core.feedback import OnDesk
from mentordesk.ui.views.feedback.sheet_panel import SheetPanel
from tests.ui.views.feedback.test_answer_words import ROW
from tests.ui.views.feedback.test_typed_sheet import SLIP


def _said(panel):
    return [label.text() for label in panel.findChildren(QLabel) if not label.isHidden()]


def test_the_panel_says_whose_sheet_and_what_was_promised(qtbot, dressed):
    panel = SheetPanel()
    qtbot.addWidget(panel)
    panel.show_sheet(OnDesk(SLIP, None, (), ""))
    said = _said(panel)
    assert {"Kateryna Bondarenko", "2 of 8", "F-9D2R7", "12345670"} <= set(said)
    assert any(words.startswith("The coordinator sees your answers") for words in said)
    assert "Answered before" not in said


def test_what_was_said_before_stands_below(qtbot, dressed):
    panel = SheetPanel()
    qtbot.addWidget(panel)
    earlier = replace(ROW, contact_me=True, comment="Good")
    panel.show_sheet(OnDesk(SLIP, None, (earlier,), ""))
    assert "asks for contact, Good" in _said(panel)
