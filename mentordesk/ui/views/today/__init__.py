"""The room Today: what needs the coordinator now."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(
    10,
    N_("Today"),
    "today",
    "mentordesk.ui.views.today.today_page:TodayPage",
    badge="mentordesk.core.services.today:count",
)
