"""The one way to put words into labels, buttons and tooltips: always as plain text, whatever they hold."""

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolTip, QTreeWidgetItem, QWidget

_LONGEST_TIP = 800
_NARROW = 24  # px: about two letters


def isolate(text: str) -> str:
    """Data inside a sentence, so that its direction of writing does not disturb the rest."""
    return f"\u2068{text}\u2069" if text else ""


def one_line(text: str) -> str:
    """The text without line breaks, for a cell or a heading."""
    return " ".join(text.split())


def button_text(text: str) -> str:
    """Words for a button or a menu in which `&` stands for itself."""
    return text.replace("&", "&&")


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows `text` exactly; `kind` is a class of app.qss, such as title or hint."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


def tip(target: QWidget | QAction, text: str) -> None:
    """A tooltip that shows `text` exactly; a screen reader hears it as the description."""
    short = text if len(text) <= _LONGEST_TIP else text[:_LONGEST_TIP] + "…"
    target.setToolTip(tip_text(short))
    if isinstance(target, QWidget):
        target.setAccessibleDescription(short)


def tip_text(text: str) -> str:
    """`text` wrapped so that a tooltip draws it exactly: Qt cannot be told that a tooltip is plain."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def tip_item(item: QTreeWidgetItem, column: int, text: str) -> None:
    """Give a cell of a tree a tooltip that is drawn exactly."""
    item.setToolTip(column, tip_text(text))


def show_tip(at: QPoint, text: str, over: QWidget) -> None:
    """Show a tooltip at a point of the screen now; "" takes it away."""
    QToolTip.showText(at, tip_text(text), over)


def button(text: str, kind: str = "", tooltip: str = "") -> QPushButton:
    """A push button; `kind` is "primary", "small", "link" or "" of app.qss."""
    made = QPushButton(button_text(text))
    made.setAccessibleName(text)
    made.setAutoDefault(True)  # Enter presses it, in a page too
    if kind:
        made.setProperty("kind", kind)
    if tooltip:
        tip(made, tooltip)
    return made


def name(widget: QWidget, text: str) -> None:
    """What a screen reader calls the control."""
    widget.setAccessibleName(text)


class Line(QLabel):
    """One line of text that is cut with an ellipsis where room is short; the whole is in its tooltip."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(_NARROW)  # not by a hint of its own, for which each layout would call Python
        if kind:
            self.setProperty("kind", kind)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text, on one line."""
        super().setText(one_line(text))
        tip(self, one_line(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), shown)
