"""A field that names people: typed, found and chosen by keys alone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.core.participants.known import Named
from mentordesk.ui.kit import icons, plain, task
from mentordesk.ui.kit.theme import theme

Search = Callable[[str], list[tuple[int, str, str]]]
"""Finds people by what is typed: id, name, and what tells them apart. Called off the window's thread."""
_SHOWN = 4
_PERSON = Qt.ItemDataRole.UserRole


class PeopleField(QWidget):
    """At most `most` people in their order; Enter takes the first who is offered, Down walks through them."""

    changed = Signal()

    def __init__(self, search: Search, most: int = 20) -> None:
        super().__init__()
        self._search, self._most = search, most
        self._chosen: list[Named] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type a name"))
        self.line.textEdited.connect(self._look)
        self.line.returnPressed.connect(self._take_first)
        self.line.installEventFilter(self)
        self.offers = QListWidget()
        self.offers.setProperty("kind", "field")
        self.offers.itemActivated.connect(self._take)
        self.offers.itemClicked.connect(self._take)
        self.offers.hide()
        plain.name(self.offers, _("People found"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addLayout(self._rows)
        column.addWidget(self.line)
        column.addWidget(self.offers)
        self.setFocusProxy(self.line)

    def setAccessibleName(self, name: str) -> None:
        """Name what has the focus, too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> tuple[Named, ...]:
        """Those chosen, in their order."""
        return tuple(self._chosen)

    def set_value(self, people: tuple[Named, ...]) -> None:
        """Show these."""
        self._chosen = list(people)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the line to those who are offered; Enter never closes the form while one types."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.offers.count():
                self.offers.setFocus()
                self.offers.setCurrentRow(0)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.line.text().strip():
                self._take_first()
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _look(self, text: str) -> None:
        search = self._search
        task.fetch(self, lambda: search(text), self._offer)

    def _offer(self, found: list[tuple[int, str, str]]) -> None:
        self.offers.clear()
        taken = {number for number, _name in self._chosen}
        for number, name, tells in found:
            if number not in taken:
                item = QListWidgetItem(_("{name} · {more}").format(name=name, more=tells))
                item.setData(_PERSON, (number, name))
                self.offers.addItem(item)
        rows = min(self.offers.count(), _SHOWN)
        height = self.offers.sizeHintForRow(0) if rows else 0
        self.offers.setFixedHeight(rows * height + theme().px(14))
        self.offers.setVisible(bool(rows) and self.line.isVisible())

    @Slot()
    def _take_first(self) -> None:
        if self.offers.count() and self.line.text().strip():
            self._take(self.offers.item(0))

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        number, name = item.data(_PERSON)
        self._chosen.append((number, name))
        self.line.clear()
        self._show()
        (self.line if self.line.isVisible() else self._last_button()).setFocus()
        self.changed.emit()

    def _show(self) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, (_number, name) in enumerate(self._chosen):
            self._rows.addWidget(self._row(place, name))
        self.line.setVisible(len(self._chosen) < self._most)
        self.offers.hide()
        self.offers.clear()

    def _row(self, place: int, name: str) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(4))
        shown = name if self._most == 1 else _("{place}. {name}").format(place=place + 1, name=name)
        across.addWidget(plain.Line(shown, "base"), 1)
        if place:
            across.addWidget(_button("up", _("Move {name} up").format(name=name), lambda: self._up(place)))
        words = _("Take {name} out").format(name=name)
        across.addWidget(_button("close", words, lambda: self._remove(place)))
        return row

    def _up(self, place: int) -> None:
        self._chosen.insert(place - 1, self._chosen.pop(place))
        self._show()
        self.setFocus()
        self.changed.emit()

    def _remove(self, place: int) -> None:
        del self._chosen[place]
        self._show()
        self.line.setFocus()
        self.changed.emit()

    def _last_button(self) -> QWidget:
        return self.findChildren(QToolButton)[-1]


def _button(icon: str, words: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    icons.dress(button, icon)
    plain.name(button, words)
    plain.tip(button, words)
    button.clicked.connect(act)
    return button
