"""The room Calendar: a week or an agenda, the inspector beside it, and what does not fit."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core import pairings, programmes, sessions
from mentordesk.core.i18n import _
from mentordesk.core.services import calendar_problems
from mentordesk.core.services.calendar_problems import Gap
from mentordesk.core.sessions import SessionRow
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_reading as reading
from mentordesk.ui.views.calendar.agenda_view import AgendaView
from mentordesk.ui.views.calendar.moving_hand import Hands, MovingHand
from mentordesk.ui.views.calendar.problems_panel import ProblemsPanel
from mentordesk.ui.views.calendar.session_acts import SessionActs
from mentordesk.ui.views.calendar.session_menu import CalendarMenu
from mentordesk.ui.views.calendar.session_panel import SessionFacts, SessionPanel
from mentordesk.ui.views.calendar.week_days import monday_of
from mentordesk.ui.views.calendar.week_view import WeekView

_WEEK = timedelta(days=7)
_ROOMY = 640  # px at 100 %


def moment() -> datetime:
    """Now, by the clock of this computer: what is noted of it is the day here."""
    return datetime.now().astimezone()


class CalendarPage(Page):
    """Shows the week of `monday`; one session may be selected, in both views."""

    READS = (
        sessions.READS
        | sessions.PLACE_READS
        | sessions.ABSENCE_READS
        | pairings.READS
        | programmes.READS
        | frozenset({"free_time"})
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.monday = monday_of(context.today())
        self.selected = 0
        self._clock = ""
        self.acts = SessionActs(self, lambda: moment())  # noqa: PLW0108 - tests stop the clock
        self.week = WeekView(lambda: moment())  # noqa: PLW0108 - as above
        self.agenda = AgendaView()
        self.menu = CalendarMenu(self, self)
        self.problems = ProblemsPanel(self)
        self.panel = SessionPanel(self.menu.of_session, self.acts.edit, self.go_to)
        self.inspector = None
        hands = Hands(self.acts.move_to, self.tell, lambda: moment())  # noqa: PLW0108 - as above
        MovingHand(self, self.week, hands)
        self.segments = Segments({"week": _("Week"), "agenda": _("Agenda")}, _("How the calendar is shown"))
        self.segments.chosen.connect(self.show_as)
        self.header_widgets = [self.segments]
        self.primary_action = self.menu.plan
        self.menu_title, self.menu_actions = _("&Sessions"), self.menu.actions_shown
        self.views = QStackedWidget()
        self._lay_out()
        for view in (self.week, self.agenda):
            view.chosen.connect(self._choose)
            view.opened.connect(self._open)
        self.setFocusProxy(self.week)
        kept = context.settings.of_page("calendar", "view")
        self.show_as("agenda" if kept == "agenda" else "week")
        self._choose(0)

    def refresh(self) -> None:
        """Read the weeks shown again, what does not fit, and the session in the inspector."""
        desk, cohort_id = self.context.desk, self.cohort_id
        if not cohort_id:
            self.fetch(lambda: None, self._show_nothing)
            return
        monday, today, now = self.monday, self.context.today(), moment()
        self.fetch(lambda: reading.shown(desk, cohort_id, monday, today), self._show)
        self.fetch(lambda: desk.ask(calendar_problems.gaps, cohort_id, now), self._show_gaps)
        self._read_session()

    def explain(self) -> str:
        """What the page is for."""
        return _(
            "The calendar shows when pairings meet. Plan sessions places all that are missing at once; you "
            "see the plan before it is kept. Drag a session, or press Alt and the arrow keys, to move it: "
            "hours that do not suit everybody are hatched. T is today, Page Up and Page Down turn the weeks, "
            "W and A change between week and agenda, L logs and Delete cancels the selected session."
        )

    def print_shown(self) -> None:
        """Print the pack of the selected session, else go to what can be printed."""
        self.context.window.go("reports", "session" if self.selected else "", self.selected)

    def focus(self, kind: str, row_id: int) -> None:
        """Show one session, or the next of a pairing."""
        if kind == "session":
            self.go_to(row_id)
        elif kind == "pairing":
            desk = self.context.desk
            self.fetch(lambda: desk.ask(sessions.of_pairing, row_id), self._go_to_next)

    def go_to(self, session_id: int) -> None:
        """Select a session and turn to its week."""
        desk = self.context.desk
        self._choose(session_id)
        self.fetch(lambda: desk.ask(sessions.of_ids, [session_id]), self._turn_to_first)

    def turn(self, weeks: int) -> None:
        """Some weeks later, or earlier."""
        self.turn_to(self.monday + weeks * _WEEK)

    def turn_to(self, day: date) -> None:
        """Show the week of a day."""
        self.monday = monday_of(day)
        self.refresh()

    def today(self) -> None:
        """Show this week."""
        self.turn_to(self.context.today())

    def show_as(self, view: str) -> None:
        """Show the week, or the agenda."""
        self.segments.choose(view)
        shown: QWidget = self.agenda if view == "agenda" else self.week
        if self.views.currentWidget() not in (self._empty, self._no_programme):
            self.views.setCurrentWidget(shown)
        self.week.cancel_move()
        self.context.settings.keep_of_page("calendar", "view", view)
        self.setFocusProxy(shown)

    # What the buttons of the problems do

    def plan(self) -> None:
        """Plan all sessions."""
        self.acts.plan()

    def log(self, session_ids: tuple[int, ...]) -> None:
        """Log these sessions, one after the other."""
        self.acts.log(session_ids)

    def use_place(self, session_id: int, place_id: int) -> None:
        """Put a session into another place."""
        self.acts.use_place(session_id, place_id)

    def add_for(self, pairing_id: int) -> None:
        """Place one session of a pairing by hand."""
        self.acts.add(self.default_day, pairing_id)

    @property
    def default_day(self) -> date:
        """Where a new session begins: in the week shown, never in the past."""
        return max(self.monday, self.context.today() + timedelta(days=1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the week's own head says whose clock it is."""
        super().resizeEvent(event)
        self._aside.setVisible(self.width() >= theme().px(_ROOMY))

    def _lay_out(self) -> None:
        self._words, self._about, self._aside = (
            plain.label("", "section"),
            plain.Line("", "muted"),
            plain.Line("", "hint"),
        )
        self._words.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme().px(24), theme().px(8), theme().px(16), theme().px(8))
        bar.setSpacing(theme().px(8))
        for widget in (*self.menu.buttons(), self._words):
            bar.addWidget(widget)
        bar.addWidget(self._about, 3)
        bar.addWidget(self._aside, 4)
        self._bar = QWidget()
        self._bar.setLayout(bar)
        sentence = _(
            "The calendar fills once pairings are confirmed: propose pairings, confirm them, then plan their "
            "sessions here. The sample programme shows how it looks."
        )
        ways = [self.menu.to_pairings, self.menu.to_participants]
        self._empty = EmptyState("calendar", _("Nobody meets yet"), sentence, ways)
        later = _("The calendar fills once people are paired and their sessions are planned.")
        self._no_programme = no_programme(self, "calendar", later)
        for view in (self.week, self.agenda, self._empty, self._no_programme):
            self.views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.views, 1)

    def _show(self, found: reading.Shown) -> None:
        if found.week.days[0] != self.monday:
            return
        today = self.context.today()
        self._show_empty(empty=found.is_empty)
        self.week.show_week(found.week, today)
        self.week.select(self.selected)
        self.agenda.show_rows(found.rows, today, self.selected)
        self.problems.show_problems(found.problems)
        self._words.setText(found.title)
        self._about.setText(found.about)
        self._clock = _("Times of {zone}").format(zone=found.zone)
        self.tell("")

    def _show_nothing(self, _nothing: None) -> None:
        self._show_empty(empty=True)
        self.problems.show_problems([])

    def _show_empty(self, *, empty: bool) -> None:
        self._bar.setVisible(not empty)
        self.menu.allow(planning=not empty)
        shown = self.agenda if self.segments.current == "agenda" else self.week
        nothing = self._empty if self.cohort_id else self._no_programme
        self.views.setCurrentWidget(nothing if empty else shown)
        self._inspect()

    def tell(self, words: str) -> None:
        """Say beside the week what is going on; "" for nothing, then it is whose clock is shown."""
        self._aside.setText(words or self._clock)

    def _show_gaps(self, gaps: list[Gap]) -> None:
        self.problems.show_gaps(gaps)

    @Slot(int)
    def _choose(self, session_id: int) -> None:
        self.selected = session_id
        self.week.select(session_id)
        self.agenda.select(session_id)
        if session_id:
            self._read_session()
        else:
            self.menu.about(None, self.context.today())
            self._inspect()

    @Slot(int)
    def _open(self, session_id: int) -> None:
        self._choose(session_id)
        self.panel.focus_first()

    def _read_session(self) -> None:
        desk, session_id = self.context.desk, self.selected
        if session_id:
            self.fetch(lambda: reading.facts(desk, session_id), self._show_session)

    def _show_session(self, facts: SessionFacts | None) -> None:
        if facts is None:
            self._choose(0)
        elif facts.row.id == self.selected:
            today = self.context.today()
            self.menu.about(facts.row, today)
            self.panel.show_facts(facts, today)
            self._inspect()

    def _inspect(self) -> None:
        """The session, the problems, or (while nobody meets) nothing."""
        empty = self.views.currentWidget() in (self._empty, self._no_programme)
        wanted = None if empty else (self.panel if self.selected else self.problems)
        self.inspector = wanted
        if self.isVisible():
            self.context.window.inspect(wanted)

    def _turn_to_first(self, found: list[SessionRow]) -> None:
        if found and monday_of(found[0].day) != self.monday:
            self.turn_to(found[0].day)

    def _go_to_next(self, found: list[SessionRow]) -> None:
        today = self.context.today()
        wanted = next((row for row in found if row.day >= today), found[-1] if found else None)
        if wanted is not None:
            self.go_to(wanted.id)
