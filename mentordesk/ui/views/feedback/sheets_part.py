"""Quick entry: a pile of sheets is typed in by code, each one saved as it is finished."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core import feedback
from mentordesk.core.errors import DeskError
from mentordesk.core.feedback import OnDesk, OutstandingRow
from mentordesk.core.i18n import _
from mentordesk.ui.kit import task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.trouble import show_error
from mentordesk.ui.views.feedback.pile_list import PileList
from mentordesk.ui.views.feedback.sheet_entry import SheetEntry
from mentordesk.ui.views.feedback.sheet_panel import SheetPanel
from mentordesk.ui.views.feedback.sitting import Sitting
from mentordesk.ui.views.feedback.typed_sheet import TypedSheet

_PILE_FROM = 700  # px at 100 %: below that the rows need the room


class SheetsPart(QWidget):
    """Pile, entry, and the panel that says whose sheet it is."""

    told = Signal(str)
    """What was saved last, for the status line."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.sitting = Sitting()
        self.pile, self.entry, self.panel = PileList(), SheetEntry(), SheetPanel()
        self._found: OnDesk | None = None
        self._out: list[OutstandingRow] = []
        self._answered: set[str] = set()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pile)
        row.addWidget(self.entry, 1)
        self.setFocusProxy(self.entry)
        self.pile.opened.connect(self.take)
        self.entry.wanted.connect(self._look_up)
        self.entry.finished.connect(self._save)
        self.entry.put_aside.connect(self._put_aside)
        self.entry.correct_wanted.connect(self.correct)
        self.entry.emptied.connect(self._emptied)

    @property
    def progress(self) -> str:
        """Such as "5 of 14 done"."""
        return self.pile.done.text()

    def show_pile(self, out: list[OutstandingRow], answered: set[str]) -> None:
        """Show what is still out and what came back."""
        self._out, self._answered = out, answered
        self._show_pile()

    @Slot(int)
    def take(self, slip_id: int) -> None:
        """Take a sheet in hand, as if its code had been typed."""
        self._find(partial(self._context.desk.ask, feedback.on_desk, slip_id))

    @Slot()
    def correct(self) -> None:
        """Type again what was typed in before."""
        found = self._found
        if found is not None and found.answer is not None:
            aside = self.sitting.rows_aside(found.slip.slip_id)
            self.entry.show_sheet(TypedSheet.of_answer(found.slip, found.answer, aside))
            self._show_pile()

    def correct_number(self, number: str) -> None:
        """Type again the sheet that bears this number."""
        asking = partial(self._context.desk.ask, feedback.find_on_desk, number)
        task.fetch(self, lambda: _found_or_said(asking), self._show_to_correct)

    def next_sheet(self) -> None:
        """Wait for a code; what is being typed stays."""
        self.entry.code.setFocus()
        self.entry.code.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pile out where the rows need the room."""
        super().resizeEvent(event)
        self.pile.setVisible(self.width() >= theme().px(_PILE_FROM))

    @Slot(str)
    def _look_up(self, typed: str) -> None:
        self._find(partial(self._context.desk.ask, feedback.find_on_desk, typed))

    def _find(self, asking: Callable[[], OnDesk]) -> None:
        task.fetch(self, lambda: _found_or_said(asking), self._show_found)

    def _show_found(self, found: OnDesk | str) -> None:
        self._found = found if isinstance(found, OnDesk) else None
        self.panel.show_sheet(self._found)
        if isinstance(found, str):
            self.entry.refuse(found)
        elif found.answer is not None:
            self._show_answered(found)
        elif found.refusal:
            self.entry.refuse(found.refusal)
        else:
            kept = self.sitting.kept(found.slip.slip_id)
            self.entry.show_sheet(kept or TypedSheet(found.slip))
        self._show_pile()

    def _show_to_correct(self, found: OnDesk | str) -> None:
        self._show_found(found)
        if isinstance(found, OnDesk) and not found.refusal:
            self.correct()

    def _show_answered(self, found: OnDesk) -> None:
        if self.sitting.rows_aside(found.slip.slip_id) and not found.refusal:
            self.correct()
        else:
            self.entry.show_answered(found)

    @Slot(object)
    def _save(self, sheet: TypedSheet) -> None:
        desk, today, draft = self._context.desk, self._context.today(), sheet.draft()
        if sheet.response_id is None:
            work: Callable[[], object] = partial(desk.do, feedback.enter, sheet.slip.slip_id, draft, today)
        else:
            work = partial(desk.do, feedback.correct, sheet.response_id, draft)
        task.run(
            self,
            _("Saving…"),
            lambda _progress: work(),
            partial(self._saved, sheet),
            partial(self._not_saved, sheet),
        )
        self.entry.code.clear()
        self.entry.code.setFocus()  # the next code may be typed while this sheet is being saved

    def _saved(self, sheet: TypedSheet, _result: object) -> None:
        self.sitting.save(sheet)
        self._answered.add(sheet.slip.number)
        if self.entry.sheet is sheet:
            self.entry.done()
            self._emptied()
        words = _("Last saved: {code}, {name} · each sheet is saved as it is finished")
        self.told.emit(words.format(code=sheet.slip.code, name=sheet.slip.name))
        self._show_pile()

    def _not_saved(self, sheet: TypedSheet, error: BaseException) -> None:
        """What was typed waits in the pile."""
        if sheet.response_id is None:
            self.sitting.put_aside(sheet)
        if self.entry.sheet is sheet:
            self.entry.done()
        self._show_pile()
        show_error(error, self.window())

    @Slot(object)
    def _put_aside(self, sheet: TypedSheet) -> None:
        self.sitting.put_aside(sheet)

    @Slot()
    def _emptied(self) -> None:
        self._found = None
        self.panel.show_sheet(None)
        self._show_pile()

    def _show_pile(self) -> None:
        typing = self.entry.sheet.slip.slip_id if self.entry.sheet else 0
        self.pile.show_rows(self.sitting.rows(self._out, self._answered, typing), typing)


def _found_or_said(asking: Callable[[], OnDesk]) -> OnDesk | str:
    """The sheet, or the sentence that says why there is none."""
    try:
        return asking()
    except DeskError as error:
        return str(error)
