"""Shows the first rows of what a workbook or a calendar would hold, a tab for each table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.exports import Table
from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cells import CELL, Cell, CellDelegate, row_height
from mentordesk.ui.kit.theme import theme

_WIDEST, _FIRST_MARGIN = 260, 16  # px at 100 %, of a column
_MEASURED = 12  # rows that say how wide a column is


class TablesPreview(QWidget):
    """Tabs, and below them how many rows there are in all."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        plain.name(self.tabs, _("Preview"))
        self.said = plain.label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.tabs, 1)
        column.addWidget(self.said)
        self.tabs.currentChanged.connect(self._tell)
        self._tables: Sequence[Table] = ()
        self._place = 0

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show other tables, at the tab where the last ones stood."""
        self._place = self.tabs.currentIndex()
        self._tables = tables
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        self.tabs.tabBar().setVisible(len(tables) > 1)
        self._add_next(tables)
        self._tell()

    def _add_next(self, tables: Sequence[Table]) -> None:
        """One after the other, with the window's thread free in between."""
        at = self.tabs.count()
        if tables is not self._tables or at == len(tables):
            return
        self.tabs.addTab(_widget(tables[at]), plain.button_text(tables[at].title))
        if at == self._place:
            self.tabs.setCurrentIndex(at)
        QTimer.singleShot(0, self, partial(self._add_next, tables))

    def _tell(self) -> None:
        at = self.tabs.currentIndex()
        if not 0 <= at < len(self._tables):
            self.said.setText("")
            return
        table = self._tables[at]
        if table.count > len(table.rows):
            text = _("The first {shown} of {count} rows.")
            self.said.setText(text.format(shown=len(table.rows), count=table.count))
        else:
            text = ngettext("{count} row.", "{count} rows.", table.count)
            self.said.setText(text.format(count=table.count))


def _widget(table: Table) -> QTableWidget:
    shown = QTableWidget(len(table.rows), len(table.headings))
    plain.name(shown, table.title or _("Preview"))
    shown.setHorizontalHeaderLabels(list(table.headings))
    shown.verticalHeader().hide()
    shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    shown.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    shown.setTabKeyNavigation(False)
    shown.setShowGrid(False)
    shown.setWordWrap(False)
    shown.setItemDelegate(CellDelegate(shown))
    shown.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for row, cells in enumerate(table.rows):
        for column, words in enumerate(cells):
            item = QTableWidgetItem(plain.one_line(words))
            item.setData(CELL, Cell(words))
            shown.setItem(row, column, item)
    shown.verticalHeader().setDefaultSectionSize(row_height())
    shown.horizontalHeader().setResizeContentsPrecision(_MEASURED)
    shown.resizeColumnsToContents()
    for column in range(len(table.headings)):
        margin = 0 if column else theme().px(_FIRST_MARGIN)
        shown.setColumnWidth(column, min(shown.columnWidth(column) + margin, theme().px(_WIDEST)))
    return shown
