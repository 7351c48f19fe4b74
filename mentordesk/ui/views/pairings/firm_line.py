"""Fills in how firm a proposal stands: worked out once for all of them, when one is first rested upon."""

from PySide6.QtCore import QObject, Slot

from mentordesk.core import pairings, participants
from mentordesk.core.desk import Change
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Firmness
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit import task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.pairing_panel import PairingPanel

_READS = pairings.READS | participants.READS


class FirmLine(QObject):
    """Keeps the answer until something changes."""

    def __init__(self, page: Page, panel: PairingPanel) -> None:
        super().__init__(page)
        self._page, self._panel = page, panel
        self._known: dict[int, Firmness] = {}
        self._state, self._asked = 0, (0, 0)
        self._row: PairingRow | None = None
        page.context.live.changed.connect(self._heard)

    def ask(self, row: PairingRow) -> None:
        """Show it for this pairing as soon as it is known."""
        proposed = row.state is PairingState.PROPOSED and not row.format.gathers
        self._row = row if proposed else None
        if self._row is None:
            return
        desk, cohort = self._page.context.desk, row.cohort_id
        key = (cohort, self._state)
        if cohort in self._known:
            self._show()
        elif self._asked != key:
            self._asked = key
            task.aside(self, lambda: (key, desk.ask(pairing_up.firmness, cohort)), self._answered)

    def _answered(self, found: tuple[tuple[int, int], Firmness]) -> None:
        (cohort, state), known = found
        if state == self._state:
            self._known = {cohort: known}
            self._show()

    def _show(self) -> None:
        row = self._row
        if row is None or row.cohort_id not in self._known or not len(row.learners) == len(row.mentors) == 1:
            return
        pair = (row.learners[0].participant_id, row.mentors[0].participant_id)
        self._panel.show_firmness(row.id, self._known[row.cohort_id].told(pair))

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self._known = {}
            self._state += 1
