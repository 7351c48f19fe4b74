"""Ways to look at a plan as a whole, for the menu and for search-and-do."""

from functools import partial

from PySide6.QtGui import QAction

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import covers
from mentordesk.ui.dialogs.rule_check_dialog import RuleCheckDialog
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.decisions_dialog import open_decisions
from mentordesk.ui.views.pairings.earlier_plans import open_earlier
from mentordesk.ui.views.pairings.fairness_dialog import open_fairness
from mentordesk.ui.views.pairings.radar_dialog import open_radar


def actions(page: Page) -> list[QAction]:
    """Of the room Pairings."""
    return [
        action(page, _("Decisions…"), partial(open_decisions, page), icon="lock"),
        action(page, _("Earlier plans…"), partial(open_earlier, page), icon="clock"),
        action(page, _("Fairness of this plan…"), partial(open_fairness, page), icon="reports"),
        action(page, _("Name covers for all…"), partial(covers.open_all, page), icon="person"),
        action(page, _("Recruitment radar…"), partial(open_radar, page), icon="people"),
        action(page, _("Check pairings against the rules…"), partial(_check, page), icon="check"),
    ]


def _check(page: Page) -> None:
    if page.cohort_id:
        page.context.window.show_dialog(RuleCheckDialog(page.context, page.window()))
