"""The room Calendar: when does what happen, and what if not."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(
    50,
    N_("Calendar"),
    "calendar",
    "mentordesk.ui.views.calendar.calendar_page:CalendarPage",
    badge="mentordesk.core.services.calendar_problems:count",
    finds="mentordesk.ui.views.calendar.session_hits:finder",
)
