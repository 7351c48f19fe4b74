"""Covers for many pairings at once, looked over in a list before they are written."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
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
from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverDraft, CoverWanted, Offer
from mentordesk.ui.dialogs.covers import cover_words
from mentordesk.ui.dialogs.covers.one_cover import Days, OneCover
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme


class CoversList(QDialog):
    """Ticked ones are named in one step; another mentor can be chosen for each."""

    def __init__(
        self, parent: QWidget | None, found: Sequence[CoverWanted], days: Days | None = None, reason: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found, self._days = list(found), days
        self._offers: list[Offer | None] = [each.offer for each in found]
        self.act: Callable[[list[CoverDraft]], object] = lambda _drafts: None
        self.another: Callable[[CoverWanted, Callable[[Offer], object]], object] = lambda _wanted, _then: None
        title = _("Cover mentors for all") if days is None else _("Who stands in")
        self.setWindowTitle(title)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, title)
        self.other = plain.button(_("Choose another…"))
        self.other.clicked.connect(self._choose_another)
        self.reason = QLineEdit(reason)
        plain.name(self.reason, _("Reason"))
        self.button = plain.button("", "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._lay_out(title)
        self._fill()
        self.list.itemChanged.connect(self._count)
        self.list.itemActivated.connect(self._choose_another)
        self._count()

    def drafts(self) -> list[CoverDraft]:
        """What is ticked, as it would be written."""
        return [
            each.draft(offer.mentor_id, self._days, self.reason.text())
            for place, (each, offer) in enumerate(zip(self._found, self._offers, strict=True))
            if offer is not None and self.list.item(place).checkState() == Qt.CheckState.Checked
        ]

    def accept(self) -> None:
        """Have them named."""
        drafts, act, done = self.drafts(), self.act, super().accept
        task.run(self, _("Naming…"), lambda _progress: act(drafts), lambda _result: done())

    def _fill(self) -> None:
        for each, offer in zip(self._found, self._offers, strict=True):
            item = QListWidgetItem(cover_words.wanted(each, offer))
            _tick(item, able=offer is not None)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    @Slot()
    def _choose_another(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._found):
            self.another(self._found[place], partial(self._take, place))

    def _take(self, place: int, offer: Offer) -> None:
        self._offers[place] = offer
        with QSignalBlocker(self.list):
            item = self.list.item(place)
            item.setText(cover_words.wanted(self._found[place], offer))
            _tick(item, able=True)
        self._count()

    @Slot()
    def _count(self) -> None:
        count = len(self.drafts())
        text = ngettext("Name {count} cover mentor", "Name {count} cover mentors", count).format(count=count)
        self.button.setText(plain.button_text(text))
        plain.name(self.button, text)
        self.button.setEnabled(count > 0)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title", wrap=True))
        column.addWidget(plain.label(self._sentence(), "muted", wrap=True))
        column.addWidget(self.list, 1)
        if self._days is not None:
            label = plain.label(_("Reason, kept with each cover (may stay empty)"), "hint")
            label.setBuddy(self.reason)
            column.addWidget(label)
            column.addWidget(self.reason)
        else:
            self.reason.setParent(self)
            self.reason.hide()
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addWidget(self.other)
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(640), room.width() - 40), min(theme().px(560), room.height() - 80))

    def _sentence(self) -> str:
        if not self._found:
            return _("Each running pairing has somebody named already, or none runs yet.")
        if self._days is None:
            return _(
                "In case a mentor is away for long. As many pairings as possible have somebody, spread "
                "evenly, then by the best fit. Those ticked are named in one step."
            )
        text = _("From {first}; the mentor is back on {back}. Sessions of these days expect who stands in.")
        first, back = (words.short_date(day) for day in self._days)
        return text.format(first=first, back=back)


def _tick(item: QListWidgetItem, *, able: bool) -> None:
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if able:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)


def open_all(page: Page) -> None:
    """Propose covers for all running pairings of the page's cohort."""
    desk, cohort, today = page.context.desk, page.cohort_id, page.context.today()

    def show(found: list[CoverWanted]) -> None:
        _show(page.context, CoversList(page.window(), found), None)

    if cohort:
        work = partial(desk.ask, covering.for_all, cohort, today)
        task.run(page, _("Looking who could stand in…"), lambda _progress: work(), show)


def open_absence(context: Context, parent: QWidget, who: tuple[int, str], days: Days) -> None:
    """Propose who takes the sessions of a mentor who is away."""
    desk, today, (person_id, name) = context.desk, context.today(), who

    def show(found: list[CoverWanted]) -> None:
        reason = _("{name} is away").format(name=name)
        _show(context, CoversList(parent.window(), found, days, reason), days)

    task.fetch(parent, lambda: desk.ask(covering.for_absence, person_id, days, today), show)


def _show(context: Context, dialog: CoversList, days: Days | None) -> None:
    desk, today = context.desk, context.today()

    def another(wanted: CoverWanted, then: Callable[[Offer], object]) -> None:
        title = _("Who stands in for {mentor}?").format(mentor=plain.isolate(wanted.absent))
        pairing = wanted.pairing_id
        asked = OneCover(dialog, title, lambda _days: desk.ask(covering.offers, pairing, days, today))
        asked.chosen.connect(then)
        context.window.show_dialog(asked)

    dialog.another = another
    dialog.act = lambda drafts: desk.do(covering.name_all, drafts, today)
    dialog.accepted.connect(lambda: context.window.toast(_("Cover mentors named"), undo=True))
    context.window.show_dialog(dialog)
