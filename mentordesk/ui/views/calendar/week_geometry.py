"""Where things lie in the week view: columns of days, rows of minutes, strips at the head."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar.week_days import Card, Strip, Week

SNAP = 15
"""Minutes between two places where a dragged session may stop."""
AXIS, DAY_HEAD, STRIP, HOUR = 56, 38, 24, 62
MOST_STRIPS = 3
"""Lines of strips that are shown; the last says how many more there are."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """The measures of one painting, in pixels; `scroll` is how far the hours are scrolled."""

    week: Week
    width: float
    height: float
    scroll: float = 0.0

    @property
    def axis(self) -> float:
        """The margin with the hours."""
        return theme().px(AXIS)

    @property
    def head(self) -> float:
        """The head with days and strips, which does not scroll."""
        lines = min(self.week.lines, MOST_STRIPS)
        return theme().px(DAY_HEAD) + lines * theme().px(STRIP) + (theme().px(4) if lines else 0)

    @property
    def day(self) -> float:
        """The width of a day."""
        return max(1.0, (self.width - self.axis) / len(self.week.days))

    @property
    def hour(self) -> float:
        """The height of an hour: more where the window has room."""
        first, last = self.week.hours
        return max(theme().px(HOUR), (self.height - self.head - 2 * self.margin) / (last - first))

    @property
    def margin(self) -> float:
        """Room above the first hour and below the last, for their labels."""
        return theme().px(8)

    @property
    def body_height(self) -> float:
        """The height of all hours."""
        first, last = self.week.hours
        return (last - first) * self.hour + 2 * self.margin

    @property
    def furthest(self) -> int:
        """How far the hours can be scrolled."""
        return max(0, round(self.body_height - (self.height - self.head)))

    def x(self, day: float) -> float:
        """The left edge of a day's column."""
        return self.axis + day * self.day

    def y(self, minute: float) -> float:
        """Where a minute of the day lies."""
        return self.head + self.margin + (minute / 60 - self.week.hours[0]) * self.hour - self.scroll

    def body(self) -> QRectF:
        """Where the hours are painted."""
        return QRectF(0, self.head, self.width, self.height - self.head)

    def box(self, card: Card) -> QRectF:
        """The card of a session."""
        gap = theme().px(3)
        wide = (self.day - 2 * gap) / card.columns
        return QRectF(
            self.x(card.day) + gap + card.column * wide,
            self.y(card.start) + 1,
            wide - (gap if card.column < card.columns - 1 else 0),
            max(theme().px(26), (card.end - card.start) / 60 * self.hour - 2),
        )

    def span(self, day: int, start: int, end: int) -> QRectF:
        """A stretch of a day, as wide as its column."""
        return QRectF(self.x(day), self.y(start), self.day, (end - start) / 60 * self.hour)

    def strip(self, strip: Strip) -> QRectF:
        """A strip at the head."""
        gap = theme().px(3)
        top = theme().px(DAY_HEAD) + strip.line * theme().px(STRIP)
        wide = (strip.last - strip.first + 1) * self.day
        return QRectF(self.x(strip.first) + gap, top, wide - 2 * gap, theme().px(STRIP) - gap)

    def at(self, point: QPointF) -> tuple[int, int]:
        """The day and the minute under a point, kept inside the week."""
        day = int((point.x() - self.axis) // self.day)
        minute = (point.y() - self.head - self.margin + self.scroll) / self.hour * 60
        minute += self.week.hours[0] * 60
        return max(0, min(len(self.week.days) - 1, day)), round(minute)

    def session_at(self, point: QPointF) -> int:
        """The session under a point; 0 for none."""
        if point.y() >= self.head:
            hit = [card.row.id for card in self.week.cards if self.box(card).contains(point)]
        else:
            hit = [strip.session_id for strip in self.week.strips if self.strip(strip).contains(point)]
        return hit[-1] if hit else 0


def snapped(minute: float) -> int:
    """The nearest minute at which a dragged session may begin."""
    return round(minute / SNAP) * SNAP
