"""Cards and the blocks of an inspector: headings, facts, people."""

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.tile import Tile

_SLICE = 0.005  # seconds; with the painting that follows, the window does not stand still
_DONE: Iterator[None] = iter(())


class Card(QFrame):
    """A surface with a thin edge; where `name` is given it can be pressed, and be the chosen one."""

    pressed = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme().px(12)] * 4)
        self.column.setSpacing(theme().px(4))
        if name:
            plain.name(self, name)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._can_be_pressed = bool(name)

    def choose(self, *, on: bool) -> None:
        """Show it as the chosen one, or not."""
        self.setProperty("chosen", "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press it."""
        super().mousePressEvent(event)
        if self._can_be_pressed and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it from the keyboard."""
        if self._can_be_pressed and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class Panel(QWidget):
    """The inside of an inspector: blocks under each other that scroll, and a foot that stays."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        margin = theme().px(20)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(margin, theme().px(16), margin, margin)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme().px(8))
        whole.addLayout(self.column)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(inner), 1)
        self._foot = QWidget()
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(margin, 0, margin, theme().px(12))
        below.setSpacing(theme().px(12))
        below.addWidget(line())
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme().px(8))
        below.addLayout(self._buttons)
        outer.addWidget(self._foot)
        self._foot.hide()
        self.blocks: list[QWidget] = []
        """What stands in the column; the layout is not asked, for Qt deletes its items unknown to Python."""
        self._parts = _DONE
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    def build(self, parts: Iterator[None]) -> None:
        """Let `parts` add its blocks, some before each `yield`: in sight in several turns, else at once."""
        self._parts = parts
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        for _part in self._parts:
            if self.isVisible() and time.perf_counter() > until:
                self._soon.start()
                return

    def add(self, widget: QWidget) -> QWidget:
        """Put a block below the last."""
        self.column.addWidget(widget)
        self.blocks.append(widget)
        return widget

    def add_foot(self, *widgets: QWidget) -> None:
        """Put acts into the foot; the last stands at the right edge."""
        for place, widget in enumerate(widgets):
            if place and place == len(widgets) - 1:
                self._buttons.addStretch(1)
            self._buttons.addWidget(widget)
        if len(widgets) == 1:
            self._buttons.addStretch(1)
        self._foot.show()

    def enter(self) -> None:
        """Put the focus on the first thing that can be changed or done here."""
        able = (each for each in self.findChildren(QWidget) if each.isVisible())
        first = next((each for each in able if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Take all blocks out, also those of the foot, and add no more of them."""
        self._parts = _DONE
        self.blocks = []
        for layout in (self.column, self._buttons):
            while item := layout.takeAt(0):
                if widget := item.widget():
                    widget.hide()
                    widget.deleteLater()
        self._foot.hide()


def heading(words: str, aside: str = "") -> QWidget:
    """The heading of a block, with quiet words at its right."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, theme().px(8), 0, 0)
    across.addWidget(plain.label(words, "head"))
    across.addStretch(1)
    if aside:
        across.addWidget(plain.Line(aside, "hint"))
    return row


def fact(words: str, value: str, *, strong: bool = False) -> QWidget:
    """One line: what, and its value at the right."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(12))
    across.addWidget(plain.label(words, "muted"))
    shown = plain.Line(value, "strong" if strong else "base")
    shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    across.addWidget(shown, 1)
    return row


def person(name: str, below: str, *, square: bool, size: float = 40) -> QWidget:
    """A person: tile, name, and a quiet line below."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme().px(12))
    across.addWidget(Tile(name, square=square, size=size))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(plain.Line(name, "section"))
    words.addWidget(plain.Line(below, "muted"))
    across.addLayout(words, 1)
    return row
