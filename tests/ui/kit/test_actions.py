"""Actions are one thing behind menu, shortcut and palette."""

from PySide6.QtCore import QObject

from mentordesk.ui.kit.actions import action


def test_an_action_has_its_keys_and_names_them(qapp, dressed):
    parent = QObject()
    made = action(parent, "Redo", lambda: None, "Ctrl+Shift+Z; Ctrl+Y", "redo")
    assert [keys.toString() for keys in made.shortcuts()] == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert "(Ctrl+Shift+Z)" in made.toolTip()
    assert made.property("icon_name") == "redo"


def test_triggering_acts_without_arguments(qapp, dressed):
    parent, done = QObject(), []
    action(parent, "Go", lambda: done.append("went")).trigger()
    assert done == ["went"]
