"""A staircase: what more can be had the more one gives, with what is chosen; a table says the same."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_TOP_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TOP_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_BESIDE, _BELOW, _ABOVE = 10, 22, 24  # px at 100 % for the words around it
_DOT = 4


@dataclass(frozen=True, slots=True)
class Stairs:
    """Where each step begins (`across`) and how high it is; words for both axes, and for their ends."""

    across: tuple[float, ...]
    heights: tuple[float, ...]
    end: float
    """How far the last step goes."""
    says: tuple[str, str]
    """What goes up, and what goes across."""
    ends: tuple[tuple[str, str], tuple[str, str]]
    """The lowest and highest figure going up; the first and last going across."""


class StepsChart(QWidget):
    """Draws the stairs; a press chooses the step under it."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._stairs: Stairs | None = None
        self._step, self._at = -1, 0.0
        plain.name(self, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._scale)
        self._scale()

    def show_stairs(self, stairs: Stairs) -> None:
        """Draw these."""
        self._stairs = stairs
        self.update()

    def point(self, step: int, at: float) -> None:
        """Mark a step, and how much is given for it."""
        self._step, self._at = step, at
        self.update()

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(theme().px(420), theme().px(150))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step there."""
        stairs, box = self._stairs, self._box()
        if stairs is None or event.button() != Qt.MouseButton.LeftButton or box.width() <= 0:
            return
        at = (event.position().x() - box.left()) / box.width() * stairs.end
        step = max((place for place, start in enumerate(stairs.across) if start <= at), default=0)
        self.chosen.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words around it, the stairs, and the mark."""
        if self._stairs is None or not self._stairs.across:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_words(painter, self._stairs)
        self._draw_stairs(painter, self._stairs)
        self._draw_mark(painter, self._stairs)

    def _box(self) -> QRectF:
        """Where the stairs stand."""
        px, metrics = theme().px, QFontMetrics(theme().font(12))
        words = self._stairs.ends[0] if self._stairs else ()
        left = max((metrics.horizontalAdvance(each) for each in words), default=0) + px(_BESIDE)
        return QRectF(self.rect()).adjusted(left, px(_ABOVE), -px(12), -px(_BELOW))

    def _place(self, across: float, height: float) -> QPointF:
        stairs, box = self._stairs, self._box()
        if stairs is None:
            return box.bottomLeft()
        low, high = min(stairs.heights), max(stairs.heights)
        share = (height - low) / (high - low) if high > low else 1.0
        # the lowest step stands a little above the line
        return QPointF(
            box.left() + min(1.0, across / stairs.end) * box.width(),
            box.bottom() - (0.12 + 0.88 * share) * box.height(),
        )

    def _draw_words(self, painter: QPainter, stairs: Stairs) -> None:
        px, box = theme().px, self._box()
        painter.setFont(theme().font(12))
        painter.setPen(theme().colour("muted"))
        painter.drawText(QRectF(0, 0, self.width(), px(20)), _TOP_LEFT, stairs.says[0])
        high = px(18)
        for words, height in zip(stairs.ends[0], (min(stairs.heights), max(stairs.heights)), strict=True):
            top = self._place(0, height).y() - high / 2
            painter.drawText(QRectF(0, top, box.left() - px(8), high), _TOP_RIGHT, words)
            if stairs.ends[0][0] == stairs.ends[0][1]:
                break
        below = QRectF(box.left(), box.bottom() + px(4), box.width(), high)
        painter.drawText(below, _TOP_LEFT, stairs.ends[1][0])
        painter.drawText(below, _TOP_RIGHT, stairs.ends[1][1])
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter), stairs.says[1])

    def _draw_stairs(self, painter: QPainter, stairs: Stairs) -> None:
        box, line = self._box(), QPolygonF()
        starts = [*stairs.across[1:], stairs.end]
        for start, end, height in zip(stairs.across, starts, stairs.heights, strict=True):
            line.append(self._place(start, height))
            line.append(self._place(end, height))
        ground = QPolygonF(line)
        ground.append(box.bottomRight())
        ground.append(box.bottomLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("selection"))
        painter.drawPolygon(ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("control"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(QPen(theme().colour("accent"), 2))
        painter.drawPolyline(line)

    def _draw_mark(self, painter: QPainter, stairs: Stairs) -> None:
        if not 0 <= self._step < len(stairs.heights):
            return
        looks, box = theme(), self._box()
        at = self._place(self._at, stairs.heights[self._step])
        painter.setPen(QPen(looks.colour("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at.x(), box.bottom()), at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(looks.colour("accent"))
        painter.drawEllipse(at, looks.px(_DOT), looks.px(_DOT))

    @Slot()
    def _scale(self) -> None:
        self.setFixedHeight(theme().px(150))
        self.updateGeometry()
