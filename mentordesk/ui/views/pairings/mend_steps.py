"""The steps of mending: a staircase, and below it a table that says the same and is chosen from."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Mended
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import mend_words
from mentordesk.ui.views.pairings.steps_chart import StepsChart

_ROWS = 5


class MendSteps(QWidget):
    """Hidden where there is only one step."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._found: Mended | None = None
        self.chart = StepsChart(_("Chart of the steps; the table below says the same"))
        self.chart.chosen.connect(self.choose)
        self.table = QTreeWidget()
        self.table.setProperty("kind", "list")
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        plain.name(self.table, _("Steps by how many mentees move"))
        self.table.currentItemChanged.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.chart)
        column.addWidget(self.table)
        theme().changed.connect(self._scale)
        self.hide()

    def show_steps(self, found: Mended) -> None:
        """Show all steps; none is chosen yet."""
        self._found = found
        self.setVisible(len(found.plans) > 1)
        with QSignalBlocker(self.table):
            self.table.clear()
            self.table.setHeaderLabels(list(mend_words.heads()))
            for plan in found.plans:
                cells = mend_words.cells(plan, found)
                item = QTreeWidgetItem(list(cells))
                for column, words in enumerate(cells):
                    plain.tip_item(item, column, words)
                self.table.addTopLevelItem(item)
        if len(found.plans) > 1:
            self.chart.show_stairs(mend_words.stairs(found))
            self.chart.setAccessibleDescription(mend_words.chart_words(found))
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(True)
        self._scale()

    @Slot(int)
    def choose(self, at: int) -> None:
        """Choose a step."""
        if (item := self.table.topLevelItem(at)) is not None:
            self.table.setCurrentItem(item)

    @Slot()
    def _pick(self) -> None:
        item: QTreeWidgetItem | None = self.table.currentItem()
        if item is not None and self._found is not None:
            at = self.table.indexOfTopLevelItem(item)
            plans = self._found.plans
            self.chart.point(at, plans[at].moves - plans[0].moves)
            self.chosen.emit(at)

    @Slot()
    def _scale(self) -> None:
        rows = min(max(self.table.topLevelItemCount(), 2), _ROWS)
        high = max(self.table.sizeHintForRow(0), theme().px(26))
        self.table.setFixedHeight(self.table.header().sizeHint().height() + rows * high + theme().px(4))
