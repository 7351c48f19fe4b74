"""Ways to look at a plan as a whole and around it; each is imported when it is first opened."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from mentordesk.core.i18n import _
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page

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
        action(page, _("How long…"), partial(_lasting, page), icon="calendar"),
        [
            action(page, _("Fairness of this plan…"), partial(_fairness, page), icon="reports"),
            action(page, _("Recruitment radar…"), partial(_radar, page), icon="people"),
            action(page, _("Check pairings against the rules…"), partial(_check, page), icon="check"),
        ],
        [
            action(page, _("Decisions…"), partial(_decisions, page), icon="lock"),
            action(page, _("Earlier plans…"), partial(_earlier, page), icon="clock"),
            action(page, _("Insights…"), partial(_insights, page), icon="note"),
            action(page, _("Insights for others…"), partial(_insight_figures, page), icon="reports"),
        ],
        [
            action(page, _("Name covers for all…"), partial(_covers, page), icon="person"),
            action(page, _("Flash rotations…"), partial(_rotations, page), "Ctrl+Shift+O", "switch"),
        ],
    )


def _lasting(page: "PairingsPage") -> None:
    from mentordesk.ui.views.pairings.planned_end import open_planned_end

    open_planned_end(page)


def _fairness(page: Page) -> None:
    from mentordesk.ui.views.pairings.fairness_dialog import open_fairness

    open_fairness(page)


def _radar(page: Page) -> None:
    from mentordesk.ui.views.pairings.radar_dialog import open_radar

    open_radar(page)


def _check(page: Page) -> None:
    from mentordesk.ui.dialogs.rule_check_dialog import RuleCheckDialog

    if page.cohort_id:
        page.context.window.show_dialog(RuleCheckDialog(page.context, page.window()))


def _decisions(page: Page) -> None:
    from mentordesk.ui.views.pairings.decisions_dialog import open_decisions

    open_decisions(page)


def _earlier(page: Page) -> None:
    from mentordesk.ui.views.pairings.earlier_plans import open_earlier

    open_earlier(page)


def _insights(page: Page) -> None:
    from mentordesk.ui.views.pairings.insight_log import open_insights

    open_insights(page)


def _insight_figures(page: Page) -> None:
    from mentordesk.ui.views.pairings.insight_log import open_insight_figures

    open_insight_figures(page)


def _covers(page: Page) -> None:
    from mentordesk.ui.dialogs import covers

    covers.open_all(page)


def _rotations(page: Page) -> None:
    from mentordesk.ui.dialogs.rotations import open_rotations

    open_rotations(page)
