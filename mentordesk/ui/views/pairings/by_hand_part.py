"""Pairing by hand on the page: by dragging in the columns, or by a list of mentors with their prices."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentordesk.core.i18n import _
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.pairings.columns_hand import ColumnsHand
from mentordesk.ui.views.pairings.group_part import GroupPart
from mentordesk.ui.views.pairings.pair_with import PairWith
from mentordesk.ui.views.pairings.price_teller import AnyPrices

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


class ByHandPart(QObject):
    """Both ways end in the same command."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page = page
        self.action = action(self, _("Pair with…"), self.open, "Ctrl+Shift+D", "pairing")
        self.gathers = False
        """Whether groups or circles meet in this cohort."""
        self.groups = GroupPart(page)
        self.actions = [self.action, *self.groups.actions]
        page.panel.waiting_acts = [self.action, self.groups.open]
        self.hand = ColumnsHand(page.columns, self._read, self._drop, lambda words: page.say(hint=words))

    def allow(self, *, gathers: bool) -> None:
        """Name what can be done truly, and enable it: pairs in one cohort, groups in another."""
        self.gathers = gathers
        self.groups.allow(gathers=gathers)
        self._page.ways.allow(gathers=gathers)
        self.action.setText(_("Put into a group…") if gathers else _("Pair with…"))
        self.hand.gathers = gathers

    def open(self) -> None:
        """Choose a mentor for whoever is chosen on the page."""
        learner = self._page.current_learner
        if learner is None:
            first = _("Choose a mentee first: a proposal, somebody who waits, or a cell.")
            if self.gathers:
                first = _("Choose somebody who waits, or press “Move…” below a name at the right.")
            self._page.say(hint=first)
            return
        if self.gathers:
            self.groups.put_into(*learner)
            return
        pair = self._page.acts.pair_by_hand
        self._page.context.window.show_dialog(PairWith(self._page.window(), learner, self._read, pair))

    def proposal_of(self, learner_id: int) -> int:
        """The chosen pairing, where it is a proposal for this learner; 0 for none."""
        row = self._page.chosen
        if row is None or row.state is not PairingState.PROPOSED or not row.holds(learner_id):
            return 0
        return row.id

    def _drop(self, learner_id: int, target: int) -> None:
        if self.gathers:
            self.groups.put(learner_id, target)
        else:
            self._page.acts.pair_by_hand(learner_id, target)

    def _read(self, learner_id: int) -> AnyPrices:
        if self.gathers:
            return self.groups.read(learner_id, solving=False)
        page, row = self._page, self.proposal_of(learner_id)
        return page.context.desk.ask(pairing_up.prices, page.cohort_id, learner_id, row)
