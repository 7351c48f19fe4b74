"""What can be done with sessions: each act with its dialog, its command and its toast."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject

from mentordesk.core import sessions
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.planning import Placement, Plan
from mentordesk.core.progress import Progress
from mentordesk.core.services import scheduling
from mentordesk.core.sessions import DetailsDraft, MoveDraft, RecordDraft, SessionDraft, SessionRow
from mentordesk.core.vocab import Mode
from mentordesk.ui.kit import task
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.calendar import calendar_reading as reading
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar import small_forms
from mentordesk.ui.views.calendar.keeping_lists import AbsencesList, PlacesList
from mentordesk.ui.views.calendar.log_dialog import LogDialog
from mentordesk.ui.views.calendar.move_dialog import MoveDialog, MoveForm, one_a_day
from mentordesk.ui.views.calendar.plan_dialog import PlanDialog
from mentordesk.ui.views.calendar.small_forms import ReasonDraft, WritingDraft


class SessionActs(QObject):
    """The acts of the page; `now` is asked each time."""

    def __init__(self, page: Page, now: Callable[[], datetime]) -> None:
        super().__init__(page)
        self._page, self._now = page, now
        self._desk, self._window = page.context.desk, page.context.window

    def log(self, session_ids: tuple[int, ...]) -> None:
        """Say what became of sessions, one after the other."""
        if session_ids:
            first, rest = session_ids[0], session_ids[1:]
            self._with(first, lambda row: self._open_log(row, rest))

    def move(self, session_id: int) -> None:
        """Move a session by typing or by choosing a joint free time."""
        desk, now = self._desk, self._now()
        self._page.fetch(lambda: reading.elsewhere(desk, session_id, now), self._open_move)

    def move_to(self, session_id: int, draft: MoveDraft) -> None:
        """Move a session that was dragged."""
        now = self._now()
        self._do(
            _("Moving…"), lambda: self._desk.do(scheduling.move, session_id, draft, now), _("Session moved")
        )

    def cancel(self, session_id: int) -> None:
        """Call a session off, with a reason."""
        self._with(session_id, self._open_cancel)

    def reopen(self, session_id: int) -> None:
        """Put a session back that was wrongly said to be over."""
        self._with(session_id, self._open_reopen)

    def write_instead(self, session_id: int) -> None:
        """Let them write to each other instead."""
        self._with(session_id, self._open_writing)

    def edit(self, session_id: int, draft: DetailsDraft) -> None:
        """Keep how, where and about what they meet."""
        self._page.run(_("Saving…"), lambda _progress: self._desk.do(sessions.edit, session_id, draft))

    def use_place(self, session_id: int, place_id: int) -> None:
        """Put a session into another place."""

        def put() -> None:
            draft = DetailsDraft.of(self._desk.ask(sessions.one, session_id))
            self._desk.do(sessions.edit, session_id, replace(draft, place_id=place_id))

        self._do(_("Saving…"), put, _("The session has another place"))

    def print_pack(self, session_id: int) -> None:
        """Go to the session's pack in Reports."""
        self._window.go("reports", "session", session_id)

    def plan(self) -> None:
        """Plan all missing sessions: look at the plan first, then keep it."""
        desk, cohort_id = self._desk, self._page.cohort_id
        self._page.fetch(lambda: reading.choices(desk, cohort_id), self._open_plan)

    def add(self, day: date, pairing_id: int = 0) -> None:
        """Place one session by hand."""
        desk, cohort_id = self._desk, self._page.cohort_id

        def opened(choices: reading.Choices) -> None:
            self._open_add(choices, day, pairing_id)

        self._page.fetch(lambda: reading.choices(desk, cohort_id), opened)

    def places(self) -> None:
        """Open the list of places."""
        PlacesList(self._page)

    def absences(self) -> None:
        """Open the list of absences."""
        AbsencesList(self._page)

    def _open_log(self, row: SessionRow, rest: tuple[int, ...]) -> None:
        today = self._page.context.today()

        def save(draft: RecordDraft) -> None:
            self._do(
                _("Logging…"),
                lambda: self._desk.do(scheduling.record, row.id, draft, today),
                _("{people}: {state}").format(people=wording.title(row), state=draft.state.label.lower()),
            )
            self.log(rest)

        self._window.show_dialog(LogDialog(self._page.window(), row, save, len(rest)))

    def _open_move(self, found: reading.Elsewhere) -> None:
        now, row = self._now(), found.row
        form = MoveForm(row, found.places, found.moving, one_a_day(found.starts, row.zone))

        def save(draft: MoveDraft) -> None:
            self._desk.do(scheduling.move, row.id, draft, now)

        dialog = MoveDialog(self._page.window(), row, form, save)
        dialog.accepted.connect(lambda: self._window.toast(_("Session moved"), undo=True))
        dialog.open()

    def _open_cancel(self, row: SessionRow) -> None:
        now = self._now()

        def save(draft: ReasonDraft) -> None:
            self._desk.do(scheduling.cancel, row.id, draft.reason, now, draft.asked_by)

        dialog = small_forms.cancel_dialog(self._page.window(), row, save)
        dialog.accepted.connect(lambda: self._window.toast(_("Session cancelled"), undo=True))
        dialog.open()

    def _open_reopen(self, row: SessionRow) -> None:
        now = self._now()

        def save(draft: ReasonDraft) -> None:
            self._desk.do(scheduling.reopen, row.id, draft.reason, now)

        dialog = small_forms.reopen_dialog(self._page.window(), row, save)
        dialog.accepted.connect(lambda: self._window.toast(_("Session put back"), undo=True))
        dialog.open()

    def _open_writing(self, row: SessionRow) -> None:
        now = self._now()

        def save(draft: WritingDraft) -> None:
            self._desk.do(scheduling.make_async, row.id, draft.days(), now)

        dialog = small_forms.writing_dialog(self._page.window(), row, save)
        dialog.accepted.connect(lambda: self._window.toast(_("They write to each other now"), undo=True))
        dialog.open()

    def _open_add(self, choices: reading.Choices, day: date, pairing_id: int) -> None:
        cohort, today = self._page.context.cohort.row, self._page.context.today()
        if not choices.pairings or cohort is None:
            self._window.toast(_("No pairing meets yet. Confirm pairings first."))
            return
        draft = SessionDraft(
            pairing_id or choices.pairings[0].id, day, cohort.hours_from, cohort.session_minutes
        )

        def save(made: SessionDraft) -> None:
            self._desk.do(scheduling.add, made, today)

        both = (choices.pairings, choices.places)
        dialog = small_forms.add_dialog(self._page.window(), draft, both, save)
        dialog.accepted.connect(lambda: self._window.toast(_("Session placed"), undo=True))
        dialog.open()

    def _open_plan(self, choices: reading.Choices) -> None:
        titles = {row.id: row.title for row in choices.pairings}
        dialog = PlanDialog(self._page.window(), titles, len(choices.places), self._keep)
        desk, cohort_id, now = self._desk, self._page.cohort_id, self._now()

        def compute(mode: Mode, with_places: bool) -> None:  # noqa: FBT001 - Qt's signal
            where = mode if with_places else Mode.VIDEO

            def work(progress: Progress) -> Plan:
                return desk.ask(scheduling.plan, cohort_id, where, now, progress)

            task.run(dialog, _("Planning sessions…"), work, dialog.show_plan)

        dialog.wanted.connect(compute)
        dialog.open()

    def _keep(self, placements: tuple[Placement, ...], mode: Mode) -> None:
        today = self._page.context.today()
        told = ngettext("{count} session placed", "{count} sessions placed", len(placements))
        self._do(
            _("Placing sessions…"),
            lambda: self._desk.do(scheduling.keep, placements, mode, today),
            told.format(count=len(placements)),
        )

    def _with(self, session_id: int, act: Callable[[SessionRow], None]) -> None:
        self._page.fetch(lambda: self._desk.ask(sessions.one, session_id), act)

    def _do(self, words: str, work: Callable[[], object], told: str) -> None:
        """Act, then say so with Undo."""
        self._page.run(words, lambda _progress: work(), lambda _result: self._window.toast(told, undo=True))
