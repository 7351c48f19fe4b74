"""The room Participants: who is in, and who is missing something."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(
    30,
    N_("Participants"),
    "people",
    "mentordesk.ui.views.participants.participants_page:ParticipantsPage",
    badge="mentordesk.core.participants:headcount",
    finds="mentordesk.ui.views.participants.finding:finder",
)
