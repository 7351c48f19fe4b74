"""The rows of a table: ids in the order of SQL, the first at once, and rows 64 at a time as they are seen."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from mentordesk.core.i18n import _
from mentordesk.ui.kit import task
from mentordesk.ui.kit.cells import CELL, ROW_ID, Cell
from mentordesk.ui.kit.table_source import Column, Source

__all__ = ["Column", "PagedTableModel", "Source"]

R = TypeVar("R")
PAGE = 64
FIRST = 4 * PAGE
"""Ids that are shown before the others are known."""
_REST_AFTER = 60
"""Milliseconds of quiet until the others are read: while somebody types, nobody wants them."""
_KEPT_PAGES = 120
_BLANK = Cell("")
_NO_FLAGS = Qt.ItemFlag(0)
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
Index = QModelIndex | QPersistentModelIndex
_ROLES: dict[int, Callable[[Cell], Any]] = {
    CELL: lambda cell: cell,
    ROW_ID: lambda cell: cell,
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.words,
    Qt.ItemDataRole.EditRole: lambda cell: cell.text,
    Qt.ItemDataRole.TextAlignmentRole: lambda cell: cell,
}


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    ids: "array[int]"
    pages: dict[int, dict[int, R]]


class PagedTableModel(QAbstractTableModel):
    """Shows the rows of a source; `refresh` reads them again, `renew` those of another filter or order."""

    refreshed = Signal()
    """The ids have been read again and stand, or the rest of them has come."""

    def __init__(
        self, columns: Sequence[Column[Any]], source: Source[Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns, self._source = list(columns), source
        self.sort_key = next((column.sort for column in columns if column.sort), "")
        self.descending = False
        self.complete = True
        """Whether all ids are known, not only the first."""
        self._ids: array[int] = array("q")
        self._rows: dict[int, dict[int, Any]] = {}
        self._cells: dict[tuple[int, int], Cell] = {}
        """Made once, by id and column, for painting asks for them again and again."""
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._top, self._reading = 0, 0
        self._soon = self._timer(0, self._ask)
        self._later = self._timer(_REST_AFTER, self._read_rest)

    def _timer(self, interval: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows match."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].title)
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell, its words, or the row's id; asks for the row when it is not here yet."""
        if not index.isValid() or role not in _ROLES:
            return None
        if role == ROW_ID:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return _ROLES[role](self.cell(index.row(), index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected; cells of a column with `edit` can be edited."""
        if not index.isValid():
            return _NO_FLAGS
        return _EDITABLE if self.columns[index.column()].edit else _PLAIN

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell, for painting, without Qt in between; asks for its row as `data` does."""
        page = self._top = row // PAGE
        rows = self._rows.get(page)
        if rows is None:
            self._want(page)
            return _BLANK
        number = self._ids[row]
        made = self._cells.get((number, column))
        if made is None:
            found = rows.get(number)
            shown = _BLANK if found is None else self.columns[column].show(found)
            made = self._cells[number, column] = shown if isinstance(shown, Cell) else Cell(shown)
        return made

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed to the column; the change comes back by `refresh`."""
        edit = self.columns[index.column()].edit if index.isValid() else None
        if edit is None or role != Qt.ItemDataRole.EditRole:
            return False
        edit(self._ids[index.row()], str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the ids read in another order."""
        if 0 <= column < len(self.columns) and self.columns[column].sort:
            self.sort_key = self.columns[column].sort
            self.descending = order == Qt.SortOrder.DescendingOrder
            self.renew()

    # our side

    @property
    def ids(self) -> Sequence[int]:
        """All ids, in order; the first of them while the rest is on its way."""
        return self._ids

    def row_of(self, row_id: int) -> int:
        """Where an id stands; -1 when it does not match."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def row_at(self, row: int) -> Any:
        """What the source gave for a row; None while it is on its way."""
        return self._rows.get(row // PAGE, {}).get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns = list(columns)
        self._cells.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Read all ids and the rows in sight again, and stay there."""
        self._read(self._source.ids, {self._top, max(0, self._top - 1)}, self._arrived)

    def renew(self) -> None:
        """Read other ids: the first of them at once, where the source can tell these alone."""
        first = self._source.first
        if first is None:
            self.refresh()
            return
        self._top = 0
        self._read(lambda key, down: first(key, down, FIRST), {0}, self._first_arrived)

    def _read(
        self,
        ids: Callable[[str, bool], Sequence[int]],
        pages: Iterable[int],
        then: Callable[[_Answer[Any]], None],
    ) -> None:
        """Read ids and some pages of rows; of several readings only the latest is shown."""
        self._later.stop()
        self._reading += 1
        number, key, descending, rows = self._reading, self.sort_key, self.descending, self._source.rows

        def read() -> _Answer[Any]:
            found = array("q", ids(key, descending))
            there = {min(page, max(0, (len(found) - 1) // PAGE)) for page in pages} if found else set()
            return _Answer(found, {page: dict(rows(_of_page(found, page))) for page in there})

        def arrived(answer: _Answer[Any]) -> None:
            if number == self._reading:
                then(answer)

        task.fetch(self, read, arrived)

    def _arrived(self, answer: _Answer[Any]) -> None:
        self.complete = True
        self._show(answer)
        self.refreshed.emit()

    def _first_arrived(self, answer: _Answer[Any]) -> None:
        self.complete = len(answer.ids) < FIRST
        self._show(answer)
        if not self.complete:
            self._later.start()
        self.refreshed.emit()

    def _show(self, answer: _Answer[Any]) -> None:
        ids, same = answer.ids, self._ids == answer.ids
        if not same:
            self.beginResetModel()
        self._ids, self._rows, self._asked = ids, answer.pages, set()
        self._cells.clear()
        if not same:
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))

    @Slot()
    def _read_rest(self) -> None:
        source, key, descending, number = self._source, self.sort_key, self.descending, self._reading

        def read() -> "tuple[int, array[int]]":
            return number, array("q", source.ids(key, descending))

        task.fetch(self, read, self._rest_arrived)

    def _rest_arrived(self, answer: "tuple[int, array[int]]") -> None:
        number, ids = answer
        if number != self._reading:
            return
        known = len(self._ids)
        if ids[:known] != self._ids:
            self.refresh()  # something changed in between
            return
        if len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.complete = True
        self.refreshed.emit()

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        pages = self._wanted | set(list(self._asked)[-2:])
        self._wanted, self._asked = set(), pages
        wanted = {page: _of_page(self._ids, page) for page in pages}
        source, number = self._source, self._reading

        def read() -> tuple[int, dict[int, dict[int, Any]]]:
            return number, {page: dict(source.rows(some)) for page, some in wanted.items()}

        task.fetch(self, read, self._rows_arrived)

    def _rows_arrived(self, answer: tuple[int, dict[int, dict[int, Any]]]) -> None:
        number, pages = answer
        if number != self._reading:
            return
        self._rows.update(pages)
        self._cells.clear()
        self._asked -= pages.keys()
        while len(self._rows) > _KEPT_PAGES:
            del self._rows[next(iter(self._rows))]
        for page in pages:
            last = min((page + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _of_page(ids: "array[int]", page: int) -> list[int]:
    return list(ids[page * PAGE : (page + 1) * PAGE])
