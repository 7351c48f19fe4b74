from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mentordesk.ui.kit.undo_keys import UndoKeys

CTRL = Qt.KeyboardModifier.ControlModifier


def _window(qtbot, field):
    window = QWidget()
    UndoKeys(window)
    window.undone, window.redone = [], []
    for keys, done in (("Ctrl+Z", window.undone), ("Ctrl+Y", window.redone)):
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False, done=done: done.append(1))
        window.addAction(action)
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    return window


def _press(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)


def test_an_untouched_line_leaves_the_keys_to_the_window(qtbot):
    field = QLineEdit("as it was")
    window = _window(qtbot, field)
    _press(qtbot, field)
    assert (window.undone, window.redone, field.text()) == ([1], [1], "as it was")


def test_an_untouched_text_leaves_the_keys_to_the_window(qtbot):
    field = QPlainTextEdit("as it was")
    window = _window(qtbot, field)
    _press(qtbot, field)
    assert (window.undone, window.redone) == ([1], [1])


def test_what_was_typed_in_a_line_is_undone_there(qtbot):
    field = QLineEdit()
    window = _window(qtbot, field)
    qtbot.keyClicks(field, "Ann")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (window.undone, field.text()) == ([], "")
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert (window.redone, field.text()) == ([], "Ann")


def test_what_was_typed_in_a_text_is_undone_there(qtbot):
    field = QPlainTextEdit()
    window = _window(qtbot, field)
    qtbot.keyClicks(field, "Ann")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (window.undone, field.toPlainText()) == ([], "")


def test_a_field_that_has_lost_the_caret_is_watched_no_more(qtbot):
    field, other = QLineEdit(), QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = _window(qtbot, field)
    window.layout().addWidget(other)
    other.show()
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Z, CTRL)
    assert window.undone == [1]
