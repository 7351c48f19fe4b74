"""Shows the seats; a mentee is brought elsewhere by dragging, or by Enter there and Enter at the new seat."""

from PySide6.QtCore import QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mentordesk.core.i18n import _
from mentordesk.core.services.rotating import RotationPlan
from mentordesk.ui.dialogs.rotations.seat_model import Index, Move, SeatCell, SeatModel
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_HIGH = 28
_WIDE = 130


class SeatView(QTableView):
    """Tells which move is considered, and which is chosen."""

    considered = Signal(object)
    """A `Move`, or None."""
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.seats = SeatModel()
        self.seats.setParent(self)
        self.taken = QPersistentModelIndex()
        """Where the mentee sits who has been taken up."""
        self.setModel(self.seats)
        self.setProperty("kind", "seats")
        self.setItemDelegate(SeatDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(theme().px(_WIDE))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(theme().px(_HIGH))
        down.setMaximumWidth(theme().px(170))
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        plain.name(self, _("Who sits where"))

    def show_plan(self, plan: RotationPlan) -> None:
        """Show the seats of a plan, and nobody taken up."""
        here = self.currentIndex()
        row, column = max(here.row(), 0), max(here.column(), 0)
        self.taken = QPersistentModelIndex()
        self.seats.show_plan(plan)
        self.setCurrentIndex(self.seats.index(row, column))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """While somebody is taken up, consider the seat that has the caret."""
        super().currentChanged(current, previous)
        if self.taken.isValid():
            self.considered.emit(self.seats.move(self.taken, current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes somebody up, and puts them down elsewhere; Escape leaves them where they are."""
        if event.key() in _TAKE and self.currentIndex().isValid():
            self.take_or_put()
        elif event.key() == Qt.Key.Key_Escape and self.taken.isValid():
            self.let_go()
        else:
            super().keyPressEvent(event)

    def take_or_put(self) -> None:
        """What Enter does at the caret."""
        here = self.currentIndex()
        move = self.seats.move(self.taken, here) if self.taken.isValid() else None
        if move is not None:
            self.let_go()
            self.chosen.emit(move)
        elif (cell := self.seats.cell(here)) is not None and cell.guest is not None:
            self.taken = QPersistentModelIndex(here)
            self.considered.emit(None)
            self.viewport().update()

    def let_go(self) -> None:
        """Nobody is taken up any more."""
        self.taken = QPersistentModelIndex()
        self.considered.emit(None)
        self.viewport().update()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Consider the seat under the pointer."""
        super().dragMoveEvent(event)
        move = self._dragged(event)
        self.considered.emit(move)
        event.setAccepted(move is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the seat under the pointer."""
        move = self._dragged(event)
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the view itself moves nothing
        event.accept()
        if move is not None:
            self.chosen.emit(move)

    def _dragged(self, event: QDropEvent) -> Move | None:
        start = self.seats.dragged(event.mimeData())
        return self.seats.move(start, self.indexAt(event.position().toPoint()))


class SeatDelegate(QStyledItemDelegate):
    """Name and fit on the tint of the fit."""

    def __init__(self, view: SeatView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One seat in one round."""
        cell, box = self._view.seats.cell(index), option.rect
        if cell is None:
            return
        looks = theme()
        ground = f"score{cell.tint}" if cell.fit is not None else ("surface" if cell.is_there else "hatch")
        painter.save()
        painter.fillRect(box, looks.colour(ground))
        painter.setFont(looks.font(13))
        painter.setPen(looks.colour("text"))
        self._words(painter, box, cell)
        if self._view.taken == index:
            _frame(painter, box, 3)
        elif self._view.currentIndex() == index and self._view.hasFocus():
            _frame(painter, box, 2)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, cell: SeatCell) -> None:
        inner = box.adjusted(theme().px(8), 0, -theme().px(8), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if cell.fit is not None:
            points = str(cell.fit)
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, points)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(points) - theme().px(8))
        if cell.guest is not None:
            words = plain.isolate(plain.one_line(cell.guest.name))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, shown)


def _frame(painter: QPainter, box: QRect, width: int) -> None:
    painter.setPen(QPen(theme().colour("accent"), width))
    painter.drawRect(box.adjusted(1, 1, -2, -2))
