"""What follows when a pairing does not hold: another mentor for one, or the whole plan mended."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import MendPlan, MendWish
from mentordesk.core.vocab import EndReason
from mentordesk.ui.dialogs.mend_offer import say_and_offer
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.mend_dialog import MendDialog
from mentordesk.ui.views.pairings.mend_words import done_words
from mentordesk.ui.views.pairings.rematch_dialog import RematchAsks, RematchChoice, rematch_dialog


class MendPart(QObject):
    """Opens both dialogs, and carries out what was seen in them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.action = action(self, _("Mend the plan…"), self.open, "Ctrl+Shift+F", "switch")

    def open(self, wish: MendWish = MendWish()) -> None:  # noqa: B008 - frozen
        """Show what can be had without a move, with one, and so on."""
        context, cohort = self._context, self._page.cohort_id
        if not cohort:
            return
        dialog = MendDialog(
            self._page.window(),
            lambda asked: context.desk.ask(pairing_up.mending, cohort, asked, context.today()),
            partial(self._mend, cohort),
            wish,
        )
        context.window.show_dialog(dialog)

    def rematch(self, row: PairingRow) -> None:
        """Show who else could be had for the learner of a pairing."""
        context = self._context
        desk, today, made = context.desk, context.today(), list[int]()

        def save(choice: RematchChoice) -> None:
            made.append(desk.do(pairing_up.rematch, row.id, choice.mentor, choice.ending, today))

        def consequences(day: date) -> pairing_up.Consequences:
            return desk.ask(pairing_up.consequences, row.id, day)

        def mend(reason: EndReason) -> None:
            self.open(MendWish(apart=row.id, reason=reason))

        asks = RematchAsks(lambda: desk.ask(pairing_up.rematching, row.id), consequences, save, mend)
        dialog = rematch_dialog(self._page.window(), row, today, asks)
        dialog.accepted.connect(lambda: self._rematched(made[0]))
        context.window.show_dialog(dialog)

    def _rematched(self, made: int) -> None:
        say_and_offer(self._page, _("Ended; another mentor is proposed"))
        self._page.focus("pairing", made)

    def _mend(self, cohort: int, wish: MendWish, plan: MendPlan) -> None:
        context = self._context
        do, today = context.desk.do, context.today()
        self._page.run(
            _("Mending the plan…"),
            lambda _progress: do(pairing_up.mend, cohort, wish, plan.pairs, today),
            lambda _count: context.window.toast(done_words(plan), undo=True),
        )
