"""Ways of pairing on the page: the rule under what is proposed, and the dialog that compares two plans."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.core import programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.progress import Progress
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Proposed, Way, plan_ways
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.compare_ways import CompareWays, WayAsks
from mentordesk.ui.views.pairings.ways_words import told_group_rule, told_rule


class WaysPart(QObject):
    """Tells by which rule is proposed and what that costs; opens the comparison."""

    def __init__(self, page: Page, tell: Callable[[str], object]) -> None:
        super().__init__(page)
        self._page, self._tell = page, tell
        self.action = action(self, _("Compare ways…"), self.open, "Ctrl+Shift+Y", "switch")
        self.button = plain.button(_("Compare ways…"), "", _("Two plans side by side (Ctrl+Shift+Y)"))
        self.button.setParent(page)
        self.button.hide()
        self.button.clicked.connect(self.action.trigger)

    def refresh(self) -> None:
        """Work out in the background what the plan in force costs."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        self.action.setEnabled(bool(cohort))
        self.button.setEnabled(bool(cohort))
        if cohort:
            self._page.fetch(lambda: desk.ask(rule_in_words, cohort), self._tell)

    def allow(self, *, gathers: bool) -> None:
        """Pairs are planned in several ways; groups and circles in one."""
        able = bool(self._page.cohort_id) and not gathers
        self.action.setEnabled(able)
        self.button.setEnabled(able)
        one = _("Groups and circles are proposed in one way, which the rule below the proposals says.")
        plain.tip(self.button, one if gathers else _("Two plans side by side (Ctrl+Shift+Y)"))

    def open(self) -> None:
        """Compare the plan in force with another."""
        context, cohort = self._page.context, self._page.cohort_id
        dialog = CompareWays(
            self._page.window(),
            WayAsks(
                lambda way: context.desk.ask(plan_ways.compare, cohort, way),
                lambda mode: context.desk.ask(pairing_up.plan_choices, cohort, mode),
            ),
            self._use,
        )
        context.window.show_dialog(dialog)

    def _use(self, way: Way) -> None:
        do, cohort, today = self._page.context.desk.do, self._page.cohort_id, self._page.context.today()

        def work(progress: Progress) -> Proposed:
            return do(pairing_up.use_way, cohort, way, today, progress)

        words = _("Pairs are proposed this way now: {mode}").format(mode=way.mode.label)
        self._page.run(_("Proposing pairings…"), work, partial(self._used, words))

    def _used(self, words: str, _brought: Proposed) -> None:
        self._page.context.window.toast(words, undo=True)


def rule_in_words(db: Db, cohort_id: int) -> str:
    """By which rule the cohort proposes, and what the proposals cost against the highest total."""
    aims = programmes.match_aims(db, cohort_id)
    if (kind := programmes.cohort(db, cohort_id).format).gathers:
        return told_group_rule(kind, aims.sizes.mentors)
    return told_rule(Way(aims.mode, aims.price), *plan_ways.price(db, cohort_id))
