"""A new file begins with whose desk it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from mentordesk.ui.dialogs.new_file import ask_name


@pytest.fixture
def asked(qtbot, bare_window):
    told = []
    dialog = ask_name(bare_window, "", told.append)
    return dialog, dialog.findChild(QLineEdit), told


def test_the_name_is_handed_on_trimmed(qtbot, asked):
    _dialog, field, told = asked
    qtbot.keyClicks(field, "  Ruth Adeleke ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == ["Ruth Adeleke"])


def test_no_name_is_asked_for_again(qtbot, asked):
    dialog, _field, told = asked
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.isVisible()
    assert told == []


def test_the_window_remembers_it_and_asks_for_a_place(qtbot, bare_window):
    bare_window.opener.new()
    field = next(each for each in bare_window.findChildren(QLineEdit) if "Your name" in each.accessibleName())
    qtbot.keyClicks(field, "Ruth Adeleke")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(bare_window.findChildren(QFileDialog)))
    assert bare_window.settings.coordinator == "Ruth Adeleke"
