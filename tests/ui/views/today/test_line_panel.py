"""The inspector shows a line of any kind."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.services.today import Line
from mentordesk.core.vocab import Level, SessionState
from mentordesk.ui.kit.time_line import TimeLine
from mentordesk.ui.views.today.line_panel import LinePanel

TODAY = date(2026, 11, 18)


@pytest.fixture
def panel(qtbot, dressed):
    panel = LinePanel(lambda: None, lambda _pairing: None)
    qtbot.addWidget(panel)
    return panel


def test_plain_work_is_told_without_a_pairing(panel):
    line = Line(Level.TASK, "12 sheets to type in", "The oldest.", TODAY, "Enter a sheet", "feedback")
    panel.show_line(line, None, TODAY)
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert "12 sheets to type in" in said
    assert "Paper" in said
    assert panel.findChildren(TimeLine) == []


def test_sessions_stand_on_a_line(page):
    [line] = page.panel.findChildren(TimeLine)
    [point] = line.fitting()
    assert (point.kind, point.word, point.below) == ("held", "1 · held", "Thu 10 Sept")
    assert SessionState.HELD.label == "Held"
