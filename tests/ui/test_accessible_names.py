"""Every control has a name that a screen reader speaks."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mentordesk.ui.dialogs.look_settings import SettingsDialog
from mentordesk.ui.kit.message import Message
from mentordesk.ui.rooms import views
from tests.ui.accessible import nameless


def test_the_walk_finds_a_control_without_a_name(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(QLineEdit())
    holder.show()
    assert nameless(holder) == ["QWidget > QLineEdit EditableText"]


def test_the_start_page_is_named(bare_window):
    bare_window.begin(None)
    assert nameless(bare_window) == []


def test_the_window_with_a_page_is_named(demo_shell):
    assert nameless(demo_shell) == []


def test_the_settings_and_boxes_are_named(qtbot, dressed, settings):
    for dialog in (SettingsDialog(None, settings, lambda: None), Message(None, "Title", "Text.", "details")):
        qtbot.addWidget(dialog)
        dialog.open()
        assert nameless(dialog) == []


@pytest.mark.parametrize("room", sorted(views()))
def test_every_room_is_named(qtbot, shell, room):
    if shell.rooms.current != room or shell.rooms.page is None:
        with qtbot.waitSignal(shell.rooms.shown, timeout=10_000):
            shell.go(room)
    assert nameless(shell) == []
