"""The rows of a table: all ids at once, in the order of SQL, and rows 200 at a time as they are seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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

R = TypeVar("R")
PAGE = 200
_KEPT_PAGES = 40
_BLANK = Cell("")
Index = QModelIndex | QPersistentModelIndex
_ROLES: dict[int, Callable[[Cell], Any]] = {
    CELL: lambda cell: cell,
    ROW_ID: lambda cell: cell,
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.words,
    Qt.ItemDataRole.EditRole: lambda cell: cell.text,
    Qt.ItemDataRole.TextAlignmentRole: lambda cell: cell,
}


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: `show` makes the cell of a row, `sort` is the key that the ids query understands."""

    title: str
    show: Callable[[R], str | Cell]
    sort: str = ""
    width: int = 120
    grow: int = 0
    """Its share of the room that the table has to spare."""
    right: bool = False
    edit: Callable[[int, str], object] | None = None
    """Takes (row id, what was typed); the column is editable where it is given."""


@dataclass(frozen=True, slots=True)
class Source(Generic[R]):
    """Where the rows come from; both are called off the window's thread, so they may ask the desk."""

    ids: Callable[[str, bool], Sequence[int]]
    """All matching ids, in order of (sort key, descending)."""
    rows: Callable[[Sequence[int]], Mapping[int, R]]
    """The rows of some ids; those deleted meanwhile are missing."""


@dataclass
class _Answer(Generic[R]):
    ids: Sequence[int] = ()
    rows: dict[int, R] = field(default_factory=dict)


class PagedTableModel(QAbstractTableModel):
    """Shows the rows of a source; `refresh` reads them again and keeps what is the same."""

    refreshed = Signal()
    """The ids have been read again and stand."""

    def __init__(
        self, columns: Sequence[Column[Any]], source: Source[Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns, self._source = list(columns), source
        self.sort_key = next((column.sort for column in columns if column.sort), "")
        self.descending = False
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] = {}
        self._rows: dict[int, dict[int, Any]] = {}
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._top = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

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
        return _ROLES[role](self._cell(index.row(), index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected; cells of a column with `edit` can be edited."""
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].edit:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

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
            self.refresh()

    # our side

    @property
    def ids(self) -> Sequence[int]:
        """All ids, in order."""
        return self._ids

    def row_of(self, row_id: int) -> int:
        """Where an id stands; -1 when it does not match."""
        if not self._places:
            self._places = {each: place for place, each in enumerate(self._ids)}
        return self._places.get(row_id, -1)

    def row_at(self, row: int) -> Any:
        """What the source gave for a row; None while it is on its way."""
        return self._rows.get(row // PAGE, {}).get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def refresh(self) -> None:
        """Read ids and the rows in sight again."""
        source, key, descending, top = self._source, self.sort_key, self.descending, self._top

        def read() -> _Answer[Any]:
            ids = list(source.ids(key, descending))
            page = min(top, max(0, (len(ids) - 1) // PAGE))
            return _Answer(ids, dict(source.rows(ids[page * PAGE : (page + 1) * PAGE])) if ids else {})

        task.fetch(self, read, self._arrived)

    def _arrived(self, answer: _Answer[Any]) -> None:
        same = list(self._ids) == list(answer.ids)
        if not same:
            self.beginResetModel()
        self._ids = answer.ids
        self._places, self._rows, self._asked = {}, {}, set()
        if answer.rows:
            page = min(self._top, max(0, (len(answer.ids) - 1) // PAGE))
            self._rows[page] = answer.rows
        if not same:
            self.endResetModel()
        elif answer.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(answer.ids) - 1, len(self.columns) - 1))
        self.refreshed.emit()

    def _cell(self, row: int, column: int) -> Cell:
        page = row // PAGE
        if page not in self._rows:
            self._want(page)
            return _BLANK
        found = self._rows[page].get(self._ids[row])
        if found is None:
            return _BLANK
        shown = self.columns[column].show(found)
        return shown if isinstance(shown, Cell) else Cell(shown)

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            self._top = page
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        pages = self._wanted | set(list(self._asked)[-2:])
        self._wanted, self._asked = set(), pages
        wanted = {page: list(self._ids[page * PAGE : (page + 1) * PAGE]) for page in pages}
        source, ids = self._source, self._ids

        def read() -> tuple[Sequence[int], dict[int, dict[int, Any]]]:
            return ids, {page: dict(source.rows(some)) for page, some in wanted.items()}

        task.fetch(self, read, self._rows_arrived)

    def _rows_arrived(self, answer: tuple[Sequence[int], dict[int, dict[int, Any]]]) -> None:
        ids, pages = answer
        if ids is not self._ids:
            return
        self._rows.update(pages)
        self._asked -= pages.keys()
        while len(self._rows) > _KEPT_PAGES:
            del self._rows[next(iter(self._rows))]
        for page in pages:
            last = min((page + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
