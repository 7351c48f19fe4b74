"""Offers another time for each session that falls into an absence, to be taken together."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import away
from mentordesk.core.services.away import Instead
from mentordesk.core.vocab import Side
from mentordesk.ui.dialogs import covers
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.theme import theme

_WHICH = Qt.ItemDataRole.UserRole


class RescheduleDialog(QDialog):
    """Ticked sessions go to the time beside them, all in one step; the others stay as they are."""

    def __init__(self, parent: QWidget | None, name: str, offers: Sequence[Instead]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(offers)
        title = ngettext(
            "{count} session falls into this absence", "{count} sessions fall into this absence", count
        ).format(count=count)
        self.setWindowTitle(title)
        self._offers = list(offers)
        self.act: Callable[[list[tuple[int, datetime]], str], object] = lambda _moves, _why: None
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, title)
        for place, each in enumerate(offers):
            item = _item(each)
            item.setData(_WHICH, place)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._count)
        self.reason = QLineEdit(_("{name} is away").format(name=name))
        plain.name(self.reason, _("Reason"))
        self.later = plain.button(_("Leave them"))
        self.later.clicked.connect(self.reject)
        self.cover = plain.button(_("Let a cover mentor take them…"), "link")
        self.cover.clicked.connect(self.reject)
        self.move_button = plain.button("", "primary")
        self.move_button.setDefault(True)
        self.move_button.clicked.connect(self.accept)
        self._lay_out(title)
        self._count()
        self.list.setFocus()

    def moves(self) -> list[tuple[int, datetime]]:
        """The sessions that are ticked, each with its moment."""
        items = [self.list.item(row) for row in range(self.list.count())]
        chosen = [
            self._offers[item.data(_WHICH)] for item in items if item.checkState() == Qt.CheckState.Checked
        ]
        return [(each.session.id, each.start) for each in chosen if each.start is not None]

    def accept(self) -> None:
        """Have them rescheduled."""
        moves, why, act = self.moves(), self.reason.text(), self.act
        done = super().accept
        task.run(self, _("Rescheduling…"), lambda _progress: act(moves, why), lambda _result: done())

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title", wrap=True))
        sentence = _("These are the nearest times that suit everybody. Those ticked are moved in one step.")
        column.addWidget(plain.label(sentence, "muted", wrap=True))
        column.addWidget(self.list, 1)
        label = plain.label(_("Reason, kept with each session"), "hint")
        label.setBuddy(self.reason)
        column.addWidget(label)
        column.addWidget(self.reason)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addWidget(self.cover)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.move_button)
        column.addLayout(foot)
        self.resize(theme().px(560), theme().px(440))

    @Slot()
    def _count(self) -> None:
        count = len(self.moves())
        text = ngettext("Reschedule {count} session", "Reschedule {count} sessions", count)
        self.move_button.setText(plain.button_text(text.format(count=count)))
        plain.name(self.move_button, text.format(count=count))
        self.move_button.setEnabled(count > 0)


def offer(context: Context, parent: QWidget, who: tuple[int, str], days: tuple[date, date]) -> None:
    """After an absence was noted: offer other times for the sessions in it, where there are some."""
    person_id, name = who
    desk, now = context.desk, datetime.now().astimezone()

    def show(found: list[Instead]) -> None:
        if not found:
            return
        dialog = RescheduleDialog(parent.window(), name, found)
        dialog.act = lambda moves, why: desk.do(away.reschedule, moves, why, datetime.now().astimezone())
        dialog.accepted.connect(lambda: context.window.toast(_("Rescheduled"), undo=True))
        dialog.cover.setVisible(any(can_be_covered(each, person_id) for each in found))
        dialog.cover.clicked.connect(lambda: covers.open_absence(context, parent, who, days))
        context.window.show_dialog(dialog)

    task.fetch(parent, lambda: desk.ask(away.instead, person_id, *days, now), show)


def can_be_covered(each: Instead, person_id: int) -> bool:
    """Whether that person is a mentor in the session, of their own right."""
    mine = (who for who in each.session.members if who.person_id == person_id)
    return any(who.side is Side.MENTOR and not who.stands_in for who in mine)


def _item(each: Instead) -> QListWidgetItem:
    row = each.session
    who = words.names(member.name for member in row.members)
    begins, ends = row.starts, row.ends
    before = words.meeting(begins, ends) if begins and ends else words.short_date(row.day)
    if each.local is not None:
        after = words.meeting(each.local, each.local + timedelta(minutes=row.minutes))
        text = _("{who}: {before} → {after}").format(who=who, before=before, after=after)
    else:
        text = _("{who}: {before}. {why}").format(who=who, before=before, why=each.why)
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if each.start is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
    return item
