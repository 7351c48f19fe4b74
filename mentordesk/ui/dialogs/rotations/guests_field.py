"""Who comes to a flash rotation: two lists to tick, those with tables and those who go round."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.rotating import Guest
from mentordesk.core.vocab import Side
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_ID = Qt.ItemDataRole.UserRole


class GuestsField(QWidget):
    """The participants that are ticked, as a tuple; Space ticks the one in hand."""

    changed = Signal()

    def __init__(self, known: Sequence[Guest]) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(16))
        self.lists = {
            Side.MENTOR: _list(_("Mentors, each with a table"), known, Side.MENTOR),
            Side.LEARNER: _list(_("Mentees, who go round"), known, Side.LEARNER),
        }
        for listed in self.lists.values():
            across.addLayout(self._column(listed))
            listed.itemChanged.connect(lambda _item: self.changed.emit())
        self.setFocusProxy(self.lists[Side.MENTOR])

    def value(self) -> tuple[int, ...]:
        """Who is ticked."""
        return tuple(
            int(item.data(_ID))
            for listed in self.lists.values()
            for item in _items(listed)
            if item.checkState() is Qt.CheckState.Checked
        )

    def set_value(self, guests: tuple[int, ...]) -> None:
        """Tick these, and nobody else."""
        wanted = set(guests)
        for listed in self.lists.values():
            for item in _items(listed):
                ticked = int(item.data(_ID)) in wanted
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _column(self, listed: QListWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme().px(4))
        column.addWidget(plain.label(listed.accessibleName(), "hint"))
        column.addWidget(listed)
        both = QHBoxLayout()
        both.setSpacing(theme().px(8))
        for words, state in ((_("All"), Qt.CheckState.Checked), (_("None"), Qt.CheckState.Unchecked)):
            button = plain.button(words, "small")
            plain.name(button, f"{words}: {listed.accessibleName()}")
            button.setAutoDefault(False)
            button.clicked.connect(partial(_tick_all, listed, state))
            both.addWidget(button)
        both.addStretch(1)
        column.addLayout(both)
        return column


def _list(words: str, known: Sequence[Guest], side: Side) -> QListWidget:
    made = QListWidget()
    made.setProperty("kind", "field")
    made.setFixedHeight(theme().px(170))
    plain.name(made, words)
    for guest in known:
        if guest.side is side:
            item = QListWidgetItem(guest.name)
            item.setData(_ID, guest.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            made.addItem(item)
    return made


def _tick_all(listed: QListWidget, state: Qt.CheckState) -> None:
    for item in _items(listed):
        item.setCheckState(state)


def _items(listed: QListWidget) -> list[QListWidgetItem]:
    return [item for at in range(listed.count()) if (item := listed.item(at)) is not None]
