"""What the inspector waits for: why two fit, what happened, how firm it stands, and who else there is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Fit
from mentordesk.core.vocab import PairingState
from mentordesk.ui.views.pairings.cover_part import CoverPart
from mentordesk.ui.views.pairings.firm_line import FirmLine
from mentordesk.ui.views.pairings.page_reading import details
from mentordesk.ui.views.pairings.pairing_panel import Details

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


_FITS = 3
"""So many other mentors are shown unasked."""


class ChosenReading(QObject):
    """Asks in the background; what comes for somebody else than is shown by then is not shown."""

    def __init__(self, page: "PairingsPage") -> None:
        super().__init__(page)
        self._page = page
        self._firm = FirmLine(page, page.panel)
        self._covers = CoverPart(page, page.panel)

    @Slot()
    def read(self) -> None:
        """Ask about whoever is chosen now."""
        page, desk = self._page, self._page.context.desk
        cohort, row, learner = page.cohort_id, page.chosen, page.learner_id
        if row is not None:
            page.fetch(lambda: desk.ask(details, row), self._show_details)
            self._firm.ask(row)
            self._covers.ask(row)
            page.by_hand.groups.ask(row)
            page.acts.regrouping.ask(row)
        if learner and not page.by_hand.gathers and (row is None or row.state is PairingState.PROPOSED):
            mine = page.by_hand.proposal_of(learner)
            page.fetch(
                lambda: (learner, desk.ask(pairing_up.alternatives, cohort, learner, _FITS, mine)),
                self._show_fits,
            )

    def _show_details(self, found: Details) -> None:
        if self._page.chosen is not None and found.pairing_id == self._page.chosen.id:
            self._page.panel.show_details(found)

    def _show_fits(self, found: tuple[int, list[Fit]]) -> None:
        if found[0] == self._page.learner_id:
            self._page.panel.show_fits(found[1])
