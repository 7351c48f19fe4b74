"""The row for what was written by hand."""

from PySide6.QtCore import Qt

from mentordesk.core import surveys
from mentordesk.core.vocab import SurveyKind
from mentordesk.ui.views.feedback.comment_row import CommentRow

COMMENT = surveys.items(SurveyKind.SESSION)[-1]


def test_backspace_goes_back_only_from_an_empty_line(qtbot, dressed):
    row = CommentRow(COMMENT, 2)
    qtbot.addWidget(row)
    steps = []
    row.line.stepped.connect(steps.append)
    qtbot.keyClicks(row.line, "a4")
    qtbot.keyClick(row.line, Qt.Key.Key_Backspace)
    assert (row.line.text(), steps) == ("a", [])
    qtbot.keyClick(row.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(row.line, Qt.Key.Key_Backspace)
    assert steps == [-1]


def test_enter_saves_arrows_step_and_esc_leaves(qtbot, dressed):
    row = CommentRow(COMMENT, 2)
    qtbot.addWidget(row)
    said = []
    row.line.finished.connect(lambda: said.append("saved"))
    row.line.left.connect(lambda: said.append("left"))
    row.line.stepped.connect(said.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        qtbot.keyClick(row.line, key)
    assert said == ["saved", -1, 1, "left"]
    assert row.line.accessibleName() == "Row 2: What should we keep or change?"
