"""The cover hides the window until somebody is back."""

from PySide6.QtCore import Qt

from mentordesk.ui.kit.cover import Cover


def test_a_key_or_a_click_takes_it_away(qtbot, bare_window):
    for leave in (qtbot.keyClick, qtbot.mouseClick):
        cover = Cover(bare_window)
        cover.open()
        assert cover.geometry().size() == bare_window.geometry().size()
        with qtbot.waitSignal(cover.accepted):
            leave(cover, Qt.Key.Key_A if leave == qtbot.keyClick else Qt.MouseButton.LeftButton)
