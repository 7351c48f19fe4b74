"""When somebody can meet: a week of hours as a grid, to look at or to paint with mouse and keys."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

Hour = tuple[int, int]
"""(day of the week, hour); Monday is 0."""
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class WeekGrid(QWidget):
    """Filled cells are free hours, dotted ones are shared; an editable grid is painted by dragging."""

    changed = Signal()

    def __init__(
        self, name: str, *, days: int = 5, hours: tuple[int, int] = (8, 20), editable: bool = False
    ) -> None:
        """`hours`: from the first hour to before the second."""
        super().__init__()
        self._days, self._from, self._to = days, hours[0], hours[1]
        self._free: set[Hour] = set()
        self._shared: set[Hour] = set()
        self._editable = editable
        self._painting: bool | None = None
        self._caret: Hour = (0, hours[0])
        plain.name(self, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._describe()

    def value(self) -> frozenset[Hour]:
        """The free hours."""
        return frozenset(self._free)

    def set_value(self, free: frozenset[Hour]) -> None:
        """Show these hours as free."""
        self._free = set(free)
        self._describe()
        self.update()

    def show_shared(self, shared: frozenset[Hour]) -> None:
        """Put a dot on the hours that somebody else has too."""
        self._shared = set(shared)
        self.update()

    def sizeHint(self) -> QSize:
        """A head and a row a day."""
        return QSize(theme().px(264), theme().px(14 + 16 * self._days))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(theme().px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw hours, days and cells."""
        looks = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(looks.font(11))
        painter.setPen(looks.colour("muted"))
        for hour in range(self._from, self._to, 2):
            box = self._box((0, hour))
            painter.drawText(QRectF(box.left(), 0, looks.px(24), looks.px(13)), str(hour))
        for day, word in enumerate(_day_names()[: self._days]):
            box = self._box((day, self._from))
            painter.setPen(looks.colour("muted"))
            painter.drawText(
                QRectF(0, box.top(), looks.px(34), box.height()), Qt.AlignmentFlag.AlignVCenter, word
            )
            for hour in range(self._from, self._to):
                self._draw_hour(painter, (day, hour))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to paint: free where it was not, and the other way round."""
        cell = self._at(event.position().toPoint())
        if self._editable and cell:
            self._painting = cell not in self._free
            self._paint(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Paint the cells under the pointer."""
        cell = self._at(event.position().toPoint())
        if self._painting is not None and cell:
            self._paint(cell)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The stroke is done."""
        if self._painting is not None:
            self._painting = None
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space turns an hour over."""
        step = _STEPS.get(Qt.Key(event.key()))
        if self._editable and step:
            day, hour = self._caret[0] + step[0], self._caret[1] + step[1]
            self._caret = (max(0, min(self._days - 1, day)), max(self._from, min(self._to - 1, hour)))
            self.update()
        elif self._editable and event.key() == Qt.Key.Key_Space:
            self._painting = self._caret not in self._free
            self._paint(self._caret)
            self._painting = None
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def _draw_hour(self, painter: QPainter, cell: Hour) -> None:
        looks = theme()
        box = self._box(cell)
        free = cell in self._free
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(looks.colour("accent" if free else "track"))
        painter.drawRoundedRect(box, 2, 2)
        if cell in self._shared:
            painter.setBrush(looks.colour("on_accent" if free else "muted"))
            side = looks.px(5)
            painter.drawEllipse(QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side))
        if self.hasFocus() and cell == self._caret:
            painter.setPen(QPen(looks.colour("text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)

    def _box(self, cell: Hour) -> QRectF:
        left, top, gap = theme().px(38), theme().px(14), 2
        wide = (self.width() - left) / (self._to - self._from)
        high = (self.height() - top) / self._days
        return QRectF(left + (cell[1] - self._from) * wide, top + cell[0] * high, wide - gap, high - gap)

    def _at(self, point: QPoint) -> Hour | None:
        cells = ((day, hour) for day in range(self._days) for hour in range(self._from, self._to))
        return next((cell for cell in cells if self._box(cell).contains(point.toPointF())), None)

    def _paint(self, cell: Hour) -> None:
        (self._free.add if self._painting else self._free.discard)(cell)
        self._caret = cell
        self._describe()
        self.update()

    def _describe(self) -> None:
        words = []
        for day, name in enumerate(_day_names()[: self._days]):
            hours = sorted(hour for some, hour in self._free if some == day)
            if hours:
                words.append(f"{name} {', '.join(f'{hour}:00' for hour in hours)}")
        self.setAccessibleDescription("; ".join(words) or _("No free hours"))


def _day_names() -> list[str]:
    return [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")]
