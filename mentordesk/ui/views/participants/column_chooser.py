"""A button whose menu shows and hides the columns of a table."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.table import Table


class ColumnChooser(QPushButton):
    """The columns at the places `hidden` are hidden to begin with; the first always shows."""

    def __init__(self, table: Table, hidden: Iterable[int]) -> None:
        super().__init__()
        icons.dress(self, "columns")
        self._table = table
        self.setProperty("kind", "link")
        plain.name(self, _("Columns"))
        plain.tip(self, _("Show and hide columns"))
        self.choices: list[QAction] = []
        menu = QMenu(self)
        model = table.model()
        for place in range(1, model.columnCount()):
            choice = QAction(str(model.headerData(place, Qt.Orientation.Horizontal)), menu)
            choice.setCheckable(True)
            choice.toggled.connect(partial(self._show, place))
            self.choices.append(choice)
            menu.addAction(choice)
        self.setMenu(menu)
        for place in hidden:
            table.hideColumn(place)
        menu.aboutToShow.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        for place, choice in enumerate(self.choices, 1):
            choice.setChecked(not self._table.isColumnHidden(place))

    def _show(self, place: int, shown: bool) -> None:  # noqa: FBT001 - as a checkable action says
        self._table.setColumnHidden(place, not shown)
