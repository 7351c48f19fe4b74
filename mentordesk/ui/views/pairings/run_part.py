"""What can be done with the plan as a whole: put to review, signed off, taken back, printed as a dossier."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.core.i18n import _
from mentordesk.core.services import matching_runs
from mentordesk.core.services.matching_runs import Standing
from mentordesk.core.vocab import RunState
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.answers_dialog import AnswersDialog
from mentordesk.ui.views.pairings.run_bar import RunBar
from mentordesk.ui.views.pairings.sign_dialog import SignDraft, sign_dialog


class RunPart(QObject):
    """Keeps the bar up to date and owns its actions."""

    def __init__(self, page: Page, bar: RunBar) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self._standing: Standing | None = None
        self.review = action(self, _("Put to review"), self._review, "Ctrl+Shift+V", "check")
        self.sign = action(self, _("Sign off…"), self._sign, "Ctrl+Shift+K", "edit")
        self.back = action(self, _("Back to draft"), self._back, "", "left")
        self.dossier = action(self, _("See the dossier"), self._dossier, "Ctrl+Shift+J", "reports")
        self.answers = action(self, _("Answers awaited…"), self._answers, "Ctrl+Shift+Q", "clock")
        self._offers = [self.review, self.sign, self.back, self.dossier]
        self.actions = [*self._offers, self.answers]
        self._show(None)

    def refresh(self) -> None:
        """Read where the plan stands."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        if cohort:
            self._page.fetch(lambda: desk.ask(matching_runs.standing, cohort), self._show)
        else:
            self._show(None)

    def _show(self, found: Standing | None) -> None:
        self._standing = found
        state = found.run.state if found else None
        same = found is not None and not found.differs
        self.review.setEnabled(state is RunState.DRAFT and same and bool(found and found.open))
        self.sign.setEnabled(state is RunState.REVIEW and same)
        self.back.setEnabled(state is RunState.REVIEW)
        self.dossier.setEnabled(found is not None)
        self.answers.setEnabled(bool(self._page.cohort_id))
        self._bar.show_standing(found, [each for each in self._offers if each.isEnabled()])

    def _do(self, text: str, work: Callable[[], object]) -> None:
        self._page.run(
            f"{text}…",
            lambda _progress: work(),
            lambda _result: self._page.context.window.toast(text, undo=True),
        )

    def _review(self) -> None:
        if self._standing is not None:
            do, number, today = self._page.context.desk.do, self._standing.run.id, self._page.context.today()
            self._do(_("Put to review"), partial(do, matching_runs.put_to_review, number, today))

    def _back(self) -> None:
        if self._standing is not None:
            work = partial(self._page.context.desk.do, matching_runs.take_back, self._standing.run.id)
            self._do(_("Back to draft"), work)

    def _sign(self) -> None:
        if self._standing is None:
            return
        do, number, today = self._page.context.desk.do, self._standing.run.id, self._page.context.today()

        def save(draft: SignDraft) -> None:
            do(matching_runs.sign_off, number, draft.note, today)

        dialog = sign_dialog(self._page.window(), save)
        dialog.accepted.connect(lambda: self._page.context.window.toast(_("Plan signed off"), undo=True))
        self._page.context.window.show_dialog(dialog)

    def _answers(self) -> None:
        self._page.context.window.show_dialog(AnswersDialog(self._page))

    def _dossier(self) -> None:
        self._page.context.window.go("reports", "dossier")
