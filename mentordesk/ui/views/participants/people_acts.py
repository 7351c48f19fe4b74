"""What can be done with the participants that are selected: the actions of the room."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mentordesk.core import lifecycles, participants
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Addresses, Move, ParticipantRow, bulk_states
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs import exporting_chosen, person
from mentordesk.ui.dialogs.bulk_choices import (
    FieldChoice,
    NoChoice,
    OfferedValues,
    ReasonChoice,
    offered_values,
)
from mentordesk.ui.dialogs.bulk_dialog import BulkChoice, BulkDialog
from mentordesk.ui.dialogs.mend_offer import say_and_offer
from mentordesk.ui.dialogs.own_fields_list import OwnFieldsList
from mentordesk.ui.dialogs.reason import ReasonDialog
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.view import load

if TYPE_CHECKING:
    from mentordesk.ui.views.participants.participants_page import ParticipantsPage

IMPORTING = "mentordesk.ui.dialogs.importing"
"""Where the import of sheets begins: `open_import(context, parent)`."""
_S = ParticipantState


class PeopleActs(QObject):
    """The actions of a page, enabled as the selection allows."""

    def __init__(self, page: "ParticipantsPage") -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.bring = action(self, _("Import people…"), self._import, icon="import")
        plain.tip(self.bring, _("Import people… (Ctrl+I)"))
        self.add = action(self, _("Add person…"), self._add, "Ctrl+N", "add")
        self.accept = action(self, _("Accept"), self._accept, "Ctrl+Return; Ctrl+Enter", "check")
        self.waitlist = action(self, _("Put on the waiting list"), self._waitlist, "Ctrl+L", "clock")
        self.decline = action(self, _("Decline…"), self._decline, icon="remove")
        self.change = action(self, _("Change for all selected…"), self._change, "Ctrl+B", "columns")
        self.override = action(self, _("Override onboarding…"), self._override, icon="unlock")
        self.withdraw = action(self, _("Withdraw…"), self._withdraw, icon="close")
        self.edit = action(self, _("Edit…"), self._edit, icon="edit")
        plain.tip(self.edit, _("Edit… (Enter)"))
        self.mail = action(self, _("Copy e-mail addresses"), self._copy_addresses, "Ctrl+Shift+M", "mail")
        self.export = action(self, _("Export those selected…"), self._export, "Ctrl+Shift+E", "export")
        self.copy = action(self, _("Copy code"), self._copy, "Ctrl+Shift+C", "copy")
        self.own_fields = action(self, _("Own fields…"), self._own_fields, icon="settings")
        self.of_people = [self.accept, self.waitlist, self.decline, self.change, self.mail, self.export]
        self.of_people += [self.override, self.withdraw, self.edit, self.copy]
        self._moves = {
            self.accept: _S.ACCEPTED,
            self.waitlist: _S.WAITLISTED,
            self.decline: _S.DECLINED,
            self.withdraw: _S.WITHDRAWN,
        }

    def allow(self, rows: Sequence[ParticipantRow]) -> None:
        """Enable what can be done with these; of several, what can be is said before it is done."""
        several = len(self._wanted()) > 1
        self.add.setEnabled(bool(self._page.cohort_id))
        self.own_fields.setEnabled(bool(self._page.cohort_id))
        for one, to in self._moves.items():
            one.setEnabled(several or any(bulk_states.can_become(row.state, to) for row in rows))
        for act in (self.change, self.mail, self.export, self.copy):
            act.setEnabled(several or bool(rows))
        self.edit.setEnabled(len(rows) == 1 and not several)
        self.override.setEnabled(any(lifecycles.PARTICIPANT[row.state] for row in rows))

    def do(self, words: str, work: Callable[[], object]) -> None:
        """Do it in the background, then say so with the way back."""
        self._page.run(words, lambda _progress: work(), lambda _result: self._done(words))

    def open_form(self, participant_id: int) -> None:
        """Open the form of one participant."""
        person.open_for(self._context, self._page, participant_id)

    def _done(self, words: str) -> None:
        self._context.window.toast(words, undo=True)

    def _wanted(self) -> list[int]:
        """All who are selected, whether or not their lines have been read."""
        return list(self._page.table.chosen_ids())

    def _import(self) -> None:
        self._page.fetch(partial(load, f"{IMPORTING}:open_import"), self._open_import)

    def _open_import(self, begin: object) -> None:
        if callable(begin):
            begin(self._context, self._page.window())

    def _add(self) -> None:
        person.open_new(self._context, self._page)

    def _edit(self) -> None:
        self.open_form(self._wanted()[0])

    def _own_fields(self) -> None:
        OwnFieldsList(self._context, self._page)

    def _accept(self) -> None:
        self._move(_("Accept"), _S.ACCEPTED, _("Accepted {count} person"))

    def _waitlist(self) -> None:
        self._move(_("Put on the waiting list"), _S.WAITLISTED, _("Put {count} person on the waiting list"))

    def _move(self, title: str, to: ParticipantState, said: str) -> None:
        """One is moved at once; of several it is said first who can be."""
        wanted, act = self._wanted(), Move(to, self._context.today())
        if len(wanted) > 1:
            self._preview(title, NoChoice(act))
        else:
            do = self._context.desk.do
            self.do(said.format(count=1), lambda: do(participants.carry_out, act, wanted))

    def _decline(self) -> None:
        today = self._context.today()
        words = _("There is no place for them. The reason stays in this file.")
        choice = ReasonChoice(words, lambda reason: Move(_S.DECLINED, today, reason))
        self._preview(self.decline.text(), choice)

    def _withdraw(self) -> None:
        today = self._context.today()
        words = _("They leave the cohort. Pairings end without fault; sessions still planned are called off.")
        choice = ReasonChoice(words, lambda reason: pairing_up.WithdrawAll(reason, today))
        done = partial(say_and_offer, self._page)
        self._show(self.withdraw.text(), choice, self._wanted(), done)

    def _change(self) -> None:
        wanted = self._wanted()
        self._page.fetch(
            partial(self._context.desk.ask, offered_values, wanted), partial(self._open_change, wanted)
        )

    def _open_change(self, wanted: list[int], offered: OfferedValues) -> None:
        self._show(self.change.text(), FieldChoice(offered, self._context.today()), wanted)

    def _preview(self, title: str, choice: BulkChoice) -> None:
        self._show(title, choice, self._wanted())

    def _show(
        self,
        title: str,
        choice: BulkChoice,
        wanted: list[int],
        done: Callable[[str], object] | None = None,
    ) -> None:
        dialog = BulkDialog(self._context, self._page.window(), title, choice, wanted)
        dialog.done_in_words.connect(done or self._done)
        self._context.window.show_dialog(dialog)
        choice.setFocus()

    def _override(self) -> None:
        wanted, today = self._wanted(), self._context.today()
        words = _("They may then be paired though steps are missing. The reason is kept.")
        do = self._context.desk.do
        dialog = ReasonDialog(
            self._page.window(),
            (self.override.text(), words, _("Override")),
            lambda draft: do(participants.override_onboarding, wanted, draft.reason, today),
        )
        dialog.accepted.connect(partial(self._done, _("Onboarding overridden")))
        self._context.window.show_dialog(dialog)

    def _copy(self) -> None:
        rows = self._page.chosen_rows()
        QGuiApplication.clipboard().setText("\n".join(row.code for row in rows))
        text = ngettext("Copied {count} code", "Copied {count} codes", len(rows))
        self._context.window.toast(text.format(count=len(rows)))

    def _copy_addresses(self) -> None:
        desk, wanted = self._context.desk, self._wanted()
        self._page.fetch(lambda: desk.ask(participants.addresses, wanted), self._take_addresses)

    def _take_addresses(self, found: Addresses) -> None:
        QGuiApplication.clipboard().setText("; ".join(found.emails))
        count, without = len(found.emails), len(found.without)
        text = ngettext("Copied {count} address", "Copied {count} addresses", count).format(count=count)
        if without:
            lacking = ngettext("{count} has none", "{count} have none", without).format(count=without)
            text = _("{copied}; {lacking}").format(copied=text, lacking=lacking)
        self._context.window.toast(text)

    def _export(self) -> None:
        exporting_chosen.ask(self._context, self._page, self._wanted())
