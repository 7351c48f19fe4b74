"""Draws a row of Today: level, title, people, reason, when, and the button that names the act."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.core.services.today import Line
from mentordesk.ui.kit import icons, plain, tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.today import line_words
from mentordesk.ui.views.today.line_model import LINE, Index

_MARGIN, _LEVEL, _GAP, _MARK, _TILE, _BUTTON = 24, 100, 12, 12, 20, 28
_NARROW = 560  # px at 100 %
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a row lie."""

    level: QRect
    words: QRect
    when: QRect
    button: QRect


class LineDelegate(QStyledItemDelegate):
    """Rows are 55 px high at 100 %, and never lower than their two lines of text."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.first = -1
        self.pointed = -1
        """The row whose button lies under the mouse."""
        self.narrow = False
        """There is so little room that the level keeps its shape alone; day and button go below the words."""
        self._widest = 0

    def is_for(self, width: int) -> bool:
        """Lay rows out for a width; whether their heights are other ones now."""
        before, self.narrow = self.narrow, width < theme().px(_NARROW)
        return before != self.narrow

    def measure(self, lines: list[Line]) -> None:
        """Make all buttons as wide as the widest."""
        bold = QFontMetrics(theme().font(13, 600))
        self._widest = max((bold.horizontalAdvance(line.act) for line in lines), default=0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a line or of a heading."""
        looks = theme()
        text = QFontMetrics(looks.font(14)).height()
        if index.data(LINE) is None:
            return QSize(0, max(looks.px(38), text + 16))
        below = looks.px(_BUTTON + 8) if self.narrow else 0
        return QSize(0, max(looks.px(55), 2 * text + 12) + below)

    def places(self, row: QRect) -> Places:
        """Where the parts of a row lie."""
        looks = theme()
        wide, high, gap = self._widest + looks.px(24), looks.px(_BUTTON), looks.px(_GAP)
        left, right = row.left() + looks.px(_MARGIN), row.right() - looks.px(_MARGIN)
        if self.narrow:
            below = row.bottom() - high - looks.px(8)
            upper = QRect(left, row.top(), looks.px(_MARK + _GAP), below - row.top())
            words = QRect(upper.right() + 1, row.top(), right - upper.right(), below - row.top())
            button = QRect(right - wide, below, wide, high)
            return Places(
                upper, words, QRect(words.left(), below, button.left() - words.left(), high), button
            )
        button = QRect(right - wide, row.center().y() - high // 2, wide, high)
        level = QRect(left, row.top(), looks.px(_LEVEL), row.height())
        longest = QFontMetrics(looks.font(13, 600)).horizontalAdvance("00 days late")
        when = QRect(button.left() - gap - longest, row.top(), longest, row.height())
        words = QRect(level.right() + 1, row.top(), when.left() - gap - level.right(), row.height())
        return Places(level, words, when, button)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a line."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        line = index.data(LINE)
        if isinstance(line, Line):
            self._paint_line(painter, option, index.row(), line)
        else:
            _paint_heading(painter, option.rect, str(index.data()))
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: int, line: Line) -> None:
        box: QRect = option.rect
        places = self.places(box)
        _paint_ground(painter, option)
        _paint_level(painter, places.level, line)
        upper, lower = _halves(places.words)
        _paint_title(painter, upper, line)
        _paint_when(painter, places, line, self.today)
        _text(painter, lower, line.reason, "muted")
        self._paint_button(painter, places.button, row, line.act)

    def _paint_button(self, painter: QPainter, box: QRect, row: int, act: str) -> None:
        looks = theme()
        filled = row == self.first
        ground = "accent" if filled else "selection" if row == self.pointed else "surface"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(looks.colour("accent" if filled else "control"), 1))
        painter.setBrush(looks.colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), looks.px(6), looks.px(6))
        painter.setFont(looks.font(13, 600 if filled else 500))
        painter.setPen(looks.colour("on_accent" if filled else "text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), act)


def _paint_heading(painter: QPainter, box: QRect, words: str) -> None:
    looks = theme()
    painter.setFont(looks.font(12, 600))
    painter.setPen(looks.colour("muted"))
    room = box.adjusted(looks.px(_MARGIN), looks.px(8), 0, 0)
    painter.drawText(room, int(_MIDDLE), words)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    looks = theme()
    box, state = option.rect, option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, looks.colour("selection"))
    painter.setPen(QPen(looks.colour("border"), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(looks.colour("accent"), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -2))


def _paint_level(painter: QPainter, box: QRect, line: Line) -> None:
    looks = theme()
    name, tone = line_words.mark(line)
    side = looks.px(_MARK)
    painter.drawPixmap(box.left(), box.center().y() - side // 2, icons.pixmap(name, tone, _MARK))
    if box.width() > looks.px(_LEVEL) // 2:
        painter.setFont(looks.font(13, 600))
        painter.setPen(looks.colour(tone))
        room = box.adjusted(side + looks.px(6), 0, -looks.px(8), 0)
        painter.drawText(room, int(_MIDDLE), line_words.kind(line))


def _paint_title(painter: QPainter, box: QRect, line: Line) -> None:
    """The title, then the tiles and names as far as there is room."""
    looks = theme()
    painter.setFont(looks.font(14, 600))
    painter.setPen(looks.colour("text"))
    x = box.left() + _text_drawn(painter, box, line.title) + looks.px(16)
    side = looks.px(_TILE)
    if x + len(line.people) * looks.px(_TILE + 4) > box.right():
        return
    for person in line.people:
        place = QRectF(x, box.center().y() - side / 2 + 1, side, side)
        tile.draw(painter, place, person.name, square=person.role.learns)
        x += looks.px(_TILE + 4)
    rest = QRect(x + looks.px(4), box.top(), box.right() - x - looks.px(4), box.height())
    if len(line.people) > 1 and rest.width() > looks.px(40):
        _text(painter, rest, line_words.who(line), "muted")


def _paint_when(painter: QPainter, places: Places, line: Line, today: date) -> None:
    looks, late = theme(), line.due < today
    painter.setFont(looks.font(13, 600 if late else 400))
    painter.setPen(looks.colour("red" if late else "muted"))
    is_below = places.when.left() == places.words.left()
    side = Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag.AlignRight
    painter.drawText(places.when, int(_MIDDLE | side), line_words.when(line, today))


def _halves(box: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower line of the words."""
    text = QFontMetrics(theme().font(14)).height()
    middle = box.center().y()
    return (
        QRect(box.left(), middle - text - 1, box.width(), text + 2),
        QRect(box.left(), middle + 1, box.width(), text + 2),
    )


def _text(painter: QPainter, box: QRect, words: str, tone: str) -> None:
    looks = theme()
    painter.setFont(looks.font(13))
    painter.setPen(looks.colour(tone))
    _text_drawn(painter, box, words)


def _text_drawn(painter: QPainter, box: QRect, words: str) -> int:
    """Draw one line, cut where room is short; gives its width."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(plain.one_line(words), Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.drawText(box, int(_MIDDLE), plain.isolate(shown))
    return metrics.horizontalAdvance(shown)
