"""The action says how many pairs there are, and opens them."""

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.merging import duplicates_action
from mentordesk.ui.dialogs.merging.duplicates_action import DuplicatesAction
from mentordesk.ui.dialogs.merging.duplicates_dialog import DuplicatesDialog


def made(qtbot, context, monkeypatch):
    monkeypatch.setattr(duplicates_action, "QUIET", 0)
    page = QWidget(context.window)
    page.show()
    action = DuplicatesAction(page, context)
    qtbot.addWidget(action.button)
    return action


def test_it_counts_again_when_people_change(qtbot, alike, context, monkeypatch, someone):
    action = made(qtbot, context, monkeypatch)
    assert action.button.isHidden()
    qtbot.waitUntil(lambda: action.text() == "Likely duplicates (2)…")
    assert action.button.text() == action.text()
    assert not action.button.isHidden()
    someone("Ada Obi ")
    qtbot.waitUntil(lambda: action.text() == "Likely duplicates (4)…")
    context.desk.undo()
    qtbot.waitUntil(lambda: action.text() == "Likely duplicates (2)…")


def test_in_a_very_large_file_it_opens_without_a_number(qtbot, alike, context, monkeypatch):
    monkeypatch.setattr(duplicates_action, "MOST", 3)
    action = made(qtbot, context, monkeypatch)
    action.trigger()
    qtbot.waitUntil(lambda: bool(context.window.findChildren(DuplicatesDialog)))
    assert action.text() == "Likely duplicates…"
    context.window.findChildren(DuplicatesDialog)[0].reject()
