"""What can be done once an import has been taken in: taken back, looked at, gone on from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs.importing import work
from mentordesk.ui.dialogs.importing.done_step import DoneStep
from mentordesk.ui.dialogs.merging import open_duplicates
from mentordesk.ui.dialogs.rule_check_dialog import RuleCheckDialog
from mentordesk.ui.kit import task
from mentordesk.ui.kit.context import Context


class AfterImport(QObject):
    """Serves the last step; `run` is how the wizard has work done in its turn."""

    def __init__(self, wizard: QDialog, context: Context, step: DoneStep, run: Callable[..., object]) -> None:
        super().__init__(wizard)
        self._wizard, self._context, self._step, self._run = wizard, context, step, run
        self.said = ""
        """What the window says when the wizard closes."""
        step.undo.connect(self._undo)
        step.duplicates.connect(self._duplicates)
        step.people.connect(self._people)
        step.rules.connect(self._rules)

    def note(self, taken: Sequence[Taken]) -> str:
        """Say what was taken in, and look for those who came twice and for pairings that break a rule now."""
        count = sum(len(each.rows) for each in taken)
        self.said = ngettext("Imported {n} row", "Imported {n} rows", count).format(n=count)
        desk = self._context.desk
        task.fetch(self._wizard, partial(desk.ask, work.how_many_alike), self._step.show_duplicates)
        broken = partial(desk.ask, work.how_many_broken, self._context.cohort.id)
        task.fetch(self._wizard, broken, self._step.show_broken)
        return self.said

    def say(self) -> None:
        """Tell the window, with the way back."""
        if self.said:
            self._context.window.toast(self.said, undo=True)
            self.said = ""

    @Slot()
    def _undo(self) -> None:
        def undo(progress: Progress) -> object:
            return self._context.desk.undo(progress)

        self._run(_("Taking back…"), undo, self._undone)

    def _undone(self, _change: object) -> None:
        self.said = ""
        self._step.show_undone()

    @Slot()
    def _duplicates(self) -> None:
        open_duplicates(self._context, self._wizard)

    @Slot()
    def _rules(self) -> None:
        self._context.window.show_dialog(RuleCheckDialog(self._context, self._wizard))

    @Slot()
    def _people(self) -> None:
        self._wizard.accept()
        self._context.window.go("participants")
