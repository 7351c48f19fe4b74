"""One person on a small card of their own, painted at once: tile, name, a quiet line, a word at the right."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.ui.kit import plain, tile
from mentordesk.ui.kit.theme import theme

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PersonCard(QWidget):
    """Can be pressed, and be the chosen one; the arrow keys go to the next card."""

    pressed = Signal()
    moved = Signal(int)
    """The next card (1) or the one before (-1) is wanted."""

    def __init__(self, name: str, line: str, aside: str = "", *, square: bool = False) -> None:
        super().__init__()
        self._name, self._line, self._aside, self._square = name, line, aside, square
        self._chosen = False
        self.learner = self.mentor = 0
        """The participant whom the card stands for, by their side; it can be dragged, or be dropped upon."""
        plain.name(self, ", ".join(part for part in (name, line, aside) if part))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, *, on: bool) -> None:
        """Show it as the chosen one, or not."""
        self._chosen = on
        self.update()

    def sizeHint(self) -> QSize:
        """52 px high at 100 %."""
        return QSize(theme().px(180), theme().px(52))

    def minimumSizeHint(self) -> QSize:
        """Names are cut where room is short."""
        return QSize(theme().px(120), theme().px(52))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press it."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it, or go on to the next."""
        if event.key() in _PRESSING:
            self.pressed.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        looks = theme()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._chosen or self.hasFocus()
        painter.setPen(QPen(looks.colour("accent" if strong else "border"), 2 if self.hasFocus() else 1))
        painter.setBrush(looks.colour("selection" if self._chosen else "surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), looks.px(6), looks.px(6))
        inner = self.rect().adjusted(looks.px(10), looks.px(6), -looks.px(10), -looks.px(6))
        side = looks.px(24)
        box = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        tile.draw(painter, box.toRectF(), self._name, square=self._square)
        inner.setLeft(inner.left() + looks.px(34))
        self._draw_words(painter, inner)

    def _draw_words(self, painter: QPainter, inner: QRect) -> None:
        looks = theme()
        painter.setFont(looks.font(12))
        painter.setPen(looks.colour("muted"))
        painter.drawText(inner, _RIGHT, self._aside)
        if self._aside:
            width = painter.fontMetrics().horizontalAdvance(self._aside)
            inner = inner.adjusted(0, 0, -width - looks.px(8), 0)
        half = inner.height() // 2 if self._line else inner.height()
        below = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        if self._line:
            self._draw(painter, below, self._line)
        painter.setFont(looks.font(13, 500))
        painter.setPen(looks.colour("text"))
        self._draw(painter, QRect(inner.left(), inner.top(), inner.width(), half), self._name)

    def _draw(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)
