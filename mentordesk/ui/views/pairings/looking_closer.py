"""Ways to look at a plan as a whole and around it, for the menu and for search-and-do."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import covers
from mentordesk.ui.dialogs.rotations import open_rotations
from mentordesk.ui.dialogs.rule_check_dialog import RuleCheckDialog
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.decisions_dialog import open_decisions
from mentordesk.ui.views.pairings.earlier_plans import open_earlier
from mentordesk.ui.views.pairings.fairness_dialog import open_fairness
from mentordesk.ui.views.pairings.insight_log import open_insight_figures, open_insights
from mentordesk.ui.views.pairings.planned_end import open_planned_end
from mentordesk.ui.views.pairings.radar_dialog import open_radar

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


@dataclass(frozen=True, slots=True)
class Closer:
    """Of one pairing, of the plan, what is kept, and occasions beside the pairings."""

    lasting: QAction
    plan: list[QAction]
    kept: list[QAction]
    occasions: list[QAction]


def actions(page: "PairingsPage") -> Closer:
    """Of the room Pairings."""
    return Closer(
        action(page, _("How long…"), partial(open_planned_end, page), icon="calendar"),
        [
            action(page, _("Fairness of this plan…"), partial(open_fairness, page), icon="reports"),
            action(page, _("Recruitment radar…"), partial(open_radar, page), icon="people"),
            action(page, _("Check pairings against the rules…"), partial(_check, page), icon="check"),
        ],
        [
            action(page, _("Decisions…"), partial(open_decisions, page), icon="lock"),
            action(page, _("Earlier plans…"), partial(open_earlier, page), icon="clock"),
            action(page, _("Insights…"), partial(open_insights, page), icon="note"),
            action(page, _("Insights for others…"), partial(open_insight_figures, page), icon="reports"),
        ],
        [
            action(page, _("Name covers for all…"), partial(covers.open_all, page), icon="person"),
            action(page, _("Flash rotations…"), partial(open_rotations, page), "Ctrl+Shift+O", "switch"),
        ],
    )


def _check(page: Page) -> None:
    if page.cohort_id:
        page.context.window.show_dialog(RuleCheckDialog(page.context, page.window()))
