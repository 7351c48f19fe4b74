"""Points on a line, one after the other: what took place, what did not, what is planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_DOT, _STEP, _HEIGHT = 12, 66, 56  # px at 100 %


@dataclass(frozen=True, slots=True)
class Point:
    """A point with two lines of words; `kind` is "held" (filled), "missed" (empty) or "planned" (dashed)."""

    kind: str
    word: str
    below: str


class TimeLine(QWidget):
    """Shows the last points for which there is room; all of them stand in its tooltip."""

    def __init__(self, points: Sequence[Point], name: str) -> None:
        super().__init__()
        self._points = tuple(points)
        plain.name(self, name)
        plain.tip(self, "\n".join(f"{point.word}, {point.below}" for point in points))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for four points."""
        return QSize(theme().px(4 * _STEP), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for two points."""
        return QSize(theme().px(2 * _STEP), theme().px(_HEIGHT))

    def fitting(self) -> tuple[Point, ...]:
        """The points for which there is room."""
        return self._points[-max(1, self.width() // theme().px(_STEP)) :]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, points and words."""
        looks, shown = theme(), self.fitting()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = looks.px(_DOT)
        painter.setPen(QPen(looks.colour("control"), 1))
        painter.drawLine(0, middle, self.width(), middle)
        painter.setFont(looks.font(11))
        step = min(looks.px(_STEP + 16), self.width() / max(1, len(shown)))
        for place, point in enumerate(shown):
            box = QRectF(place * step, 0, step, self.height())
            _draw_dot(painter, QPointF(box.center().x(), middle), point.kind)
            words = box.adjusted(0, middle + looks.px(_DOT), 0, 0)
            painter.setPen(looks.colour("muted"))
            centred = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            painter.drawText(words, centred, f"{point.word}\n{point.below}")


def _draw_dot(painter: QPainter, at: QPointF, kind: str) -> None:
    looks = theme()
    tone = {"held": "accent", "missed": "red"}.get(kind, "control")
    pen = QPen(looks.colour(tone), 2)
    if kind == "planned":
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.setBrush(looks.colour("accent" if kind == "held" else "surface"))
    painter.drawEllipse(at, looks.px(_DOT) / 2, looks.px(_DOT) / 2)
