"""What restoring would change stands in sentences, with the newest steps."""

from PySide6.QtWidgets import QLabel

from mentordesk.core.workspace import Preview
from mentordesk.core.workspace.differing import Difference, Since
from mentordesk.ui.dialogs.backups.differences import Differences


def words(card):
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def test_differences_and_the_newest_steps_are_told(qtbot, dressed):
    card = Differences()
    qtbot.addWidget(card)
    steps = tuple(Since("2026-11-21", f"Add Person {number}") for number in range(9))
    card.show_preview(Preview((Difference("person", 9, 0, 0),), steps, 9))
    assert "9 people would go." in words(card)
    assert "9 steps were done since:" in words(card)
    assert sum(line.startswith("– ") for line in words(card)) == 5
    card.show_preview(Preview((), (), 0))
    assert card.sentences == ["Nothing: it holds what the file holds now."]
    assert words(card) == ["What restoring it would change", *card.sentences]
