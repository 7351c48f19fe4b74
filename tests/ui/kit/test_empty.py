"""An empty page teaches."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.empty import EmptyState


def test_it_says_what_the_page_is_for_and_gives_the_ways_in(qtbot, dressed):
    parent, done = QObject(), []
    ways = [
        action(parent, "Import people…", lambda: done.append("import")),
        action(parent, "Add", lambda: None),
    ]
    empty = EmptyState("people", "Nobody is here yet", "People come in from sheets.", ways)
    qtbot.addWidget(empty)
    assert {"Nobody is here yet", "People come in from sheets."} <= {
        label.text() for label in empty.findChildren(QLabel)
    }
    first, second = empty.findChildren(QPushButton)
    first.click()
    assert done == ["import"]
    assert (first.property("kind"), second.property("kind")) == ("primary", None)
