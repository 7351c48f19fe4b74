"""Import from the menu, and sheets dropped onto the window."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mentordesk.ui.dialogs.importing.wizard import ImportWizard

LEFT, PLAIN, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def wizards(window):
    return [each for each in window.findChildren(ImportWizard) if each.isVisible()]


def drag(*files):
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return brought


def test_the_menu_opens_the_import(qtbot, demo_shell):
    bring = next(one for one in demo_shell.menus.actions() if one.shortcut().toString() == "Ctrl+I")
    bring.trigger()
    qtbot.waitUntil(lambda: bool(wizards(demo_shell)))
    wizards(demo_shell)[0].reject()


def test_a_sheet_dropped_onto_the_window_opens_the_import(qtbot, demo_shell, tmp_path):
    brought = drag(tmp_path / "people.csv")
    enter = QDragEnterEvent(QPoint(9, 9), COPY, brought, LEFT, PLAIN)
    QApplication.sendEvent(demo_shell, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(demo_shell, QDropEvent(QPointF(9, 9), COPY, brought, LEFT, PLAIN))
    qtbot.waitUntil(lambda: bool(wizards(demo_shell)))
    wizards(demo_shell)[0].reject()


def test_other_things_are_left_alone(demo_shell, tmp_path):
    brought = drag(tmp_path / "letter.pdf")
    enter = QDragEnterEvent(QPoint(9, 9), COPY, brought, LEFT, PLAIN)
    enter.ignore()
    QApplication.sendEvent(demo_shell, enter)
    assert not enter.isAccepted()


def test_without_a_file_nothing_opens(bare_window):
    bare_window.bringing.open()
    assert wizards(bare_window) == []
