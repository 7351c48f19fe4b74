"""Who has not answered a proposal yet, the first one due first; each leads to their proposal."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from mentordesk.core import words
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.today import answers_due
from mentordesk.core.services.today.answers_due import AwaitedAnswer
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme

_ID = Qt.ItemDataRole.UserRole
_READS = frozenset({"member", "pairing", "cohort"})


class AnswersDialog(QDialog):
    """A list that follows what is noted meanwhile."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Answers awaited"))
        self._page = page
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go)
        self.list.currentItemChanged.connect(self._point)
        plain.name(self.list, _("Answers awaited"))
        self.words = plain.label("", "muted", wrap=True)
        self.see = plain.button(_("See the proposal"), "primary")
        self.see.clicked.connect(self._go)
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        self._lay_out(close)
        page.context.live.changed.connect(self._heard)
        self._read()

    def _lay_out(self, close: QPushButton) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.see)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Answers awaited"), "title"))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(theme().px(680), theme().px(440))

    def _read(self) -> None:
        desk, cohort = self._page.context.desk, self._page.cohort_id
        task.fetch(self, lambda: desk.ask(answers_due.awaited, cohort), self._show)

    def _show(self, found: Sequence[AwaitedAnswer]) -> None:
        today = self._page.context.today()
        self.list.clear()
        for each in found:
            item = QListWidgetItem(told(each, today))
            item.setData(_ID, each.pairing_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        late = sum(each.due < today for each in found)
        self.words.setText(_counted(len(found), late))
        self._point()

    @Slot()
    def _point(self) -> None:
        self.see.setEnabled(self.list.currentItem() is not None)

    @Slot()
    def _go(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.reject()
            self._page.focus("pairing", int(item.data(_ID)))

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self._read()


def _counted(awaited: int, late: int) -> str:
    if not awaited:
        return _("Everybody who was proposed has answered. What people say is noted at the right.")
    text = ngettext("{count} answer is awaited.", "{count} answers are awaited.", awaited)
    said = [text.format(count=awaited)]
    if late:
        said.append(ngettext("{count} is late.", "{count} are late.", late).format(count=late))
    return " ".join(said)


def told(each: AwaitedAnswer, today: date) -> str:
    """Who, with whom, since when, and whether it is late."""
    said = [
        plain.isolate(each.who.name),
        _("with {names}").format(names=plain.isolate(words.names(each.others))),
        _("asked on {day}").format(day=words.short_date(each.since)),
    ]
    due = words.short_date(each.due)
    said.append(_("late since {day}").format(day=due) if each.due < today else _("by {day}").format(day=due))
    return " · ".join(said)
