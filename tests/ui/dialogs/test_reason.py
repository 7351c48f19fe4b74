"""A reason is asked for before an act that keeps one."""

from PySide6.QtWidgets import QLabel, QScrollArea

from mentordesk.ui.dialogs.reason import ReasonDialog, ReasonDraft
from mentordesk.ui.kit.task import wait_for_all


def test_the_reason_typed_is_handed_over(qtbot, dressed):
    given = []
    dialog = ReasonDialog(None, ("Withdraw…", "Their pairings end.", "Withdraw"), given.append)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle() == "Withdraw"
    assert "Their pairings end." in [label.text() for label in dialog.findChildren(QLabel)]
    qtbot.keyClicks(dialog.reason, "Moved away")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert given == [ReasonDraft("Moved away")]
    wait_for_all()


def test_the_whole_field_is_in_sight_below_a_long_sentence_at_every_zoom(qtbot, dressed):
    dressed.set("light", zoom=200, contrast=False)
    words = ("Override onboarding", "They may then be paired though steps are missing. " * 3, "Override")
    dialog = ReasonDialog(None, words, lambda _draft: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
