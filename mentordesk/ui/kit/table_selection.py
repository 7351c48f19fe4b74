"""Keeps who is selected in a table, by id, while its rows are read anew."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QTableView

from mentordesk.ui.kit.cells import ROW_ID
from mentordesk.ui.kit.table_model import PagedTableModel

_FLAGS = QItemSelectionModel.SelectionFlag
_BLOCKS = 4000
"""Blocks of neighbours that are kept selected; to mark more would be felt."""


class TableSelection(QObject):
    """The selection of a view whose model was set; ids tell more than rows, which move."""

    changed = Signal()

    def __init__(self, view: QTableView, model: PagedTableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._noted: array[int] | None = None
        self._pointed = 0
        self._restoring = False
        model.modelAboutToBeReset.connect(self._note)
        model.refreshed.connect(self._restore)
        model.rowsInserted.connect(self._extend)
        view.selectionModel().selectionChanged.connect(self._changed)

    def ids(self) -> "array[int]":
        """Those selected, in their order; while the last rows are on their way, all who were."""
        if self._noted is not None:
            return self._noted
        found = array("q")
        for top, bottom in self._blocks():
            found.extend(self._model.ids[top : bottom + 1])
        return found

    @property
    def count(self) -> int:
        """How many are selected."""
        if self._noted is not None:
            return len(self._noted)
        return sum(bottom - top + 1 for top, bottom in self._blocks())

    def rows(self, most: int) -> list[int]:
        """The selected rows, the first ones of many."""
        every = (row for top, bottom in self._blocks() for row in range(top, bottom + 1))
        return list(islice(every, most))

    def choose(self, ids: Iterable[int]) -> None:
        """Select these, as far as they match."""
        wanted = frozenset(ids)
        selection = QItemSelection()
        rows = [row for row, each in enumerate(self._model.ids) if each in wanted] if wanted else []
        blocks = _neighbours(rows)
        last = self._model.columnCount() - 1
        for top, bottom in blocks if len(blocks) <= _BLOCKS else ():
            selection.select(self._model.index(top, 0), self._model.index(bottom, last))
        self._view.selectionModel().select(selection, _FLAGS.ClearAndSelect)

    def _blocks(self) -> list[tuple[int, int]]:
        """The first and last row of each block of neighbours."""
        selection = self._view.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted({(each.top(), each.bottom()) for each in ranges})

    @Slot()
    def _note(self) -> None:
        current = self._view.currentIndex()
        self._pointed = int(current.data(ROW_ID)) if current.isValid() else self._pointed
        self._noted = self.ids()

    @Slot()
    def _restore(self) -> None:
        if self._noted is None:
            return
        self._restoring = True
        row = self._model.row_of(self._pointed) if self._pointed else -1
        if row >= 0:
            index = self._model.index(row, 0)
            self._view.selectionModel().setCurrentIndex(index, _FLAGS.NoUpdate)
        self.choose(self._noted)
        self._restoring = False
        if self._model.complete:
            self._noted, self._pointed = None, 0
            self.changed.emit()

    @Slot(QModelIndex, int, int)
    def _extend(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """Who selected all while only the first rows were there meant all."""
        if self._noted is None and self._blocks() == [(0, first - 1)]:
            self._view.selectAll()

    @Slot()
    def _changed(self) -> None:
        if not self._restoring:
            self._noted = None
            self.changed.emit()


def _neighbours(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising rows as blocks, each by its first and last."""
    if not rows or rows[-1] - rows[0] == len(rows) - 1:
        return [(rows[0], rows[-1])] if rows else []
    starts = [at for at, row in enumerate(rows) if not at or rows[at - 1] != row - 1]
    return [(rows[at], rows[end - 1]) for at, end in zip(starts, [*starts[1:], len(rows)], strict=True)]
