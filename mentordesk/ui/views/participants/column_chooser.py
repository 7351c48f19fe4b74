"""A button whose menu shows and hides the columns of a table."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.table import Table


class ColumnChooser(QPushButton):
    """Offers the columns that the table has when the menu is opened; the first always shows."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        icons.dress(self, "columns")
        self._table = table
        self.setProperty("kind", "link")
        plain.name(self, _("Columns"))
        plain.tip(self, _("Show and hide columns"))
        self.choices: list[QAction] = []
        menu = QMenu(self)
        self.setMenu(menu)
        menu.aboutToShow.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        menu, model = self.menu(), self._table.model()
        menu.clear()
        self.choices = []
        for place in range(1, model.columnCount()):
            title = str(model.headerData(place, Qt.Orientation.Horizontal))
            choice = QAction(plain.button_text(title), menu)
            choice.setCheckable(True)
            choice.setChecked(not self._table.isColumnHidden(place))
            choice.toggled.connect(partial(self._show, place))
            self.choices.append(choice)
            menu.addAction(choice)

    def _show(self, place: int, shown: bool) -> None:  # noqa: FBT001 - as a checkable action says
        self._table.setColumnHidden(place, not shown)
