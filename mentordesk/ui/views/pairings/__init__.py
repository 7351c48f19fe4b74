"""The room Pairings: who with whom, and why."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(
    40,
    N_("Pairings"),
    "pairing",
    "mentordesk.ui.views.pairings.pairings_page:PairingsPage",
    badge="mentordesk.core.pairings:open_count",
    finds="mentordesk.ui.views.pairings.finding_pairings:finder",
)
