"""The waiting list: who waits the longest stands first, and is accepted from here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from mentordesk.core import participants, words
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import known
from mentordesk.core.participants.known import Waiter
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_ID = Qt.ItemDataRole.UserRole


class WaitingDialog(QDialog):
    """Those who wait, in their order; several can be chosen with Shift and Ctrl."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Waiting list"))
        self._page = page
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._point)
        plain.name(self.list, _("Waiting list"))
        self.words = plain.label("", "muted", wrap=True)
        self.accept_button = plain.button(_("Accept"), "primary")
        self.accept_button.clicked.connect(self._accept)
        self.show_button = plain.button(_("Show"))
        self.show_button.clicked.connect(self._show_person)
        self.close_button = plain.button(_("Close"))
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        page.context.live.changed.connect(self._heard)
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Waiting list"), "title"))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        for button in (self.show_button, self.close_button, self.accept_button):
            foot.addWidget(button)
            if button is self.show_button:
                foot.addStretch(1)
        column.addLayout(foot)
        self.resize(theme().px(560), theme().px(440))

    def _read(self) -> None:
        desk, cohort_id = self._page.context.desk, self._page.cohort_id
        task.fetch(self, lambda: desk.ask(known.waiting_list, cohort_id), self._show)

    def _show(self, waiting: Sequence[Waiter]) -> None:
        self.list.clear()
        for each in waiting:
            item = QListWidgetItem(_line(each))
            item.setData(_ID, each.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        count = len(waiting)
        told = ngettext(
            "{count} person waits for a place. Who waits the longest stands first.",
            "{count} people wait for a place. Who waits the longest stands first.",
            count,
        )
        nobody = _("Nobody waits. “Put on the waiting list”, in the menu People, brings people here.")
        self.words.setText(told.format(count=count) if count else nobody)
        self._point()

    def _chosen(self) -> list[int]:
        return [item.data(_ID) for item in self.list.selectedItems()]

    @Slot()
    def _point(self) -> None:
        count = len(self._chosen())
        text = ngettext("Accept {count} person", "Accept {count} people", count).format(count=count)
        self.accept_button.setText(text if count else _("Accept"))
        self.accept_button.setEnabled(count > 0)
        self.show_button.setEnabled(count == 1)

    @Slot()
    def _accept(self) -> None:
        wanted, context = self._chosen(), self._page.context
        today, do = context.today(), context.desk.do
        text = ngettext("Accepted {count} person", "Accepted {count} people", len(wanted))
        words = text.format(count=len(wanted))
        then = partial(context.window.toast, words, undo=True)
        task.run(
            self, words, lambda _progress: do(participants.accept, wanted, today), lambda _result: then()
        )

    @Slot()
    def _show_person(self) -> None:
        (number,) = self._chosen()
        self.reject()
        self._page.focus("participant", number)

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if "participant" in change.tables:
            self._read()


def _line(each: Waiter) -> str:
    told = [_("{place}. {name}").format(place=each.place, name=each.name), each.role.label]
    told += [each.line] if each.line else []
    told += [_("since {day}").format(day=words.medium_date(each.since))] if each.since else []
    return " · ".join(told)
