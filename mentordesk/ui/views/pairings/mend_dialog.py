"""Mends the plan: how many moves, who from whom to whom, who is to stay; then carried out at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Mended, MendPlan, MendWish
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import mend_words
from mentordesk.ui.views.pairings.mend_lines import MendLines
from mentordesk.ui.views.pairings.mend_steps import MendSteps


class MendDialog(QDialog):
    """Nothing is done before the button is pressed; who is unticked stays, and all is worked out again."""

    def __init__(
        self,
        parent: QWidget,
        read: Callable[[MendWish], Mended],
        carry_out: Callable[[MendWish, MendPlan], object],
        wish: MendWish,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Mend the plan"))
        self._read, self._carry_out, self._wish = read, carry_out, wish
        self.found: Mended | None = None
        self._chosen = -1
        self.head = plain.label(_("Working it out…"), "base", wrap=True)
        self.steps = MendSteps()
        self.lines = MendLines()
        self.button = plain.button(_("Mend the plan"), "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._carry)
        self._lay_out()
        self.steps.chosen.connect(self._show_step)
        self.lines.stays.connect(self._keep)
        self._ask()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Mend the plan"), "title"))
        column.addWidget(self.head)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, theme().px(8), 0)
        whole.setSpacing(theme().px(12))
        for part in (self.steps, line(), self.lines):
            whole.addWidget(part)
        whole.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        close = plain.button(_("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        foot.addWidget(self.button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(680), room.width() - 40), min(theme().px(720), room.height() - 80))

    def _ask(self) -> None:
        wish = self._wish
        self.button.setEnabled(False)
        self.head.setText(_("Working it out…"))
        task.fetch(self, lambda: (wish, self._read(wish)), self._show)

    def _show(self, answer: tuple[MendWish, Mended]) -> None:
        wish, found = answer
        if wish != self._wish:
            return
        self.found = found
        self.head.setText(found.refusal or mend_words.head_words(found))
        self.steps.show_steps(found)
        self.lines.setVisible(not found.refusal)
        if found.plans:
            enough = next((at for at, plan in enumerate(found.plans) if plan.enough), len(found.plans) - 1)
            self.steps.choose(enough)
            self._show_step(enough)

    @Slot(int)
    def _show_step(self, at: int) -> None:
        if self.found is None or not 0 <= at < len(self.found.plans):
            return
        self._chosen = at
        plan = self.found.plans[at]
        with QSignalBlocker(self.lines):
            self.lines.show_plan(plan, self.found.staying, self._wish.apart)
        words = mend_words.act_words(plan) if plan.pairs else _("Nothing to do")
        self.button.setText(words)
        plain.name(self.button, words)
        self.button.setEnabled(bool(plan.pairs))

    @Slot(int, bool)
    def _keep(self, learner: int, stays: bool) -> None:  # noqa: FBT001 - Qt's
        """Somebody is to stay, or may move after all."""
        stay = self._wish.stay | {learner} if stays else self._wish.stay - {learner}
        self._wish = replace(self._wish, stay=stay)
        self._ask()

    @Slot()
    def _carry(self) -> None:
        if self.found is not None and self.button.isEnabled():
            self._carry_out(self._wish, self.found.plans[self._chosen])
            self.accept()
