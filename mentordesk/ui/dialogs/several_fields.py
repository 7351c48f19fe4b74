"""Fields that hold several: days, ticked words, and words in an order."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.core.vocab import Vocabulary
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.form import DateField
from mentordesk.ui.kit.theme import theme

V = TypeVar("V", bound=Vocabulary)
_WORD = Qt.ItemDataRole.UserRole


class DaysField(QWidget):
    """Days, one under the other; a day that says none is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.days: list[DateField] = []
        column = _column(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(4))
        column.addLayout(self._rows)
        self.more = plain.button(_("Add a day"), "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        column.addWidget(self.more)
        self.setFocusProxy(self.more)

    def value(self) -> tuple[date, ...]:
        """The days, in order, each once."""
        return tuple(sorted({day for field in self.days if (day := field.day())}))

    def set_value(self, days: tuple[date, ...]) -> None:
        """Show these."""
        for field in self.days:
            field.hide()
            field.deleteLater()
        self.days = []
        for day in days:
            self._add(day)

    def _add(self, day: date | None) -> DateField:
        field = DateField()
        field.choose(day)
        plain.name(field, _("Day {number}; “none” leaves it out").format(number=len(self.days) + 1))
        self.days.append(field)
        self._rows.addWidget(field)
        return field

    @Slot()
    def _add_empty(self) -> None:
        last = next((day for field in reversed(self.days) if (day := field.day())), None)
        self._add(last).setFocus()


class TicksField(QWidget, Generic[V]):
    """Each word of a vocabulary with a box to tick."""

    def __init__(self, kind: type[V]) -> None:
        super().__init__()
        self.boxes: dict[V, QCheckBox] = {}
        column = _column(self)
        for word in kind:
            self.boxes[word] = box = QCheckBox(plain.button_text(word.label))
            plain.name(box, word.label)
            column.addWidget(box)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> tuple[V, ...]:
        """Those ticked."""
        return tuple(word for word, box in self.boxes.items() if box.isChecked())

    def set_value(self, words: tuple[V, ...]) -> None:
        """Tick these."""
        for word, box in self.boxes.items():
            box.setChecked(word in words)


class RankField(QWidget, Generic[V]):
    """The words of a vocabulary in an order, those wanted ticked; Alt with Up or Down moves one."""

    def __init__(self, kind: type[V]) -> None:
        super().__init__()
        self._all = list(kind)
        self.list = _Moving()
        self.list.setProperty("kind", "field")
        self.up, self.down = (QToolButton() for _each in range(2))
        for button, icon, words, by in (
            (self.up, "up", _("Move up (Alt+Up)"), -1),
            (self.down, "down", _("Move down (Alt+Down)"), 1),
        ):
            icons.dress(button, icon)
            plain.name(button, words)
            plain.tip(button, words)
            button.clicked.connect(lambda _checked=False, by=by: self.list.move_by(by))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.list, 1)
        beside = QVBoxLayout()
        beside.addWidget(self.up)
        beside.addWidget(self.down)
        beside.addStretch(1)
        across.addLayout(beside)
        self.setFocusProxy(self.list)

    def setAccessibleName(self, name: str) -> None:
        """Name what has the focus, too."""
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def value(self) -> tuple[V, ...]:
        """Those ticked, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(_WORD) for item in items if item.checkState() == Qt.CheckState.Checked)

    def set_value(self, words: Sequence[V]) -> None:
        """Tick these and put them first."""
        self.list.clear()
        for word in [*words, *(word for word in self._all if word not in words)]:
            item = QListWidgetItem(word.label)
            item.setData(_WORD, word)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if word in words else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(self.list.count() * theme().px(30) + theme().px(14))


class _Moving(QListWidget):
    def move_by(self, by: int) -> None:
        """Move the current line, and stay on it."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up or Down moves the line itself."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_by(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


def _column(box: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    return column
