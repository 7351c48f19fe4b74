"""A value can be clicked anywhere, and long ones are cut."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from mentordesk.ui.dialogs.merging.value_choice import LONGEST, ValueChoice


def test_a_click_on_the_words_counts(qtbot, dressed):
    choice = ValueChoice("To lead a ward", "Hopes, Left", chosen=False)
    qtbot.addWidget(choice)
    choice.show()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() - 4, 4))
    assert choice.button.isChecked()


def test_long_words_are_cut_and_told_whole(qtbot, dressed):
    choice = ValueChoice("x" * 900, "Hopes", chosen=True)
    qtbot.addWidget(choice)
    label = choice.findChild(QLabel)
    assert len(label.text()) == LONGEST + 1
    assert len(label.accessibleDescription()) > LONGEST
