"""The room Feedback: sheets to type in, the answers that came back, and the goals of the pairings."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout

from mentordesk.core import feedback, goals, pairings
from mentordesk.core.feedback import OutstandingRow, ResponseRow
from mentordesk.core.i18n import _
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.feedback import finding_slips
from mentordesk.ui.views.feedback.sheets_part import SheetsPart

SHEETS, ANSWERS, GOALS = "sheets", "answers", "goals"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the room shows."""

    out: list[OutstandingRow]
    answers: list[ResponseRow]


class FeedbackPage(Page):
    """Three ways to look at it, one of them at a time."""

    READS = feedback.READS | goals.READS | pairings.READS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.sheets = SheetsPart(context)
        self.segments = Segments({SHEETS: _("Sheets")}, _("What to look at"))
        self.header_widgets = [self.segments]
        self.primary_action = action(self, _("Enter a sheet"), self.enter_sheet, "Ctrl+E", "feedback")
        self.menu_title = _("&Feedback")
        self.menu_actions = [self.primary_action]
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.sheets)
        self.setFocusProxy(self.sheets)
        self.inspector = self.sheets.panel
        self.sheets.told.connect(self._tell_saved)
        context.window.add_provider("sheets", finding_slips.provider(context.desk, self._enter_this))

    def enter_sheet(self) -> None:
        """Wait for the code of a sheet."""
        self.sheets.next_sheet()

    def refresh(self) -> None:
        """Read the pile again."""
        ask, cohort, today = self.context.desk.ask, self.cohort_id, self.context.today()
        self.fetch(
            lambda: _Reading(ask(feedback.still_out, cohort, today), ask(feedback.rows, cohort)), self._show
        )

    def focus(self, kind: str, row_id: int) -> None:
        """Wait for a code ("entry"), or take a sheet in hand ("slip")."""
        if kind == "entry":
            self.enter_sheet()
        elif kind == "slip":
            self.sheets.take(row_id)

    def _enter_this(self, slip_id: int) -> None:
        self.context.window.go("feedback", "slip", slip_id)

    def _show(self, read: _Reading) -> None:
        self.sheets.show_pile(read.out, {row.slip_number for row in read.answers})
        self.say(subtitle=self.sheets.progress)

    @Slot(str)
    def _tell_saved(self, words: str) -> None:
        self.say(subtitle=self.sheets.progress, hint=words)
