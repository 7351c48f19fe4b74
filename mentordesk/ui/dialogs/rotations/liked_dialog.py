"""Afterwards: whom each mentee would like as their mentor, typed from the cards, one after the other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.participants.known import Named
from mentordesk.core.services.rotating import GuestRow, Liking
from mentordesk.core.vocab import Side
from mentordesk.ui.dialogs.people_field import PeopleField
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.theme import theme

_MOST = 3
Save = Callable[[dict[int, tuple[Named, ...]]], object]


class LikedDialog(QDialog):
    """Mentees at the left, the wishes of the one in hand at the right; all are saved as one step."""

    def __init__(
        self, parent: QWidget | None, found: Sequence[Liking], guests: Sequence[GuestRow], save: Save
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Whom would they like?"))
        self._found, self._save = list(found), save
        self._mentors = [(each.person_id, each.name) for each in guests if each.side is Side.MENTOR]
        self._wishes = {each.id: each.wishes for each in found}
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        plain.name(self.list, _("Mentees"))
        self.who = plain.label("", "head")
        self.met = plain.label("", "hint", wrap=True)
        self.field = PeopleField(self._search, _MOST)
        plain.name(self.field, _("Whom they would like, in their order"))
        self.next_button = plain.button(_("Next mentee"))
        self.next_button.setAutoDefault(False)
        self.save_button = plain.button(_("Save"), "primary")
        self._lay_out()
        self.list.addItems([self._line(each) for each in self._found])
        self.list.currentRowChanged.connect(self._show)
        self.field.changed.connect(self._keep)
        self.next_button.clicked.connect(self._go_on)
        self.save_button.clicked.connect(self.accept)
        self.list.setCurrentRow(0)

    def accept(self) -> None:
        """Save what was changed; close when it was taken."""
        changed = {
            each.id: self._wishes[each.id] for each in self._found if each.wishes != self._wishes[each.id]
        }
        if not changed:
            super().accept()
            return
        save = self._save
        task.run(self, _("Saving…"), lambda _progress: save(changed), self._saved)

    def _saved(self, _result: object) -> None:
        super().accept()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(theme().px(8))
        for widget in (self.who, self.met, self.field, self.next_button):
            right.addWidget(widget)
        right.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(theme().px(16))
        across.addWidget(self.list, 1)
        across.addLayout(right, 1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Whom would they like?"), "title"))
        told = _("From the cards of the rotation, at most three each. The matching takes them as wishes.")
        column.addWidget(plain.label(told, "muted", wrap=True))
        column.addLayout(across, 1)
        column.addLayout(foot)
        self.resize(theme().px(680), theme().px(480))

    def _search(self, text: str) -> list[tuple[int, str, str]]:
        """Mentors who were there; whom this mentee met is told, and stands first."""
        parts, met = folded(text).split(), {number for number, _name in self._liking().met}
        found = [
            (number, name, _("they met") if number in met else _("they did not meet"))
            for number, name in self._mentors
            if parts and all(part in folded(name) for part in parts)
        ]
        return sorted(found, key=lambda each: each[0] not in met)

    def _liking(self) -> Liking:
        return self._found[max(self.list.currentRow(), 0)]

    @Slot()
    def _show(self) -> None:
        if self._found:
            each = self._liking()
            self.who.setText(each.name)
            names = ", ".join(name for _number, name in each.met)
            self.met.setText(_("Met {names}.").format(names=names) if names else _("Met nobody."))
            self.field.set_value(self._wishes[each.id])
            self.next_button.setEnabled(self.list.currentRow() < self.list.count() - 1)

    @Slot()
    def _keep(self) -> None:
        each = self._liking()
        self._wishes[each.id] = self.field.value()
        item: QListWidgetItem | None = self.list.currentItem()
        if item is not None:
            item.setText(self._line(each))

    @Slot()
    def _go_on(self) -> None:
        self.list.setCurrentRow(self.list.currentRow() + 1)
        self.field.setFocus()

    def _line(self, each: Liking) -> str:
        names = ", ".join(name for _number, name in self._wishes[each.id])
        return _("{name}: {names}").format(name=each.name, names=names) if names else each.name
