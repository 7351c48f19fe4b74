"""The table of a page: keyboard, selection by id, remembered columns, sorting by SQL."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mentordesk.ui.kit import column_memory, plain, table_painting
from mentordesk.ui.kit.cells import ROW_ID, CellDelegate, row_height
from mentordesk.ui.kit.column_widths import ColumnWidths
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.table_model import Column, PagedTableModel
from mentordesk.ui.kit.table_selection import TableSelection
from mentordesk.ui.kit.theme import theme

_WIDTHS, _OWN = "widths", "own"
_FLAGS = QItemSelectionModel.SelectionFlag


class Table(QTableView):
    """Shows a paged model; what it tells of rows, it tells by their ids."""

    opened = Signal(int)
    """Enter or a double click."""
    previewed = Signal(int)
    """Space."""
    pointed = Signal(int)
    """The caret stands on another row; 0 for none."""
    chosen = Signal()
    """Other rows are selected; see `chosen_ids`."""

    def __init__(self, name: str, model: PagedTableModel, settings: Settings, key: str) -> None:
        super().__init__()
        self._settings, self._key = settings, key
        self._paged = model
        plain.name(self, name)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(400)
        self._saving.timeout.connect(self._keep_columns)
        self._set_up()
        self.setModel(model)
        for header in (
            self.horizontalHeader(),
            self.verticalHeader(),
        ):  # else it asks each row whether all are chosen
            header.setSelectionModel(QItemSelectionModel(model, header))
        self.selection = TableSelection(self, model)
        self.selection.changed.connect(self.chosen)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._open)
        self._widths = ColumnWidths(self.horizontalHeader(), model.columns, own=False)
        self._set_columns()
        self._connect_header()
        theme().changed.connect(self._scale)
        self._scale()

    def chosen_ids(self) -> list[int]:
        """The ids of the selected rows, in order."""
        return list(self.selection.ids())

    def current_id(self) -> int:
        """The id of the row with the caret; 0 for none."""
        index = self.currentIndex()
        return int(index.data(ROW_ID)) if index.isValid() else 0

    def go_to(self, row_id: int) -> None:
        """Point at a row and bring it into sight; nothing happens when it does not match."""
        row = self._paged.row_of(row_id)
        if row >= 0:
            index = self._paged.index(row, max(0, self.currentIndex().column()))
            # not by the view, which would ask for Ctrl and Shift that may still be held
            self.selectionModel().setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def choose(self, ids: Iterable[int]) -> None:
        """Select the rows of these ids, as far as they match."""
        self.selection.choose(ids)

    def show_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Show these columns from now on, each as it is remembered."""
        self._saving.stop()
        self._paged.set_columns(columns)
        self._set_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._widths.fit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        table_painting.paint(self, self._paged, event.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space previews; the rest is Qt's."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id():
            self.opened.emit(self.current_id())
        elif not editing and event.key() == Qt.Key.Key_Space and self.current_id():
            self.previewed.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        self._widths.set_columns(self._paged.columns)
        self._widths.own = True  # while what is remembered is put in place
        column_memory.restore(header, self._paged.columns, self._settings.columns(self._key))
        self._widths.own = self._settings.of_page(self._key, _WIDTHS) == _OWN
        self._widths.fit(self.viewport().width())
        self._restore_order()
        self._show_order()
        self._saving.stop()

    def _connect_header(self) -> None:
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._sort_by)
        self._widths.dragged.connect(self._save_soon)
        header.sectionMoved.connect(self._save_soon)

    def _restore_order(self) -> None:
        key, _space, way = self._settings.of_page(self._key, "order").partition(" ")
        if key in {column.sort for column in self._paged.columns if column.sort}:
            self._paged.sort_key, self._paged.descending = key, way == "down"

    @Slot(int)
    def _sort_by(self, place: int) -> None:
        key = self._paged.columns[place].sort
        if not key:
            return
        down = key == self._paged.sort_key and not self._paged.descending
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._settings.keep_of_page(self._key, "order", f"{key} {'down' if down else 'up'}")
        self._paged.sort(place, way)
        self._show_order()

    def _show_order(self) -> None:
        keys = [column.sort for column in self._paged.columns]
        way = Qt.SortOrder.DescendingOrder if self._paged.descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicatorShown(bool(self._paged.sort_key))
        if self._paged.sort_key in keys:
            header.setSortIndicator(keys.index(self._paged.sort_key), way)

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.pointed.emit(int(now.data(ROW_ID)) if now.isValid() else 0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(int(index.data(ROW_ID)))

    @Slot()
    def _save_soon(self) -> None:
        self._saving.start()

    @Slot()
    def _keep_columns(self) -> None:
        self._settings.keep_columns(
            self._key, column_memory.kept(self.horizontalHeader(), self._paged.columns)
        )
        if self._widths.own:
            self._settings.keep_of_page(self._key, _WIDTHS, _OWN)

    @Slot()
    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        self._widths.fit(self.viewport().width())
