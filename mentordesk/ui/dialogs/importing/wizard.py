"""The import of sheets in one dialog: choose files, settle columns, look at every row, take them in."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.report import Choices
from mentordesk.ui.dialogs import programme
from mentordesk.ui.dialogs.importing import brought, dropped, roster_dialog, work
from mentordesk.ui.dialogs.importing.after_import import AfterImport
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.columns_step import ColumnsStep
from mentordesk.ui.dialogs.importing.done_step import DoneStep
from mentordesk.ui.dialogs.importing.files_step import FilesStep
from mentordesk.ui.dialogs.importing.foot import Foot
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, Standing
from mentordesk.ui.dialogs.importing.preview_step import PreviewStep
from mentordesk.ui.dialogs.importing.saving import save_refused
from mentordesk.ui.dialogs.importing.turns import Turns
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.theme import theme

Files = tuple[Brought, ...]
_WIDE, _HIGH = 1120, 760
_FOLDER = ("import", "folder")


class ImportWizard(QDialog):
    """Everything that takes long runs off the window's thread; meanwhile nothing here can be pressed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.files: Files = ()
        self._waiting: Sequence[Path] = ()
        self._turns = Turns(self)
        self.setWindowTitle(_("Import"))
        self.setAccessibleName(_("Import"))
        self.setAcceptDrops(True)
        self.files_step, self.columns_step = FilesStep(), ColumnsStep()
        self.preview_step, self.done_step = PreviewStep(context.settings), DoneStep()
        self._after = AfterImport(self, context, self.done_step, self._turns.work)
        self.no_programme = self._ask_for_programme()
        self.stack = QStackedWidget()
        self.foot = Foot()
        last = (self.columns_step, self.preview_step, self.done_step)
        for step in (self.no_programme, self.files_step, *last):
            self.stack.addWidget(step)
        self._lay_out()
        self._connect()
        self._show(self.files_step if context.cohort.id else self.no_programme)

    def bring(self, files: Sequence[Path]) -> None:
        """Read these files too; they wait where there is no programme yet."""
        fresh = [file for file in files if all(file != known.path for known in self.files)]
        if not fresh:
            return
        if not self._context.cohort.id:
            self._waiting = fresh
            return
        self.files_step.folder = str(fresh[0].parent)
        self._context.settings.keep_of_page(*_FOLDER, str(fresh[0].parent))
        row = self._context.cohort.row
        order = row.grade_order if row else ()
        job = partial(work.read, self._context.desk, fresh, Choices(grade_order=order))
        self._turns.in_turn(lambda: self._turns.work(_("Reading the sheets…"), job, self._brought))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sheets that are dragged here."""
        if dropped.sheets(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in the sheets that were dropped."""
        event.acceptProposedAction()
        if self.stack.currentWidget() in (self.files_step, self.no_programme):
            self.bring(dropped.sheets(event.mimeData()))

    def done(self, result: int) -> None:
        """Say in the window what was imported, with the way back."""
        super().done(result)
        self._after.say()

    def _ask_for_programme(self) -> EmptyState:
        start = QAction(_("New programme…"), self)
        start.triggered.connect(lambda: programme.open_new(self._context, self))
        words = _("People and their sessions belong to a programme. Start one; the import then goes on.")
        return EmptyState("programme", _("There is no programme yet"), words, [start])

    def _lay_out(self) -> None:
        self.trail = plain.label("", "muted")
        head = QHBoxLayout()
        head.addWidget(plain.label(_("Import"), "title"), 1)
        head.addWidget(self.trail)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(16))
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.foot.on.setDefault(True)  # only now does the button know of which dialog
        room = self.screen().availableSize()
        self.resize(min(theme().px(_WIDE), room.width() - 40), min(theme().px(_HIGH), room.height() - 80))

    def _connect(self) -> None:
        self.files_step.folder = self._context.settings.of_page(*_FOLDER)
        self.files_step.chosen.connect(self.bring)
        self.files_step.changed.connect(self._choose)
        self.files_step.removed.connect(self._remove)
        self.files_step.afresh.connect(self._afresh)
        self.files_step.compared.connect(partial(roster_dialog.open_for, self, self._context))
        self.columns_step.changed.connect(self._feed)
        self.columns_step.answered.connect(self._choose)
        self.preview_step.corrected.connect(self._correct)
        self.preview_step.wanted.connect(self._want)
        self.preview_step.meant.connect(self._mean)
        self.preview_step.ticked.connect(self._allow)
        self.preview_step.save.connect(self._save)
        self.done_step.save.clicked.connect(self._save)
        self.done_step.again.connect(self._again)
        self._turns.began.connect(self.foot.rest)
        self._turns.rested.connect(self._allow)
        self.foot.back.clicked.connect(self._back)
        self.foot.on.clicked.connect(self._next)
        self.foot.leave.clicked.connect(self.reject)
        self._context.cohort.changed.connect(self._other_cohort)

    # What comes back from the work

    def _brought(self, files: Files) -> None:
        self.files = (*self.files, *files)
        self._show_files()

    def _replaced(self, place: int, file: Brought) -> None:
        self.files = (*self.files[:place], file, *self.files[place + 1 :])
        self._show_files()

    def _previewed(self, found: tuple[Files, Preview]) -> None:
        self.files, preview = found
        self.preview_step.show_preview(self.files, preview)
        self._allow()

    def _first_previewed(self, found: tuple[Files, Preview]) -> None:
        self.files, preview = found
        self.preview_step.preview = preview
        self.preview_step.begin_with_problems()
        self.preview_step.show_preview(self.files, preview)
        self._show(self.preview_step)

    def _taken(self, taken: Sequence[Taken]) -> None:
        self.done_step.show_done(self._after.note(taken), self.files, self._refused())
        self._show(self.done_step)

    # What the person does

    @Slot(int, dict)
    def _choose(self, place: int, fields: dict[str, Any]) -> None:
        def act() -> None:
            choices = replace(self.files[place].choices, **fields)
            job = partial(work.chosen, self._context.desk, self.files[place], choices)
            self._turns.work(_("Reading the sheet…"), job, partial(self._replaced, place))

        self._turns.in_turn(act)

    @Slot(int)
    def _afresh(self, place: int) -> None:
        def act() -> None:
            job = partial(brought.afresh, self.files[place])
            self._turns.work(_("Reading the sheet…"), job, partial(self._replaced, place))

        self._turns.in_turn(act)

    @Slot(int)
    def _remove(self, place: int) -> None:
        def act() -> None:
            self.files = (*self.files[:place], *self.files[place + 1 :])
            self._show_files()
            self.files_step.choose.setFocus()
            self._turns.ended()

        self._turns.in_turn(act)

    @Slot(int, str, str)
    def _feed(self, place: int, heading: str, field: str) -> None:
        def act() -> None:
            file = self.files[place]
            choices = replace(file.choices, columns={**file.choices.columns, heading: field})
            job = partial(work.rechecked, file, choices)
            self._turns.work(_("Checking the sheet…"), job, partial(self._replaced, place))

        self._turns.in_turn(act)

    @Slot(object, dict)
    def _correct(self, row: PreviewRow, texts: dict[str, str]) -> None:
        def act() -> None:
            job = partial(work.corrected, self._where(), self.files, (row.place, row.number), texts)
            self._turns.work(_("Checking the row…"), job, self._previewed)

        self._turns.in_turn(act)

    @Slot(object, bool)
    def _want(self, row: PreviewRow, wanted: bool) -> None:  # noqa: FBT001 - as a ticked box says
        self.files, preview = work.ticked(self.files, self.preview_step.preview, row, wanted=wanted)
        self.preview_step.show_preview(self.files, preview)
        self._allow()

    @Slot(object, str)
    def _mean(self, row: PreviewRow, code: str) -> None:
        def act() -> None:
            job = partial(work.meant, self._where(), self.files, (row.place, row.number), code)
            self._turns.work(_("Comparing with what is there…"), job, self._previewed)

        self._turns.in_turn(act)

    @Slot()
    def _back(self) -> None:
        self._show(self.files_step if self.stack.currentWidget() is self.columns_step else self.columns_step)

    @Slot()
    def _next(self) -> None:
        now = self.stack.currentWidget()
        if now is self.files_step:
            self._show(self.columns_step)
        elif now is self.columns_step:
            job = partial(work.tried, self._where(), self.files)
            self._turns.work(_("Comparing with what is there…"), job, self._first_previewed)
        elif now is self.preview_step:
            self._turns.work(_("Importing…"), partial(work.take, self._where(), self.files), self._taken)
        else:
            self.accept()

    @Slot()
    def _save(self) -> None:
        save_refused(self, self.files_step.folder, self.files, self._refused())

    @Slot()
    def _again(self) -> None:
        self.files = ()
        self._show_files()
        self._show(self.files_step)
        self.files_step.ask()

    @Slot()
    def _other_cohort(self) -> None:
        if self._context.cohort.id and self.stack.currentWidget() is self.no_programme:
            self._show(self.files_step)
            waiting, self._waiting = self._waiting, ()
            self.bring(waiting)

    def _where(self) -> work.Where:
        return work.Where(self._context.desk, self._context.cohort.id, self._context.today())

    def _refused(self) -> list[PreviewRow]:
        return [row for row in self.preview_step.preview.rows if row.standing is Standing.REFUSED]

    def _show_files(self) -> None:
        self.files_step.show_files(self.files)
        self.columns_step.show_files(self.files)
        self._allow()

    def _show(self, step: QWidget) -> None:
        self.stack.setCurrentWidget(step)
        steps = {
            self.files_step: _("Step 1 of 3: Files"),
            self.columns_step: _("Step 2 of 3: Columns"),
            self.preview_step: _("Step 3 of 3: Preview"),
        }
        self.trail.setText(steps.get(step, ""))
        self._allow()
        if step is self.preview_step:
            self.preview_step.table.setFocus()
        elif step is self.files_step and not self.files:
            self.files_step.choose.setFocus()
        else:
            self.foot.on.setFocus()

    @Slot()
    def _allow(self) -> None:
        """What can be pressed in this step, and why not."""
        step = self.stack.currentWidget()
        if step is self.no_programme:
            self.foot.show_nothing_but_leave()
        elif step is self.files_step:
            self.foot.show_next(work.why_not_columns(self.files), first=True)
        elif step is self.columns_step:
            self.foot.show_next(work.why_not_preview(self.files), first=False)
        elif step is self.preview_step:
            self.foot.show_import(self.preview_step.preview.coming, may=self.preview_step.may_import)
        else:
            self.foot.show_end()
