"""The room Reports: what is printed or sent."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(80, N_("Reports"), "reports", "mentordesk.ui.views.reports.reports_page:ReportsPage")
