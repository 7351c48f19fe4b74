"""A person's hand: real mouse and key events in the real window, and waiting for what comes of them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QScrollArea

PATIENCE = 20.0  # seconds
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def turn() -> None:
    """Let the window, and the threads that work for it, go on for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(5, loop.quit)
    loop.exec()


class Hand:
    """Clicks and types in one window; everything it touches has to be there to be touched."""

    def __init__(self, window) -> None:
        self.window = window

    @property
    def page(self):
        """The page that is open."""
        return self.window.rooms.page

    def until(self, condition: Callable[[], object], what: str = ""):
        """Let the window work until it is so; gives what the condition gave."""
        end = time.monotonic() + PATIENCE
        while not (found := condition()):
            assert time.monotonic() < end, f"in vain: {what or condition}"
            turn()
        return found

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        quiet = 0
        while quiet < 3:
            turn()
            quiet = 0 if any(_works(pool) for pool in _pools()) else quiet + 1

    def click(self, widget, at: QPoint | None = None) -> None:
        """Bring a widget into sight and click it."""
        self.until(lambda: widget.isVisible() and widget.isEnabled(), f"click {widget} {_words(widget)}")
        self.show(widget)
        self.wake()
        QTest.mouseClick(widget, LEFT, NO_KEY, at or widget.rect().center())

    def wake(self) -> None:
        """Where no window manager does so: the window is the active one again when a dialog has closed."""
        if QApplication.activeWindow() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
            self.until(QApplication.activeWindow, "an active window")

    def show(self, widget) -> None:
        """Scroll to a widget, as the wheel would."""
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea) and around.widget().isAncestorOf(widget):
                around.ensureWidgetVisible(widget)
            around = around.parentWidget()
        turn()

    def button(self, words: str, inside=None):
        """The button with these words that can be seen; waits for it."""
        inside = inside or QApplication.activeModalWidget() or self.window

        def there():
            buttons = (each for each in inside.findChildren(QAbstractButton) if each.isVisible())
            return next((each for each in buttons if words in _words(each)), None)

        return self.until(there, f"button {words}")

    def press(self, *keys) -> None:
        """Type words and keys where the caret is; a key may come as (key, modifier)."""
        self.wake()
        for key in keys:
            widget = QApplication.focusWidget() or QApplication.activeModalWidget() or self.window
            if isinstance(key, str):
                _write(widget, key)
            elif isinstance(key, tuple):
                QTest.keyClick(widget, *key)
            else:
                QTest.keyClick(widget, key)

    def type_into(self, widget, words: str) -> None:
        """Replace what a field holds."""
        self.click(widget)
        self.until(lambda: widget.hasFocus() or widget.focusProxy() is not None)
        self.press((Qt.Key.Key_A, CTRL), words)

    def choose(self, combo, words: str) -> None:
        """Open a list of choices with the mouse, and choose by typing."""
        self.click(combo)
        view = combo.view()
        self.until(view.isVisible, "the list of choices")
        _write(view, words)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()

    def dialog(self, kind: type[QDialog] = QDialog):
        """The dialog that is open over the window; waits for it."""

        def there():
            found = QApplication.activeModalWidget()
            return found if isinstance(found, kind) and found.isVisible() else None

        return self.until(there, f"dialog {kind.__name__}")

    def name_files(self, *names) -> None:
        """Answer the dialog that asks for files."""
        dialog = self.dialog(QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        words = str(names[0]) if len(names) == 1 else " ".join(f'"{name}"' for name in names)
        self.type_into(field, words)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: QApplication.activeModalWidget() is not dialog, "the file dialog closes")

    def go(self, room: str) -> None:
        """Open a room by its key, and wait until it stands."""
        number = list(self.window.rooms.views).index(room)
        self.press((Qt.Key(Qt.Key.Key_1 + number), CTRL))
        self.until(lambda: self.window.rooms.current == room and self.page and self.page.isVisible(), room)
        self.settle()


def _write(widget, words: str) -> None:
    """Letter by letter; Qt's own way knows ASCII only."""
    for letter in words:
        if letter.isascii():
            QTest.keyClick(widget, letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, NO_KEY, letter))


def _pools():
    return QApplication.instance().findChildren(QThreadPool)


def _works(pool) -> bool:
    return pool.activeThreadCount() > 0


def _words(widget) -> str:
    said = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return said.replace("&&", "\0").replace("&", "").replace("\0", "&")
