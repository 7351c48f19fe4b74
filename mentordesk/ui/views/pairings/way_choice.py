"""What can be chosen within a way: how much a floor may cost, or how many may move; a chart and a table."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSlider,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core import programmes, words
from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Choices, Comparison, Way
from mentordesk.core.vocab import MatchMode
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import choice_words
from mentordesk.ui.views.pairings.steps_chart import StepsChart

_REST = 150  # ms
_ROWS = 6
_ENDS = ("0", words.percent(programmes.DEAREST))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WayChoice(QWidget):
    """Chart, dial and table say the same; each can be used."""

    changed = Signal()
    """Something else is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Choices | None = None
        self.head = plain.label("", "head")
        self.chart = StepsChart(_("Chart of the choices; the table below says the same"))
        self.chart.chosen.connect(self._choose)
        self.dial = QSlider(Qt.Orientation.Horizontal)
        self.dial.setRange(0, programmes.DEAREST)
        self.dial.setPageStep(10)
        self.dial.valueChanged.connect(self._turn)
        self.given = plain.label("", "base", wrap=True)
        self.table = QTreeWidget()
        self.table.setProperty("kind", "list")
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.currentItemChanged.connect(self._pick)
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self.changed)
        theme().changed.connect(self._scale)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.head)
        column.addWidget(self.chart)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        self.ends = [plain.label(_("{percent} %").format(percent=each), "hint") for each in _ENDS]
        for each in (self.ends[0], self.dial, self.ends[1]):
            across.addWidget(each)
        column.addLayout(across)
        column.addWidget(self.given)
        column.addWidget(self.table)
        self._scale()

    def wait(self, mode: MatchMode) -> None:
        """Say that it is being worked out; hidden where the way leaves nothing to choose."""
        self.found = None
        self.setVisible(mode in {MatchMode.FLOOR, MatchMode.KEEP})
        self.head.setText(choice_words.head(mode))
        self.given.setText(_("Working it out…"))
        for each in (self.chart, self.dial, *self.ends, self.table):
            each.hide()

    def show_choices(self, found: Choices) -> None:
        """Show what there is; what holds now is chosen."""
        self.found = found
        several = len(found.steps) > 1
        self.chart.setVisible(several)
        self.table.setVisible(several)
        for each in (self.dial, *self.ends):
            each.setVisible(found.mode is MatchMode.FLOOR)
        if several:
            self.chart.show_stairs(choice_words.stairs(found))
            self._fill(found)
        self.dial.blockSignals(True)  # noqa: FBT003 - Qt's
        self.dial.setValue(found.price)
        self.dial.blockSignals(False)  # noqa: FBT003 - Qt's
        self._mark(choice_words.reached(found, found.price) if found.mode is MatchMode.FLOOR else 0)

    def way(self, mode: MatchMode) -> Way:
        """The way with what is chosen in it."""
        found = self.found
        if found is None or found.mode is not mode:
            return Way(mode)
        if mode is MatchMode.FLOOR:
            return Way(mode, price=self.dial.value())
        step = self.step
        return Way(mode, moves=found.steps[step].moves if step > 0 else None)

    @property
    def plan(self) -> Comparison | None:
        """The plan of the step that is chosen, where it is known already."""
        found = self.found
        if found is None or not found.steps or found.mode is not MatchMode.KEEP:
            return None
        return found.steps[max(0, self.step)].plan

    @property
    def step(self) -> int:
        """Which line of the table is chosen; -1 where there is no table."""
        item: QTreeWidgetItem | None = self.table.currentItem()
        return -1 if item is None else self.table.indexOfTopLevelItem(item)

    def _fill(self, found: Choices) -> None:
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's
        self.table.clear()
        heads = choice_words.heads(found.mode)
        self.table.setHeaderLabels(list(heads))
        plain.name(self.table, choice_words.head(found.mode))
        for cells in choice_words.lines(found):
            item = QTreeWidgetItem(list(cells))
            for column in range(len(cells)):
                if column or found.mode is MatchMode.FLOOR:
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                plain.tip_item(item, column, cells[column])
            self.table.addTopLevelItem(item)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(True)
        self.table.blockSignals(False)  # noqa: FBT003 - Qt's
        self._scale()

    @Slot(int)
    def _choose(self, step: int) -> None:
        """A step of the chart was pressed."""
        self._go(step)

    def _go(self, step: int) -> None:
        if (item := self.table.topLevelItem(step)) is not None:
            self.table.setCurrentItem(item)

    @Slot()
    def _pick(self) -> None:
        """A line of the table was chosen."""
        if self.found is None or self.step < 0:
            return
        if self.found.mode is MatchMode.FLOOR:
            self.dial.setValue(self.found.steps[self.step].price)
        self._mark(self.step)
        self._soon.start()

    @Slot()
    def _turn(self) -> None:
        """The dial was turned."""
        if self.found is not None:
            self._mark(choice_words.reached(self.found, self.dial.value()))
            self._soon.start()

    def _mark(self, step: int) -> None:
        found = self.found
        if found is None:
            return
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's
        self._go(step)
        self.table.blockSignals(False)  # noqa: FBT003 - Qt's
        price = self.dial.value()
        self.given.setText(choice_words.said(found, step, price))
        moves = found.steps[step].moves if found.steps else 0
        self.chart.point(step, price if found.mode is MatchMode.FLOOR else moves)
        text = _("Give up at most {percent} % of the total")
        plain.name(self.dial, text.format(percent=words.percent(price)))

    @Slot()
    def _scale(self) -> None:
        rows = min(max(self.table.topLevelItemCount(), 2), _ROWS)
        high = max(self.table.sizeHintForRow(0), theme().px(26))
        self.table.setFixedHeight(self.table.header().sizeHint().height() + rows * high + theme().px(4))
        self.dial.setMinimumHeight(theme().px(22))  # else a large knob is cut off
