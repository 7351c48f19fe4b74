"""The room Feedback: sheets to type in, the answers that came back, and the goals of the pairings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from mentordesk.core import feedback, goals, pairings
from mentordesk.core.feedback import OutstandingRow, ResponseRow, WaveRow
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.feedback.answers_part import AnswersPart
from mentordesk.ui.views.feedback.goals_part import GoalsPart
from mentordesk.ui.views.feedback.sheets_part import SheetsPart

SHEETS, ANSWERS, GOALS = "sheets", "answers", "goals"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the room shows."""

    out: list[OutstandingRow]
    answers: list[ResponseRow]
    waves: list[WaveRow]
    goals: list[GoalRow]
    actions: list[ActionRow]
    pairings: list[PairingRow]


class FeedbackPage(Page):
    """Three ways to look at it, one of them at a time."""

    READS = feedback.READS | goals.READS | pairings.READS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.sheets = SheetsPart(context)
        words = {SHEETS: _("Sheets"), ANSWERS: _("Answers"), GOALS: _("Goals")}
        self.segments = Segments(words, _("What to look at"))
        self.header_widgets = [self.segments]
        self.primary_action = action(self, _("Enter a sheet"), self.enter_sheet, "Ctrl+E", "feedback")
        self._read: _Reading | None = None
        self._saved = ""
        self._stack = QStackedLayout(self)
        self._words = words

    def slices(self) -> Iterator[None]:
        """Answers, goals, and then all of it."""
        self.answers = AnswersPart(self.context)
        yield
        self.goals = GoalsPart(self.context)
        yield
        self._parts: dict[str, SheetsPart | AnswersPart | GoalsPart] = {
            SHEETS: self.sheets,
            ANSWERS: self.answers,
            GOALS: self.goals,
        }
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._empty = self._no_cohort()
        self._stack.addWidget(self._empty)
        self._make_menu(self._words)
        self._connect()
        self.show_part(SHEETS)

    @Slot()
    def enter_sheet(self) -> None:
        """Wait for the code of a sheet."""
        self.show_part(SHEETS)
        self.sheets.next_sheet()

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Look at sheets, answers or goals."""
        part = self._parts[key]
        self.segments.choose(key)
        self.setFocusProxy(part)
        self._stack.setCurrentWidget(part if self.cohort_id else self._empty)
        self.inspector = part.panel if self.cohort_id else None
        if self.isVisible():
            self.context.window.inspect(self.inspector)
        self._tell()

    def refresh(self) -> None:
        """Read pile, answers and goals again."""
        ask, cohort, today = self.context.desk.ask, self.cohort_id, self.context.today()

        def read() -> _Reading:
            return _Reading(
                ask(feedback.still_out, cohort, today),
                ask(feedback.rows, cohort),
                ask(feedback.waves, cohort),
                ask(goals.rows, cohort),
                ask(goals.actions, cohort),
                ask(pairings.rows, cohort),
            )

        self.fetch(read, self._show)

    def filter_focus(self) -> None:
        """Put the caret into the filter, or into the code field."""
        field = self._field_of(self.segments.current)
        field.setFocus()

    def print_shown(self) -> None:
        """Slips are printed with the packs, in the room Reports."""
        self.context.window.go("reports")

    def explain(self) -> str:
        """What the page is for."""
        return _(
            "Here paper comes in. Type the code at the top of a sheet, then one key a row: 1 to 5 answer, "
            "0 means left blank, the question mark puts a row aside, Enter saves the sheet. "
            "Answers shows what came back and the figures of it; with fewer than five answers there is none. "
            "Goals shows what pairings work towards, and the small steps on the way."
        )

    def focus(self, kind: str, row_id: int) -> None:
        """Wait for a code ("entry"), take a sheet in hand ("slip"), or show an answer or a goal."""
        if kind == "slip":
            self.show_part(SHEETS)
            self.sheets.take(row_id)
        elif kind == "answer":
            self.show_part(ANSWERS)
            self.answers.go_to(row_id)
        elif kind in {"goal", "action"}:
            self.show_part(GOALS)
            self.goals.go_to(kind, row_id)
        else:
            self.enter_sheet()

    def _field_of(self, key: str) -> QWidget:
        return {SHEETS: self.sheets.entry.code, ANSWERS: self.answers.filter}.get(key, self.goals.filter)

    def _make_menu(self, words: dict[str, str]) -> None:
        shown = [
            action(
                self, _("Show {part}").format(part=word.lower()), partial(self.show_part, key), f"Alt+{at}"
            )
            for at, (key, word) in enumerate(words.items(), start=1)
        ]
        ours = self.answers
        self.menu_title = _("Feed&back")
        self.menu_actions = [
            self.primary_action or shown[0],
            ours.ask_all,
            ours.correct,
            ours.take_out,
            *ours.wave_acts,
            *self.goals.acts.all,
            *shown,
        ]

    def _connect(self) -> None:
        self.segments.chosen.connect(self.show_part)
        self.sheets.told.connect(self._tell_saved)
        self.answers.correct_wanted.connect(self._correct)

    def _no_cohort(self) -> EmptyState:
        words = _(
            "Here you type in the sheets that people hand in after their sessions. They come with the packs "
            "of a programme."
        )
        return no_programme(self, "feedback", words)

    @Slot(str)
    def _correct(self, number: str) -> None:
        self.show_part(SHEETS)
        self.sheets.correct_number(number)

    def _show(self, read: _Reading) -> None:
        self._read = read
        self.sheets.show_pile(read.out, {row.slip_number for row in read.answers})
        self.answers.show_answers(read.answers, read.waves)
        self.goals.show_goals(read.goals, read.actions, read.pairings)
        self.show_part(self.segments.current)

    @Slot(str)
    def _tell_saved(self, words: str) -> None:
        self._saved = words
        self._tell()

    def _tell(self) -> None:
        """Subtitle and status line for what is looked at."""
        if self._read is None:
            return
        answers, aims = len(self._read.answers), len(self._read.goals)
        subtitles = {
            SHEETS: self.sheets.progress,
            ANSWERS: ngettext("{count} answer", "{count} answers", answers).format(count=answers),
            GOALS: ngettext("{count} goal", "{count} goals", aims).format(count=aims),
        }
        hints = {
            SHEETS: self._saved or _("Type the code at the top of a sheet"),
            ANSWERS: _("F2 corrects an answer, Del takes it out"),
            GOALS: _("Enter edits; Space ticks an action off"),
        }
        key = self.segments.current
        self.say(subtitle=subtitles[key], hint=hints[key])
