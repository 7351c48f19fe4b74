"""A short list that is kept in a dialog of its own, with Add, Change and Remove; its order may matter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class ListActs:
    """What the buttons do; `change` and `remove` get the id of the line."""

    add: Callable[[], object]
    change: Callable[[int], object]
    remove: Callable[[int], object]
    order: Callable[[list[int]], object] | None = None
    """Gets all ids in their new order; without it the order is not the person's to choose."""


class ListDialog(QDialog):
    """Shows lines by their ids; `show_lines` is called again after each change."""

    def __init__(self, parent: QWidget | None, title: str, empty: str, acts: ListActs) -> None:
        """`empty`: what is said while there is no line."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._acts = acts
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        plain.name(self.list, title)
        self.list.currentItemChanged.connect(self._point)
        self.list.itemActivated.connect(self._change)
        self._empty = plain.label(empty, "muted", wrap=True)
        self.add, self.change, self.remove = (
            plain.button(words) for words in (_("Add…"), _("Change…"), _("Remove"))
        )
        self.up, self.down = plain.button(_("Up")), plain.button(_("Down"))
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)) if acts.order else ():
            QShortcut(QKeySequence(key), self.list, partial(self._move, by))
        self.add.clicked.connect(acts.add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title"))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self.resize(theme().px(520), theme().px(420))
        self._point()

    def show_lines(self, lines: Sequence[tuple[int, str]]) -> None:
        """Show these, each an id with its words; the same one stays selected."""
        current = self._current()
        self.list.clear()
        for line_id, told in lines:
            item = QListWidgetItem(told)
            item.setData(Qt.ItemDataRole.UserRole, line_id)
            self.list.addItem(item)
            if line_id == current:
                self.list.setCurrentItem(item)
        self._empty.setVisible(not lines)
        self._point()

    def _foot(self) -> QHBoxLayout:
        close = plain.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        order = (self.up, self.down) if self._acts.order else ()
        for button in (self.add, self.change, self.remove, *order):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _current(self) -> int:
        item = self.list.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item else 0

    @Slot()
    def _point(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self._current() > 0)
        self.up.setEnabled(self.list.currentRow() > 0)
        self.down.setEnabled(0 <= self.list.currentRow() < self.list.count() - 1)

    @Slot()
    def _change(self) -> None:
        if self._current():
            self._acts.change(self._current())

    @Slot()
    def _remove(self) -> None:
        if self._current():
            self._acts.remove(self._current())

    def _move(self, by: int) -> None:
        """The line in hand a place up or down."""
        here = self.list.currentRow()
        if self._acts.order is None or not 0 <= here + by < self.list.count():
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        ids = [int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item]
        ids.insert(here + by, ids.pop(here))
        self._acts.order(ids)
