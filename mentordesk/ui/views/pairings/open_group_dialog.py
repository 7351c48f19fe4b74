"""A group opened by hand: people are ticked, and what stands against it is told before it is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Choosable, Choosables, Opening
from mentordesk.core.vocab import Format
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme

People = tuple[tuple[int, ...], tuple[int, ...]]
"""Mentors and members."""
_PERSON = Qt.ItemDataRole.UserRole
_REST = 200  # ms: who ticks several is not followed to the end of each question


class OpenGroupDialog(QDialog):
    """Space ticks; what the group would be is told below."""

    def __init__(
        self,
        parent: QWidget,
        read: Callable[[], Choosables],
        look: Callable[[Sequence[int], Sequence[int]], Opening],
        open_: Callable[[Sequence[int], Sequence[int]], object],
    ) -> None:
        super().__init__(parent)
        self._look, self._open = look, open_
        self.setWindowTitle(_("Open a group by hand"))
        self.mentors, self.people = QListWidget(), QListWidget()
        self.told = plain.label("", "base", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = plain.button(_("Open"), "primary")
        self.button.setEnabled(False)
        self.button.clicked.connect(self._do)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        self._mentors_block = _block(_("Mentors with a place, the first one leads"), self.mentors)
        self._lay_out()
        task.fetch(self, read, self._fill)

    @property
    def chosen(self) -> People:
        """Who is ticked: mentors and members."""
        return _ticked(self.mentors), _ticked(self.people)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Open a group by hand"), "title"))
        across = QHBoxLayout()
        across.setSpacing(theme().px(16))
        across.addWidget(_block(_("Who is to be together"), self.people), 1)
        across.addWidget(self._mentors_block, 1)
        column.addLayout(across, 3)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.told)
        inner.addStretch(1)
        column.addWidget(scrolled(inside), 2)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(680), room.width() - 40), min(theme().px(600), room.height() - 80))

    def _fill(self, found: Choosables) -> None:
        self._mentors_block.setVisible(found.meets_as is not Format.CIRCLE)
        for field, people in ((self.mentors, found.mentors), (self.people, found.people)):
            for each in people:
                field.addItem(_item(each))
            field.itemChanged.connect(self._changed)
        self._ask()

    @Slot()
    def _changed(self) -> None:
        self.button.setEnabled(False)
        self._rest.start()

    @Slot()
    def _ask(self) -> None:
        mentors, members = self.chosen
        self.told.setText(_("Looking at this group…"))
        task.fetch(self, lambda: ((mentors, members), self._look(mentors, members)), self._show)

    def _show(self, found: tuple[People, Opening]) -> None:
        if found[0] != self.chosen:
            return
        answer = found[1]
        self.told.setText("\n".join(answer.sentences))
        self.button.setEnabled(answer.possible)
        self.button.setText(_("Open all the same") if answer.against else _("Open"))

    @Slot()
    def _do(self) -> None:
        if self.button.isEnabled():
            self._open(*self.chosen)
            self.accept()


def _block(words: str, field: QListWidget) -> QWidget:
    field.setProperty("kind", "field")
    field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    plain.name(field, words)
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    label = plain.label(words, "hint", wrap=True)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field, 1)
    return block


def _item(person: Choosable) -> QListWidgetItem:
    words = _("{name} · now in {group}").format(name=plain.isolate(person.name), group=person.where)
    item = QListWidgetItem(words if person.where else plain.isolate(person.name))
    item.setData(_PERSON, person.id)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    return item


def _ticked(field: QListWidget) -> tuple[int, ...]:
    items = (field.item(place) for place in range(field.count()))
    return tuple(int(each.data(_PERSON)) for each in items if each.checkState() is Qt.CheckState.Checked)
