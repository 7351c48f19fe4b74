"""Who is to meet whom in any case: a mentee and a mentor are chosen, and added to the list."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.rotating import Guest
from mentordesk.core.vocab import Side
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme

_TWO = Qt.ItemDataRole.UserRole


class MustMeetField(QWidget):
    """Pairs of participants, a mentee and a mentor each."""

    def __init__(self, known: Sequence[Guest]) -> None:
        super().__init__()
        self._names = {each.id: each.name for each in known}
        sides = {side: {each.id: each.name for each in known if each.side is side} for side in Side}
        self.learner, self.mentor = OneOf(sides[Side.LEARNER]), OneOf(sides[Side.MENTOR])
        plain.name(self.learner, _("Mentee"))
        plain.name(self.mentor, _("Mentor"))
        self.add_button, self.remove_button = plain.button(_("Add")), plain.button(_("Take out"), "small")
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
        self.add_button.setEnabled(all(sides.values()))
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setMaximumHeight(theme().px(110))
        self.list.currentRowChanged.connect(self._point)
        plain.name(self.list, _("Who is to meet whom"))
        self._lay_out()
        self.setFocusProxy(self.learner)
        self._point()

    def value(self) -> tuple[tuple[int, int], ...]:
        """Those in the list."""
        found = (self.list.item(at) for at in range(self.list.count()))
        return tuple((int(two[0]), int(two[1])) for item in found if item and (two := item.data(_TWO)))

    def set_value(self, wishes: tuple[tuple[int, int], ...]) -> None:
        """Show these."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for learner, mentor in wishes:
                text = _("{learner} meets {mentor}")
                names = (self._names.get(each, "?") for each in (learner, mentor))
                item = QListWidgetItem(text.format(**dict(zip(("learner", "mentor"), names, strict=True))))
                item.setData(_TWO, (learner, mentor))
                self.list.addItem(item)
        self.list.setVisible(bool(wishes))
        self.remove_button.setVisible(bool(wishes))
        self._point()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(theme().px(8))
        for field in (self.learner, self.mentor):
            field.setMinimumContentsLength(6)
        across.addWidget(self.learner, 1)
        across.addWidget(plain.label(_("meets"), "base"))
        across.addWidget(self.mentor, 1)
        across.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addLayout(across)
        column.addWidget(self.list)
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _point(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)

    @Slot()
    def _add(self) -> None:
        two = self.learner.value(), self.mentor.value()
        self.set_value(tuple(dict.fromkeys([*self.value(), two])))

    @Slot()
    def _remove(self) -> None:
        here = self.list.currentRow()
        self.set_value(tuple(two for at, two in enumerate(self.value()) if at != here))
