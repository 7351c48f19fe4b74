"""Signing takes a note."""

from PySide6.QtWidgets import QPlainTextEdit

from mentordesk.ui.views.pairings.sign_dialog import sign_dialog


def test_the_note_is_handed_over(qtbot):
    said = []
    dialog = sign_dialog(None, lambda draft: said.append(draft.note))
    qtbot.addWidget(dialog)
    dialog.findChild(QPlainTextEdit).setPlainText("Seen with Pat.")
    dialog.accept()
    qtbot.waitUntil(lambda: said == ["Seen with Pat."], timeout=20_000)
