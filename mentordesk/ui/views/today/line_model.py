"""The lines of Today under their headings, as a list that Qt shows."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mentordesk.core.services.today import Line
from mentordesk.ui.views.today import line_words

LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str, int, str]


def key(line: Line) -> Key:
    """By what a line is known again after the next reading."""
    return line.room, line.kind, line.target, line.rule or line.act


class LineModel(QAbstractListModel):
    """Headings cannot be chosen; `first` is the row of the first line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[str | Line] = []
        self.today = date.min

    def show_lines(self, lines: Sequence[Line], today: date) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.today = today
        self.rows = []
        for words, group in groupby(lines, lambda line: line_words.heading(line, today)):
            self.rows += [words, *group]
        self.endResetModel()

    @property
    def first(self) -> int:
        """The row of the first line; -1 when there is none."""
        return 1 if self.rows else -1

    def lines(self) -> list[Line]:
        """The lines without their headings."""
        return [row for row in self.rows if isinstance(row, Line)]

    def line(self, row: int) -> Line | None:
        """The line in a row; None for a heading and outside."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Line) else None

    def row_of(self, wanted: Key) -> int:
        """The row of the line of this key; -1 when it is gone."""
        places = (
            place for place, row in enumerate(self.rows) if isinstance(row, Line) and key(row) == wanted
        )
        return next(places, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows, headings included."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a heading; the line itself, and all that it says."""
        row = self.rows[index.row()] if index.isValid() else None
        if isinstance(row, Line):
            if role == LINE:
                return row
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
                return line_words.whole(row, self.today)
        elif role == Qt.ItemDataRole.DisplayRole:
            return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only lines can be chosen."""
        if self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
