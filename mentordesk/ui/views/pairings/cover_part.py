"""The block of the inspector that says who stands in for the mentors of a pairing, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverDraft, CoverRow, Offer
from mentordesk.ui.dialogs.covers import OneCover
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import heading
from mentordesk.ui.kit.form import DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.pairing_panel import PairingPanel

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class BackDraft:
    """From which day on the mentor is back."""

    back_on: date | None


class CoverPart(QObject):
    """Reads the covers of the pairing in the inspector, and does what is pressed there."""

    def __init__(self, page: Page, panel: PairingPanel) -> None:
        super().__init__(page)
        self._page, self._panel = page, panel
        self._row: PairingRow | None = None

    def ask(self, row: PairingRow) -> None:
        """Show them for this pairing as soon as they are known."""
        self._row = row if row.state.confirmed and row.mentors else None
        if self._row is not None:
            desk = self._page.context.desk
            self._page.fetch(lambda: (row.id, desk.ask(covering.of_pairing, row.id)), self._show)

    def _show(self, found: tuple[int, list[CoverRow]]) -> None:
        row, today = self._row, self._page.context.today()
        if row is None or row.id != found[0]:
            return
        rows = [each for each in found[1] if not each.over(today)]
        self._panel.show_covers(row.id, [heading(_("Cover")), *self._blocks(row, rows, today)])

    def _blocks(self, row: PairingRow, rows: Sequence[CoverRow], today: date) -> list[QWidget]:
        blocks: list[QWidget] = []
        for each in rows:
            blocks.append(plain.label(_("{sentence}.").format(sentence=each.sentence), "base", wrap=True))
            back = plain.button(_("Take back"), "link", each.sentence)
            back.clicked.connect(partial(self._take_back, each))
            blocks.append(_left(*self._early(each, today), back))
        if not rows:
            blocks.append(plain.label(_("Nobody is named for when a mentor is away."), "muted", wrap=True))
        for mentor in row.mentors:
            text = _("Find one…") if len(row.mentors) == 1 else _("Find one for {mentor}…")
            find = plain.button(text.format(mentor=mentor.name), "link")
            plain.name(find, _("Find a cover for {mentor}").format(mentor=mentor.name))
            find.setProperty("key", f"cover {mentor.participant_id}")
            find.clicked.connect(partial(self._find, row, mentor))
            blocks.append(_left(find))
        return blocks

    def _early(self, each: CoverRow, today: date) -> list[QWidget]:
        if each.from_on is None or each.from_on >= today:
            return []
        early = plain.button(_("End early…"), "link", each.sentence)
        early.clicked.connect(partial(self._end, each))
        return [early]

    def _find(self, row: PairingRow, mentor: MemberRow, *_pressed: object) -> None:
        context = self._page.context
        desk, today = context.desk, context.today()
        title = _("Who stands in for {mentor}?").format(mentor=plain.isolate(mentor.name))
        dialog = OneCover(
            self._page.window(), title, lambda days: desk.ask(covering.offers, row.id, days, today), today
        )

        def save(offer: Offer, days: Days | None, why: str) -> None:
            first, back = days or (None, None)
            draft = CoverDraft(row.id, offer.mentor_id, mentor.participant_id, first, back, why)
            desk.do(covering.name, draft, today)

        dialog.save = save
        dialog.accepted.connect(lambda: context.window.toast(_("Cover mentor named"), undo=True))
        context.window.show_dialog(dialog)

    def _end(self, each: CoverRow, *_pressed: object) -> None:
        context = self._page.context
        form = Form(BackDraft(context.today()))
        form.add("back_on", _("First day back"), DateField())

        def save(draft: BackDraft) -> None:
            context.desk.do(covering.end_early, each.id, draft.back_on or context.today())

        title = _("{mentor} is back early").format(mentor=plain.isolate(each.absent))
        dialog = FormDialog(self._page.window(), title, form, save, _("End cover"))
        dialog.accepted.connect(lambda: context.window.toast(_("Cover ended early"), undo=True))
        context.window.show_dialog(dialog)

    def _take_back(self, each: CoverRow, *_pressed: object) -> None:
        context = self._page.context
        self._page.run(
            _("Taking back…"),
            lambda _progress: context.desk.do(covering.take_back, each.id),
            lambda _result: context.window.toast(_("Taken back"), undo=True),
        )


def _left(*buttons: QWidget) -> QWidget:
    """Links beside each other, from the left."""
    block = QWidget()
    across = QHBoxLayout(block)
    across.setContentsMargins(0, 0, 0, 0)
    for each in buttons:
        across.addWidget(each)
    across.addStretch(1)
    return block
