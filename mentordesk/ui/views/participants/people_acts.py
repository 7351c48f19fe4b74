"""What can be done with the participants that are selected: the actions of the room."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mentordesk.core import lifecycles, participants
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import ParticipantRow
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs import person
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
        self.decline = action(self, _("Decline"), self._decline, icon="remove")
        self.override = action(self, _("Override onboarding…"), self._override, icon="unlock")
        self.withdraw = action(self, _("Withdraw…"), self._withdraw, icon="close")
        self.edit = action(self, _("Edit…"), self._edit, icon="edit")
        plain.tip(self.edit, _("Edit… (Enter)"))
        self.copy = action(self, _("Copy code"), self._copy, "Ctrl+Shift+C", "copy")
        self.of_people = [self.accept, self.waitlist, self.decline, self.override, self.withdraw]
        self.of_people += [self.edit, self.copy]
        self._moves = {
            self.accept: _S.ACCEPTED,
            self.waitlist: _S.WAITLISTED,
            self.decline: _S.DECLINED,
            self.withdraw: _S.WITHDRAWN,
        }

    def allow(self, rows: Sequence[ParticipantRow]) -> None:
        """Enable what can be done with these."""
        self.add.setEnabled(bool(self._page.cohort_id))
        for one, to in self._moves.items():
            one.setEnabled(any(to in lifecycles.PARTICIPANT[row.state] for row in rows))
        self.withdraw.setEnabled(self.withdraw.isEnabled() and len(rows) == 1)
        self.edit.setEnabled(len(rows) == 1)
        self.copy.setEnabled(bool(rows))
        self.override.setEnabled(any(lifecycles.PARTICIPANT[row.state] for row in rows))

    def do(self, words: str, work: Callable[[], object]) -> None:
        """Do it in the background, then say so with the way back."""
        self._page.run(words, lambda _progress: work(), lambda _result: self._done(words))

    def open_form(self, participant_id: int) -> None:
        """Open the form of one participant."""
        person.open_for(self._context, self._page, participant_id)

    def _done(self, words: str) -> None:
        self._context.window.toast(words, undo=True)

    def _import(self) -> None:
        self._page.fetch(partial(load, f"{IMPORTING}:open_import"), self._open_import)

    def _open_import(self, begin: object) -> None:
        if callable(begin):
            begin(self._context, self._page.window())

    def _add(self) -> None:
        person.open_new(self._context, self._page)

    def _edit(self) -> None:
        self.open_form(self._page.chosen_rows()[0].id)

    def _able(self, to: ParticipantState) -> list[int]:
        """Of those selected the ones that can go there; the others stay as they are."""
        rows = self._page.chosen_rows()
        return [row.id for row in rows if to in lifecycles.PARTICIPANT[row.state]]

    def _accept(self) -> None:
        wanted, today = self._able(_S.ACCEPTED), self._context.today()
        words = ngettext("Accepted {count} person", "Accepted {count} people", len(wanted))
        self.do(
            words.format(count=len(wanted)),
            partial(self._context.desk.do, participants.accept, wanted, today),
        )

    def _waitlist(self) -> None:
        wanted = self._able(_S.WAITLISTED)
        words = ngettext(
            "Put {count} person on the waiting list", "Put {count} people on the waiting list", len(wanted)
        )
        self.do(
            words.format(count=len(wanted)), partial(self._context.desk.do, participants.waitlist, wanted)
        )

    def _decline(self) -> None:
        wanted, today = self._able(_S.DECLINED), self._context.today()
        words = ngettext("Declined {count} person", "Declined {count} people", len(wanted))
        self.do(
            words.format(count=len(wanted)),
            partial(self._context.desk.do, participants.decline, wanted, today),
        )

    def _override(self) -> None:
        wanted, today = [row.id for row in self._page.chosen_rows()], self._context.today()
        words = _("They may then be paired though steps are missing. The reason is kept.")
        do = self._context.desk.do
        dialog = ReasonDialog(
            self._page.window(),
            (self.override.text(), words, _("Override")),
            lambda draft: do(participants.override_onboarding, wanted, draft.reason, today),
        )
        dialog.accepted.connect(partial(self._done, _("Onboarding overridden")))
        self._context.window.show_dialog(dialog)

    def _withdraw(self) -> None:
        row, today = self._page.chosen_rows()[0], self._context.today()
        words = _(
            "{name} leaves the cohort. Pairings end without fault; sessions still planned are called off."
        )
        do = self._context.desk.do
        dialog = ReasonDialog(
            self._page.window(),
            (self.withdraw.text(), words.format(name=plain.isolate(row.name)), _("Withdraw")),
            lambda draft: do(pairing_up.withdraw, row.id, draft.reason, today),
        )
        dialog.accepted.connect(
            partial(self._done, _("{name} has left").format(name=plain.isolate(row.name)))
        )
        self._context.window.show_dialog(dialog)

    def _copy(self) -> None:
        rows = self._page.chosen_rows()
        QGuiApplication.clipboard().setText("\n".join(row.code for row in rows))
        text = ngettext("Copied {count} code", "Copied {count} codes", len(rows))
        self._context.window.toast(text.format(count=len(rows)))
