"""Paints sessions on the grid, and what is shown while one of them is moved."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.week_days import Card
from mentordesk.ui.views.calendar.week_geometry import Geometry
from mentordesk.ui.views.calendar.week_painting import hatching, outline

_TOP = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


Line = tuple[str, str, int]
"""Words, the token of their colour, and their weight."""


@dataclass(frozen=True, slots=True)
class Shade:
    """The tokens of a card: ground, edge, marker at its left, words."""

    ground: str
    edge: str
    marker: str
    text: str = "text"
    quiet: str = "muted"


COMING = Shade("selection", "interval", "accent")
OVER = Shade("side", "border", "control")
UNLOGGED = Shade("amber_ground", "amber", "amber", quiet="amber")


def shade_of(row: SessionRow, today: date) -> Shade:
    """Grey once it is over, amber while nobody said what became of it."""
    if wording.is_unlogged(row, today):
        return UNLOGGED
    return COMING if row.state is SessionState.SCHEDULED else OVER


def draw_card(painter: QPainter, box: QRectF, card: Card, today: date) -> None:
    """A session: learners, mentors, time and state; one that is called off is struck through."""
    row = card.row
    shade = shade_of(row, today)
    _draw_ground(painter, box, shade)
    _draw_lines(painter, box, _lines(row, box, today), struck=row.state is SessionState.CANCELLED)


def _lines(row: SessionRow, box: QRectF, today: date) -> list[Line]:
    """Who with whom, and the time with the state; where that is too long, the state has the mentors' line."""
    shade = shade_of(row, today)
    start = words.clock(row.starts) if row.starts else ""
    last, state = wording.below_names(row, start, today), wording.state_word(row, today)
    weight = 600 if shade is UNLOGGED else 400
    names: Line = (words.names(row.learners or row.mentors), shade.text, 600)
    fits = QFontMetricsF(theme().font(12, weight)).horizontalAdvance(last) <= box.width() - theme().px(15)
    if state and not fits:
        return [names, (start, shade.quiet, weight), (state, shade.quiet, weight)]
    return [names, (words.names(row.mentors), shade.text, 400), (last, shade.quiet, weight)]


def draw_free(painter: QPainter, geometry: Geometry, drag: Drag) -> None:
    """Hatch what does not suit everybody, and outline what does."""
    looks = theme()
    if not drag.is_known:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hatching())
    first, last = geometry.week.hours
    for day in range(len(geometry.week.days)):
        at = first * 60
        for _day, begin, end in [*(s for s in drag.stretches if s[0] == day), (day, last * 60, last * 60)]:
            if begin > at:
                painter.drawRect(geometry.span(day, at, begin))
            at = max(at, end)
    painter.setFont(looks.font(12, 600))
    for day, begin, end in drag.stretches:
        box = geometry.span(day, begin, end).adjusted(3, 1, -3, -1)
        outline(painter, box, looks.colour("accent"), 1.5)
        painter.drawText(box.adjusted(looks.px(8), looks.px(4), -4, 0), _TOP, _("both free"))


def draw_old_place(painter: QPainter, box: QRectF, card: Card) -> None:
    """Where a session that is being moved still stands."""
    looks = theme()
    painter.setPen(QPen(looks.colour("control"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(looks.colour("page"))
    painter.drawRoundedRect(box, looks.px(6), looks.px(6))
    start = words.clock(card.row.starts) if card.row.starts else ""
    told = _("{time} · moving").format(time=start)
    quiet = [(words.names(names), "muted", 400) for names in (card.row.learners, card.row.mentors)]
    _draw_lines(painter, box, [*quiet, (told, "muted", 400)])


def draw_ghost(painter: QPainter, geometry: Geometry, drag: Drag) -> None:
    """The session where it would go, red where that does not work, with the reason beside it."""
    looks = theme()
    box = ghost_box(geometry, drag)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour("surface"))
    painter.drawRoundedRect(box, looks.px(6), looks.px(6))
    tone = "red" if drag.is_blocked else "accent"
    row = drag.card.row
    lines = [(words.names(row.learners or row.mentors), "text", 600)]
    lines += [(words.names(row.mentors), "text", 400)] if row.learners else []
    lines += [(told, "text" if at else tone, 400 if at else 600) for at, told in enumerate(times(drag))]
    _draw_lines(painter, box, lines)
    outline(painter, box, looks.colour(tone))
    if drag.is_blocked and drag.reason:
        draw_tip(painter, geometry, box, drag)


def ghost_box(geometry: Geometry, drag: Drag) -> QRectF:
    """Where the ghost lies: its own time, at least as high as its words."""
    box = geometry.span(drag.day, drag.start, drag.start + drag.minutes).adjusted(3, 1, -3, -1)
    lines = 2 + len(times(drag))
    box.setHeight(max(box.height(), lines * _line_height() + theme().px(8)))
    return box


def times(drag: Drag) -> list[str]:
    """The time on the calendar's clock, then on the clocks of those who live by another."""
    here = drag.target.astimezone(ZoneInfo(drag.week.zone))
    told = [_("{day}, {time}").format(day=words.short_date(here), time=words.clock(here))]
    people = drag.moving.people if drag.moving else ()
    for name, zone in people:
        there = drag.target.astimezone(ZoneInfo(zone or drag.week.zone))
        if there.replace(tzinfo=None) != here.replace(tzinfo=None):
            told.append(
                _("{name}: {time} in {place}").format(
                    name=words.called(name), time=words.clock(there), place=wording.place_name(zone)
                )
            )
    return told


def draw_tip(painter: QPainter, geometry: Geometry, ghost: QRectF, drag: Drag) -> None:
    """A dark box beside the ghost with the reason, in plain text, kept inside the week."""
    looks = theme()
    margin, wide = looks.px(12), looks.px(240)
    head = _("{time} does not work").format(time=times(drag)[0])
    bold, base = looks.font(12, 600), looks.font(12)
    wrap = int(Qt.TextFlag.TextWordWrap)
    inside = QRectF(0, 0, wide - 2 * margin, 1000)
    first = QFontMetricsF(bold).boundingRect(inside, wrap, head).height()
    rest = QFontMetricsF(base).boundingRect(inside, wrap, drag.reason).height()
    box = QRectF(0, 0, wide, first + rest + 2 * margin)
    right = ghost.right() + looks.px(8)
    left = right if right + wide <= geometry.width else ghost.left() - wide - looks.px(8)
    box.moveTopLeft(
        QPointF(max(0, left), max(geometry.head, min(ghost.top(), geometry.height - box.height())))
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour("tooltip"))
    painter.drawRoundedRect(box, looks.px(6), looks.px(6))
    painter.setPen(looks.colour("on_tooltip"))
    inner = box.adjusted(margin, margin, -margin, -margin)
    painter.setFont(bold)
    painter.drawText(inner, wrap, head)
    painter.setFont(base)
    painter.drawText(inner.adjusted(0, first, 0, 0), wrap, drag.reason)


def _draw_ground(painter: QPainter, box: QRectF, shade: Shade) -> None:
    looks = theme()
    painter.setPen(looks.colour(shade.edge))
    painter.setBrush(looks.colour(shade.ground))
    painter.drawRoundedRect(box, looks.px(6), looks.px(6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour(shade.marker))
    painter.drawRoundedRect(QRectF(box.left(), box.top(), looks.px(4), box.height()), 2, 2)


def _draw_lines(painter: QPainter, box: QRectF, lines: list[Line], *, struck: bool = False) -> None:
    """As many lines as there is room for; each is cut where it is too long."""
    looks = theme()
    inner = box.adjusted(looks.px(10), looks.px(4), -looks.px(5), 0)
    high = _line_height()
    room = max(1, int((box.height() - looks.px(4)) // high))
    if room < len(lines):
        lines = _shortened(lines, room)
    for at, (text, tone, weight) in enumerate(lines):
        font = looks.font(12 if at else 13, weight)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(looks.colour(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(QRectF(inner.left(), inner.top() + at * high, inner.width(), high), _TOP, shown)


def _shortened(lines: list[Line], room: int) -> list[Line]:
    """A low card keeps its first line and its last, or both in one."""
    if room > 1:
        return [lines[0], *lines[len(lines) - room + 1 :]]
    (name, _tone, weight), (last, tone, _weight) = lines[0], lines[-1]
    return [(f"{name} · {last}", tone, weight)]


def _line_height() -> float:
    return theme().px(17)
