"""Pairing by hand on the page: by dragging in the columns, or by a list of mentors with their prices."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentordesk.core.i18n import _
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Prices
from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.pairings.columns_hand import ColumnsHand
from mentordesk.ui.views.pairings.pair_with import PairWith

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


class ByHandPart(QObject):
    """Both ways end in the same command."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page = page
        self.action = action(self, _("Pair with…"), self.open, "Ctrl+Shift+D", "pairing")
        self.hand = ColumnsHand(
            page.columns, self._read, page.acts.pair_by_hand, lambda words: page.say(hint=words)
        )

    def open(self) -> None:
        """Choose a mentor for whoever is chosen on the page."""
        learner = self._page.current_learner
        if learner is None:
            self._page.say(hint=_("Choose a mentee first: a proposal, somebody who waits, or a cell."))
            return
        pair = self._page.acts.pair_by_hand
        self._page.context.window.show_dialog(PairWith(self._page.window(), learner, self._read, pair))

    def _read(self, learner_id: int) -> Prices:
        return self._page.context.desk.ask(pairing_up.prices, self._page.cohort_id, learner_id)
