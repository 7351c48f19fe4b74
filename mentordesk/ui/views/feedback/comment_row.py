"""The row of a sheet for what was written by hand: optional, one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.surveys import Item
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CommentLine(QLineEdit):
    """Enter finishes the sheet; Backspace in an empty line goes back one row."""

    stepped = Signal(int)
    finished = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that belong to the sheet go to the sheet."""
        if event.key() in _ENTER:
            self.finished.emit()
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.stepped.emit(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CommentRow(QWidget):
    """The question and a line to write in."""

    def __init__(self, item: Item, number: int) -> None:
        super().__init__()
        looks = theme()
        self.line = CommentLine()
        self.line.setPlaceholderText(_("optional: in their words"))
        plain.name(self.line, _("Row {number}: {question}").format(number=number, question=item.text))
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.px(12), looks.px(8), looks.px(12), looks.px(8))
        row.setSpacing(looks.px(12))
        label = plain.label(str(number), "hint")
        label.setFixedWidth(looks.px(16))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(looks.px(4))
        column.addWidget(plain.label(item.text, "question", wrap=True))
        column.addWidget(self.line)
        row.addLayout(column, 1)
