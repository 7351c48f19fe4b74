"""Levels and scores in words and shapes: the word of a level with its mark, bars, tags, notes."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.thin_bars import draw_bar

LEVELS = ("red", "amber", "watch", "good")
"""The levels that have a shape: octagon, triangle, ring and tick."""


class Mark(QLabel):
    """An icon in a colour of the theme, redrawn with it; says nothing to a screen reader."""

    def __init__(self, icon: str, tone: str = "text", size: float = 16) -> None:
        super().__init__()
        self._icon, self._tone, self._size = icon, tone, size
        theme().changed.connect(self._draw)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self.setPixmap(icons.pixmap(self._icon, self._tone, self._size))


class Level(QWidget):
    """The word of a level beside its shape; `level` is one of `LEVELS`, or "" for a plain word."""

    def __init__(self, word: str, level: str, icon: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        picture = f"level-{level}" if level in LEVELS else icon
        if picture:
            row.addWidget(Mark(picture, level or "muted", 12))
        row.addWidget(plain.label(word, level or "muted"))
        row.addStretch(1)


class ScoreBar(QWidget):
    """A thin horizontal bar; the figure stands beside it in words."""

    def __init__(self, share: float = 0.0, name: str = "") -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain.name(self, name)

    def show_share(self, share: float) -> None:
        """Fill another share, 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """6 px high at 100 %."""
        return QSize(theme().px(56), theme().px(6))

    def minimumSizeHint(self) -> QSize:
        """Never shorter than it is of use."""
        return QSize(theme().px(24), theme().px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and bar."""
        draw_bar(QPainter(self), QRectF(self.rect()), self._share)


class Dots(QWidget):
    """Importance as dots, filled ones first."""

    def __init__(self, filled: int, of: int = 3, name: str = "") -> None:
        super().__init__()
        self._filled, self._of = filled, of
        plain.name(self, name)
        self.setFixedSize(theme().px(11 * of), theme().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        looks = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(looks.colour("accent"))
        side = looks.px(7)
        for place in range(self._of):
            painter.setBrush(looks.colour("accent") if place < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(looks.px(11) * place + 1, looks.px(1) + 0.5, side, side))


class Note(QFrame):
    """The one thing that matters now: a word with its shape, then a sentence; it may hold a button too."""

    def __init__(self, word: str, sentence: str, level: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self.setProperty("level", level)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme().px(12)] * 4)
        self.column.setSpacing(theme().px(4))
        if word:
            self.column.addWidget(Level(word, level))
        self.column.addWidget(plain.label(sentence, "base", wrap=True))


def line() -> QFrame:
    """A thin rule across."""
    rule = QFrame()
    rule.setProperty("kind", "line")
    return rule
