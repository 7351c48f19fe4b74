"""The list of Today: arrow keys move from line to line, Enter or the button of a row does its act."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from mentordesk.core.i18n import _
from mentordesk.core.services.today import Line
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.today.line_drawing import LineDelegate
from mentordesk.ui.views.today.line_model import LineModel, key


class LineList(QListView):
    """Shows lines; keeps the chosen one when they are read again, else the one that took its place."""

    pointed = Signal(object)
    """Another line is chosen, or the same one says something else; None when there is none."""
    wanted = Signal(object)
    """The act of a line is to be done."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = LineModel(self)
        self.drawing = LineDelegate()
        self.setModel(self.lines)
        self.setItemDelegate(self.drawing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        plain.name(self, _("What needs you"))
        self.activated.connect(self._activate)
        self.selectionModel().currentChanged.connect(self._point)
        theme().changed.connect(self._scale)

    def show_lines(self, lines: Sequence[Line], today: date) -> None:
        """Show other lines."""
        before, place = self.current(), self.currentIndex().row()
        self.lines.show_lines(lines, today)
        self.drawing.today, self.drawing.first = today, self.lines.first
        self.drawing.measure(self.lines.lines())
        row = self.lines.row_of(key(before)) if before else self.lines.first
        if row < 0:
            row = self._near(place)
        self.setCurrentIndex(self.lines.index(row))
        if row == self.lines.first:
            self.scrollToTop()  # its heading would else stay out of sight
        self.pointed.emit(self.current())

    def current(self) -> Line | None:
        """The chosen line."""
        return self.lines.line(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the width."""
        if self.drawing.is_for(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the mouse."""
        super().mouseMoveEvent(event)
        self._light(self._button_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light no button."""
        super().leaveEvent(event)
        self._light(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do the act when it was its button that was pressed."""
        super().mouseReleaseEvent(event)
        row = self._button_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0 and row == self.currentIndex().row():
            self.wanted.emit(self.lines.line(row))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a button, two clicks are one."""
        if self._button_at(event.position().toPoint()) < 0:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a line where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = str(index.data()) if self.lines.line(index.row()) else ""
            plain.show_tip(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def _near(self, place: int) -> int:
        """The first line from this row on, else the last one."""
        rows = [row for row in range(len(self.lines.rows)) if self.lines.line(row)]
        return next((row for row in rows if row >= place), rows[-1] if rows else -1)

    def _button_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if self.lines.line(index.row()) is None:
            return -1
        inside = self.drawing.places(self.visualRect(index)).button.contains(point)
        return index.row() if inside else -1

    def _light(self, row: int) -> None:
        if row != self.drawing.pointed:
            self.drawing.pointed = row
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        if line := self.lines.line(index.row()):
            self.wanted.emit(line)

    @Slot()
    def _point(self) -> None:
        self.pointed.emit(self.current())

    @Slot()
    def _scale(self) -> None:
        self.drawing.is_for(self.viewport().width())
        self.drawing.measure(self.lines.lines())
        self.scheduleDelayedItemsLayout()
