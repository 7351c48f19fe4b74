"""The import of sheets in one dialog: choose files, settle columns, look at every row, take them in."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs import programme
from mentordesk.ui.dialogs.importing import brought, dropped, work
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.columns_step import ColumnsStep
from mentordesk.ui.dialogs.importing.done_step import DoneStep
from mentordesk.ui.dialogs.importing.files_step import FilesStep
from mentordesk.ui.dialogs.importing.foot import Foot
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, Standing
from mentordesk.ui.dialogs.importing.preview_step import PreviewStep
from mentordesk.ui.dialogs.importing.saving import save_refused
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.theme import theme

T = TypeVar("T")
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
        self._said = ""
        self._busy = False
        self._queue: list[Callable[[], None]] = []
        self.setWindowTitle(_("Import"))
        self.setAccessibleName(_("Import"))
        self.setAcceptDrops(True)
        self.files_step, self.columns_step = FilesStep(), ColumnsStep()
        self.preview_step, self.done_step = PreviewStep(context.settings), DoneStep()
        self.no_programme = self._ask_for_programme()
        self.stack = QStackedWidget()
        self.foot = Foot()
        for step in (
            self.no_programme,
            self.files_step,
            self.columns_step,
            self.preview_step,
            self.done_step,
        ):
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
        choices = Choices(grade_order=self._grades())
        job = partial(work.read, fresh, choices)
        self._in_turn(lambda: self._work(_("Reading the sheets…"), job, self._brought))

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
        if self._said:
            self._context.window.toast(self._said, undo=True)
            self._said = ""

    def _ask_for_programme(self) -> EmptyState:
        start = QAction(_("New programme…"), self)
        start.triggered.connect(lambda: programme.open_new(self._context, self))
        sentence = _("People and their sessions belong to a programme. Start one; the import then goes on.")
        return EmptyState("programme", _("There is no programme yet"), sentence, [start])

    def _lay_out(self) -> None:
        self.title = plain.label(_("Import"), "title")
        self.trail = plain.label("", "muted")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
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
        self.columns_step.changed.connect(self._feed)
        self.preview_step.corrected.connect(self._correct)
        self.preview_step.ticked.connect(self._allow)
        self.done_step.save.clicked.connect(self._save)
        self.foot.back.clicked.connect(self._back)
        self.foot.on.clicked.connect(self._next)
        self.foot.leave.clicked.connect(self.reject)
        self._context.cohort.changed.connect(self._other_cohort)

    def _grades(self) -> tuple[str, ...]:
        row = self._context.cohort.row
        return row.grade_order if row else ()

    def _work(self, words: str, job: Callable[[Progress], T], then: Callable[[T], object]) -> None:
        self._busy = True
        self.foot.rest()
        running = task.run(self, words, job, then)
        running.ended.connect(partial(QTimer.singleShot, 0, self, self._ended))  # after what comes of it

    def _in_turn(self, act: Callable[[], None]) -> None:
        """Act when what runs has ended, so that each act begins with what the one before it gave."""
        self._queue.append(act)
        if not self._busy:
            self._ended()

    @Slot()
    def _ended(self) -> None:
        self._busy = False
        if self._queue:
            self._queue.pop(0)()
        else:
            self._allow()

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
        count = sum(len(each.rows) for each in taken)
        self._said = ngettext("Imported {n} row", "Imported {n} rows", count).format(n=count)
        if left := self._refused():
            self.done_step.show_left_out(self._said, self.files, left)
            self._show(self.done_step)
        else:
            self.accept()

    # What the person does

    @Slot(int, dict)
    def _choose(self, place: int, fields: dict[str, Any]) -> None:
        def act() -> None:
            job = partial(brought.chosen, self.files[place], replace(self.files[place].choices, **fields))
            self._work(_("Reading the sheet…"), job, partial(self._replaced, place))

        self._in_turn(act)

    @Slot(int)
    def _remove(self, place: int) -> None:
        def act() -> None:
            self.files = (*self.files[:place], *self.files[place + 1 :])
            self._show_files()
            self.files_step.choose.setFocus()
            self._ended()

        self._in_turn(act)

    @Slot(int, str, str)
    def _feed(self, place: int, heading: str, field: str) -> None:
        def act() -> None:
            file = self.files[place]
            choices = replace(file.choices, columns={**file.choices.columns, heading: field})
            job = partial(work.rechecked, file, choices)
            self._work(_("Checking the sheet…"), job, partial(self._replaced, place))

        self._in_turn(act)

    @Slot(object, dict)
    def _correct(self, row: PreviewRow, texts: dict[str, str]) -> None:
        def act() -> None:
            job = partial(work.corrected, self._where(), self.files, (row.place, row.number), texts)
            self._work(_("Checking the row…"), job, self._previewed)

        self._in_turn(act)

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
            self._work(_("Comparing with what is there…"), job, self._first_previewed)
        elif now is self.preview_step:
            self._work(_("Importing…"), partial(work.take, self._where(), self.files), self._taken)
        else:
            self.accept()

    @Slot()
    def _save(self) -> None:
        save_refused(self, self.files_step.folder, self.files, self._refused())

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
