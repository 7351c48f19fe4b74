"""Bars of demand above bars of supply, a pair for each skill, with their figures beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

ROW = 40
"""The height of a skill's two bars, in px at 100 %."""
_BAR, _NAME, _FIGURES = 9, 210, 130  # px at 100 %


@dataclass(frozen=True, slots=True)
class Bars:
    """A skill: learners who wait for a mentor in it, and free places with mentors above a need."""

    name: str
    waiting: int
    free: int


class SupplyChart(QWidget):
    """What waits and what is free; the table below says the same in figures."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[Bars] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain.name(self, _("Supply and demand"))
        theme().changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bars]) -> None:
        """Show these skills."""
        self._bars = tuple(bars)
        self.setVisible(bool(bars))
        self.setAccessibleDescription("; ".join(map(bars_words, bars)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each skill."""
        return QSize(theme().px(480), theme().px(ROW) * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(each.waiting, each.free) for each in self._bars), default=0)
        for place, bars in enumerate(self._bars):
            self._draw(painter, place * theme().px(ROW), bars, most)

    def _draw(self, painter: QPainter, top: int, bars: Bars, most: int) -> None:
        looks = theme()
        left = min(looks.px(_NAME), self.width() // 3)
        room = max(1, self.width() - left - looks.px(_FIGURES))
        painter.setFont(looks.font(13))
        painter.setPen(looks.colour("text"))
        side = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        name = painter.fontMetrics().elidedText(bars.name, Qt.TextElideMode.ElideRight, left - looks.px(12))
        painter.drawText(QRectF(0, top, left, looks.px(ROW)), side, name)
        painter.setFont(looks.font(12))
        half = (looks.px(ROW) - looks.px(4)) / 2
        for line, (count, colour, words) in enumerate(_lines(bars)):
            y = top + looks.px(2) + line * half
            width = room * count / most if most else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(looks.colour(colour))
            middle = y + (half - looks.px(_BAR)) / 2
            painter.drawRoundedRect(QRectF(left, middle, width, looks.px(_BAR)), 2, 2)
            painter.setPen(looks.colour("text" if line == 0 and bars.waiting > bars.free else "muted"))
            painter.drawText(
                QRectF(left + width + (looks.px(8) if count else 0), y, looks.px(_FIGURES), half), side, words
            )


def bars_words(bars: Bars) -> str:
    """Such as "Audit: 3 wait, 1 place free"."""
    wait, free = (words for _count, _colour, words in _lines(bars))
    return _("{skill}: {wait}, {free}").format(skill=bars.name, wait=wait, free=free)


def _lines(bars: Bars) -> tuple[tuple[int, str, str], ...]:
    wait = ngettext("{count} waits", "{count} wait", bars.waiting).format(count=bars.waiting)
    free = ngettext("{count} place free", "{count} places free", bars.free).format(count=bars.free)
    return (bars.waiting, "amber", wait), (bars.free, "accent", free)
