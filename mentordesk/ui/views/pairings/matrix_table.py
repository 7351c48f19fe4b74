"""What screen readers are told of the matrix: a table of cells, of which Qt tells as of every table."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView

from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.matrix_faces import Faces
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Geometry, Place

_CELL = (40, 27)  # px at 100 %
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_WORDS = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}


class MatrixModel(QAbstractTableModel):
    """The cells of a matrix in words; worked out only where somebody asks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.faces: Faces | None = None

    def show_faces(self, faces: Faces) -> None:
        """Tell of these; of other people all is new."""
        anew = self.faces is None or self.faces.matrix is not faces.matrix
        if anew:
            self.beginResetModel()
        self.faces = faces
        if anew:
            self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Of learners."""
        return 0 if self.faces is None or parent.isValid() else len(self.faces.matrix.learners)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Of mentors."""
        return 0 if self.faces is None or parent.isValid() else len(self.faces.matrix.mentors)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What is said of a cell."""
        if self.faces is None or role not in _WORDS or not index.isValid():
            return None
        return self.faces.spoken((index.row(), index.column()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Mentors above, learners at the left."""
        if self.faces is None or role not in _WORDS:
            return None
        matrix = self.faces.matrix
        people = matrix.mentors if orientation is Qt.Orientation.Horizontal else matrix.learners
        return people[section].name if section < len(people) else None


class PaintedTable(QTableView):
    """A table to those who listen; whoever inherits it paints it, scrolls it and says where its cells are."""

    menu_wanted = Signal(QPoint)
    """All that can be done with the current cell is asked for, there on the screen."""
    led = Signal(int, int)
    """A screen reader, or the menu, led to a cell."""

    def __init__(self) -> None:
        super().__init__()
        self.current: Place = NOWHERE
        self.sizes = (0, 0)
        """How much room the names take at the left and above."""
        self.cells = MatrixModel(self)
        for head in (self.horizontalHeader(), self.verticalHeader(), *self.findChildren(QAbstractButton)):
            head.hide()  # the button is the corner between the heads
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setModel(self.cells)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover, on=False)

    @property
    def faces(self) -> Faces | None:
        """What is seen now."""
        return self.cells.faces

    def geometry_now(self) -> Geometry:
        """Where everything lies at this moment."""
        matrix, view, looks = self.faces.matrix if self.faces else None, self.viewport(), theme()
        return Geometry(
            len(matrix.learners) if matrix else 0,
            len(matrix.mentors) if matrix else 0,
            (looks.px(_CELL[0]), looks.px(_CELL[1])),
            min(self.sizes[0], view.width() * 2 // 5),
            min(self.sizes[1], view.height() * 2 // 5),
            (view.width(), view.height()),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
        )

    def measure(self) -> None:
        """How far it scrolls."""
        geometry = self.geometry_now()
        for bar, furthest, step, room in zip(
            (self.horizontalScrollBar(), self.verticalScrollBar()),
            geometry.furthest,
            geometry.cell,
            (geometry.body.width(), geometry.body.height()),
            strict=True,
        ):
            bar.setRange(0, furthest)
            bar.setSingleStep(step)
            bar.setPageStep(max(1, room))
        self.viewport().update()

    def into_sight(self) -> None:
        """Scroll to the current cell."""
        if self.current != NOWHERE:
            x, y = self.geometry_now().scrolled_to(self.current)
            self.horizontalScrollBar().setValue(x)
            self.verticalScrollBar().setValue(y)

    def tell_current(self) -> None:
        """Screen readers hear of the current cell, if it is another one."""
        self.setCurrentIndex(_NO_INDEX if self.current == NOWHERE else self.cells.index(*self.current))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A screen reader may lead to a cell, too."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.led.emit(current.row(), current.column())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the cell under the pointer, or by the menu key of the current one."""
        geometry, point = self.geometry_now(), event.pos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            if (place := geometry.at(point.toPointF())) == NOWHERE:
                return
            self.setCurrentIndex(self.cells.index(*place))
        elif self.current != NOWHERE:
            point = geometry.box(self.current).center().toPoint()
        if self.current != NOWHERE:
            self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is."""
        if not index.isValid():
            return QRect()
        return self.geometry_now().box((index.row(), index.column())).toRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Which cell is there."""
        place = self.geometry_now().at(point.toPointF())
        return _NO_INDEX if place == NOWHERE else self.cells.index(*place)

    def scrollTo(
        self, _index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Qt is not asked to: `into_sight` does."""

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Paint what is seen now."""
        self.viewport().update()

    def updateGeometries(self) -> None:
        """The scroll bars go as far as what is painted."""
        if self.cells.faces is not None:
            self.measure()
