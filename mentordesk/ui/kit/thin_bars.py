"""Thin bars for scores."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from mentordesk.ui.kit.theme import theme


def draw_bar(painter: QPainter, box: QRectF, share: float) -> None:
    """A thin bar; `share` 0 to 1 of it is filled."""
    draw_bar_in(painter, box, share, (theme().colour("track"), theme().colour("accent")))


def draw_bar_in(painter: QPainter, box: QRectF, share: float, colours: tuple[QColor, QColor]) -> None:
    """The same in other colours: of the whole, and of what is filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.height() / 2
    painter.setBrush(colours[0])
    painter.drawRoundedRect(box, radius, radius)
    if share > 0:
        box.setWidth(max(box.height(), box.width() * min(1.0, share)))
        painter.setBrush(colours[1])
        painter.drawRoundedRect(box, radius, radius)
    painter.restore()
