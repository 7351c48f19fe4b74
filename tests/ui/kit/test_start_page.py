"""The start page offers the ways in and the files of before."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.start_page import StartPage


def test_recent_files_open_and_moved_ones_are_named_as_such(qtbot, dressed):
    parent = QObject()
    start = StartPage({"Open a file": action(parent, "Open…", lambda: None)})
    qtbot.addWidget(start)
    here, gone = Path("/desk/here.mentordesk"), Path("/desk/gone.mentordesk")
    start.show_recent([(here, True), (gone, False)])
    buttons = {button.accessibleName(): button for button in start.findChildren(QPushButton)}
    assert (buttons["here"].isEnabled(), buttons["gone"].isEnabled()) == (True, False)
    assert any("Moved or deleted" in label.text() for label in start.findChildren(QLabel))
    with qtbot.waitSignal(start.recent_wanted) as told:
        buttons["here"].click()
    assert told.args == [here]


def test_the_list_is_made_anew_each_time(qtbot, dressed):
    start = StartPage({})
    qtbot.addWidget(start)
    start.show_recent([(Path("/desk/a.mentordesk"), True)])
    start.show_recent([])
    qtbot.waitUntil(lambda: not start.findChildren(QPushButton))
