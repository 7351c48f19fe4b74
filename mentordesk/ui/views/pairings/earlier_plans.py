"""Plans that were proposed before: each beside a later one, with six numbers and who had another mentor."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services import matching_runs
from mentordesk.core.services.matching_runs import RunRow
from mentordesk.core.services.pairing_up.plan_runs import PlansCompared, compare_runs
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.compare_ways import differences, figures
from mentordesk.ui.views.pairings.pairing_panel import Section


class EarlierPlans(QDialog):
    """Choose an earlier and a later plan; at first those are the two newest."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self.setWindowTitle(_("Earlier plans"))
        self._page = page
        self._runs: Sequence[RunRow] = ()
        self.earlier, self.later = QComboBox(), QComboBox()
        plain.name(self.earlier, _("Earlier plan"))
        plain.name(self.later, _("Later plan"))
        self.words = plain.label("", "muted", wrap=True)
        self.figures, self.differences = Section(), Section()
        self._lay_out()
        for choice in (self.earlier, self.later):
            choice.currentIndexChanged.connect(self._ask)
        desk, cohort = page.context.desk, page.cohort_id
        task.fetch(self, lambda: desk.ask(matching_runs.runs, cohort), self._show_runs)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Earlier plans"), "title"))
        column.addWidget(self.words)
        for words, choice in ((_("Earlier"), self.earlier), (_("Later"), self.later)):
            across = QHBoxLayout()
            across.setSpacing(theme().px(12))
            label = plain.label(words, "base")
            label.setBuddy(choice)
            label.setMinimumWidth(theme().px(72))
            across.addWidget(label)
            across.addWidget(choice, 1)
            column.addLayout(across)
        column.addWidget(self.figures)
        column.addWidget(line())
        inner = QWidget()
        above = QVBoxLayout(inner)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.differences)
        above.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        close = plain.button(_("Close"), "primary")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(620), room.width() - 40), min(theme().px(640), room.height() - 80))

    def _show_runs(self, found: Sequence[RunRow]) -> None:
        self._runs = found
        several = len(found) > 1
        for place, choice in ((1, self.earlier), (0, self.later)):
            with QSignalBlocker(choice):
                choice.addItems([matching_runs.title(each) for each in found])
                choice.setCurrentIndex(min(place, len(found) - 1))
            choice.setEnabled(several)
        words = _("Plans that were put to review, signed off or confirmed from are kept as they were.")
        alone = _("Only one plan is kept so far: drafts that nobody looked at make room for the next.")
        self.words.setText(words if several else alone)
        if several:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        desk = self._page.context.desk
        one, other = (self._runs[choice.currentIndex()].id for choice in (self.earlier, self.later))
        task.fetch(self, lambda: desk.ask(compare_runs, one, other), self._show)

    def _show(self, found: PlansCompared) -> None:
        heads = (_("earlier"), _("later"))
        self.figures.fill([figures(found.earlier, found.later, found.bands, heads)])
        self.differences.fill(differences(found.differing))


def open_earlier(page: Page) -> None:
    """Show them over the window."""
    page.context.window.show_dialog(EarlierPlans(page))
