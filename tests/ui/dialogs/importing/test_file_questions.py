"""Questions answer in place, with the keyboard too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from mentordesk.core.intake.report import Option, Question
from mentordesk.ui.dialogs.importing.file_questions import OptionsQuestion, OrderQuestion


def test_an_order_of_dates_shows_its_examples_in_words(qtbot, dressed):
    options = (Option("dmy", "Friday 3 April 2026"), Option("mdy", "Wednesday 4 March 2026"))
    widget = OptionsQuestion(Question("dates", "Which?", "--dates", options), "mdy")
    qtbot.addWidget(widget)
    first, second = widget.findChildren(QRadioButton)
    assert first.accessibleName() == "Day, month, year: Friday 3 April 2026"
    assert second.isChecked()
    with qtbot.waitSignal(widget.answered) as said:
        qtbot.keyClick(first, Qt.Key.Key_Space)
    assert said.args == ["dates", "dmy"]


def test_an_encoding_shows_how_it_would_read_as_plain_text(qtbot, dressed):
    question = Question("encoding", "Which?", "--encoding", (Option("cp1252", "<b>Siân</b>"),))
    widget = OptionsQuestion(question, "")
    qtbot.addWidget(widget)
    assert widget.findChild(QRadioButton).accessibleName() == "cp1252: <b>Siân</b>"


def test_grades_are_put_in_order_with_keys_and_buttons(qtbot, dressed):
    widget = OrderQuestion("Put them in order.", ["Red", "Blue", "Green"])
    qtbot.addWidget(widget)
    qtbot.keyClick(widget.list, Qt.Key.Key_Down)
    qtbot.keyClick(widget.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(widget.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(widget.down, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(widget.down, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(widget.up, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(widget.ordered) as said:
        qtbot.mouseClick(widget.use, Qt.MouseButton.LeftButton)
    assert said.args == [["Red", "Blue", "Green"]]
