"""Paints a week: hours, days, strips, and the line of now."""

from datetime import date, time

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_wording
from mentordesk.ui.views.calendar.week_geometry import DAY_HEAD, MOST_STRIPS, Geometry

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


def draw_grid(painter: QPainter, geometry: Geometry) -> None:
    """The lines of hours and days, with the hours in the margin."""
    looks = theme()
    painter.setFont(looks.font(12))
    first, last = geometry.week.hours
    for hour in range(first, last + 1):
        y = geometry.y(hour * 60)
        painter.setPen(looks.colour("border"))
        painter.drawLine(QPointF(geometry.axis, y), QPointF(geometry.width, y))
        painter.setPen(looks.colour("muted"))
        box = QRectF(0, y - looks.px(9), geometry.axis - looks.px(8), looks.px(18))
        painter.drawText(box, _RIGHT, words.clock(time(hour % 24)))
    painter.setPen(looks.colour("border"))
    for day in range(len(geometry.week.days)):
        x = geometry.x(day)
        painter.drawLine(QPointF(x, geometry.head), QPointF(x, geometry.height))


def draw_head(painter: QPainter, geometry: Geometry, today: date) -> None:
    """The days and the strips, over whatever has been scrolled under them."""
    looks = theme()
    head = QRectF(0, 0, geometry.width, geometry.head)
    painter.fillRect(head, looks.colour("page"))
    painter.setPen(looks.colour("border"))
    painter.drawLine(QPointF(0, head.bottom()), QPointF(geometry.width, head.bottom()))
    _draw_zone(painter, geometry)
    for at, day in enumerate(geometry.week.days):
        _draw_day(painter, geometry, at, is_today=day == today)
    hidden = 0
    for strip in geometry.week.strips:
        if strip.line < MOST_STRIPS:
            draw_strip(painter, geometry.strip(strip), strip.words, away=not strip.session_id)
        else:
            hidden += 1
    if hidden:
        painter.setFont(looks.font(11))
        painter.setPen(looks.colour("muted"))
        box = QRectF(0, head.bottom() - looks.px(24), geometry.axis - looks.px(6), looks.px(20))
        painter.drawText(box, _RIGHT, ngettext("+{count}", "+{count}", hidden).format(count=hidden))


def draw_strip(painter: QPainter, box: QRectF, text: str, *, away: bool) -> None:
    """Something that takes whole days; absences are hatched."""
    looks = theme()
    painter.setPen(looks.colour("border" if away else "accent"))
    painter.setBrush(looks.colour("surface" if away else "selection"))
    painter.drawRoundedRect(box, looks.px(4), looks.px(4))
    if away:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hatching())
        painter.drawRoundedRect(box, looks.px(4), looks.px(4))
    inner = box.adjusted(looks.px(8), 0, -looks.px(8), 0)
    painter.setFont(looks.font(12, 400 if away else 500))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
    if away:
        ground = QRectF(inner.left() - 3, inner.top() + 2, 0, inner.height() - 4)
        ground.setWidth(painter.fontMetrics().horizontalAdvance(shown) + 6)
        painter.fillRect(ground, looks.colour("surface"))
    painter.setPen(looks.colour("muted" if away else "on_selection"))
    painter.drawText(inner, _LEFT, shown)


def draw_now(painter: QPainter, geometry: Geometry, day: int, minute: int) -> None:
    """The line of now across today, its time in the margin."""
    looks = theme()
    y = geometry.y(minute)
    painter.setPen(QPen(looks.colour("red"), 2))
    left = geometry.x(max(0, day))
    right = geometry.x(day + 1)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setFont(looks.font(12, 600))
    box = QRectF(0, y - looks.px(9), geometry.axis - looks.px(4), looks.px(18))
    told = words.clock(time(minute // 60, minute % 60))
    ground = QRectF(box)
    ground.setLeft(box.right() - painter.fontMetrics().horizontalAdvance(told) - looks.px(6))
    painter.fillRect(ground, looks.colour("page"))
    painter.setPen(looks.colour("red"))
    painter.drawText(box.adjusted(0, 0, -looks.px(4), 0), _RIGHT, told)


def hatching(tone: str = "hatch") -> QBrush:
    """Thin slanting lines."""
    return QBrush(theme().colour(tone), Qt.BrushStyle.BDiagPattern)


def outline(painter: QPainter, box: QRectF, colour: QColor, width: float = 2) -> None:
    """A rounded edge without a ground."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme().px(6)
    painter.drawRoundedRect(box, radius, radius)


def _draw_zone(painter: QPainter, geometry: Geometry) -> None:
    """Whose clock the hours are."""
    looks = theme()
    painter.setFont(looks.font(11))
    painter.setPen(looks.colour("muted"))
    box = QRectF(looks.px(4), 0, geometry.axis - looks.px(12), looks.px(DAY_HEAD))
    town = painter.fontMetrics().elidedText(
        calendar_wording.place_name(geometry.week.zone), Qt.TextElideMode.ElideRight, int(box.width())
    )
    painter.drawText(box, _RIGHT, town)


def _draw_day(painter: QPainter, geometry: Geometry, at: int, *, is_today: bool) -> None:
    looks = theme()
    day = geometry.week.days[at]
    name, number = _day_names()[day.weekday()], str(day.day)
    painter.setFont(looks.font(13, 600 if is_today else 400))
    painter.setPen(looks.colour("accent" if is_today else "muted"))
    metrics = painter.fontMetrics()
    box = QRectF(geometry.x(at) + looks.px(8), 0, geometry.day - looks.px(8), looks.px(DAY_HEAD))
    painter.drawText(box, _LEFT, name)
    box.setLeft(box.left() + metrics.horizontalAdvance(name) + looks.px(5))
    if not is_today:
        painter.drawText(box, _LEFT, number)
        return
    disc = QRectF(0, 0, metrics.horizontalAdvance(number) + looks.px(14), looks.px(20))
    disc.moveCenter(QPointF(box.left() + disc.width() / 2, box.center().y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour("accent"))
    painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
    painter.setPen(looks.colour("on_accent"))
    painter.drawText(disc, _CENTRE, number)


def _day_names() -> list[str]:
    return [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")]
