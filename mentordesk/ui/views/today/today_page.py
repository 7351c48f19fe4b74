"""The room Today: one ordered list of what needs the coordinator, each line with its next act."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core import participants, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import today as due
from mentordesk.core.services.today import Behind, Line
from mentordesk.core.sessions import SessionRow
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.view import load
from mentordesk.ui.views.today.line_list import LineList
from mentordesk.ui.views.today.line_panel import LinePanel

IMPORTING = "mentordesk.ui.dialogs.importing"
"""Where the import of sheets begins: `open_import(context, parent)`."""
_LOOK_AGAIN = 60_000  # ms: the list is another one after midnight


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows: the lines, how many people there are, and what comes next."""

    day: date
    lines: list[Line]
    people: int = 0
    coming: SessionRow | None = None


class TodayPage(Page):
    """The list and its inspector."""

    READS = due.READS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._day = context.today()
        self.list = LineList()
        self.panel = LinePanel(self._do_chosen, self._open_pairing)
        self.primary_action = action(self, _("Do the first one"), self._do_first, "Ctrl+Return", "play")
        self.new = action(self, _("New programme…"), self._new_programme, icon="programme")
        self.bring = action(self, _("Import people…"), self._import, icon="import")
        self.sample = action(self, _("Open the sample programme"), context.window.open_sample, icon="sample")
        chosen = action(self, _("Do the one that is selected"), self._do_chosen)
        self.menu_title, self.menu_actions = _("&Today"), [self.primary_action, chosen]
        self._states = QStackedWidget()
        self._states.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._states)
        self.setFocusProxy(self.list)
        self._soon = QTimer(self, singleShot=True, interval=0)  # the list is painted first
        self._soon.timeout.connect(self._read_behind)
        self.list.pointed.connect(self._point)
        self.list.wanted.connect(self._do)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look_at_the_day)
        self._clock.start(_LOOK_AGAIN)

    def refresh(self) -> None:
        """Read the list again."""
        cohort_id, day, desk = self.cohort_id, self.context.today(), self.context.desk
        self._day = day
        self.fetch(lambda: desk.ask(_read, cohort_id, day), self._show)

    def print_shown(self) -> None:
        """What can be printed stands in the room Reports."""
        self.context.window.go("reports")

    def explain(self) -> str:
        """What the page is for."""
        return _(
            "What needs you now, the most urgent first: pairings that may be in trouble, sheets to type in, "
            "sessions of which nobody has said whether they took place, people who wait. The arrow keys "
            "move, Enter does what the button says. The panel at the right tells why a line is here, and "
            "what would take it off the list."
        )

    def _show(self, found: Reading) -> None:
        lines = found.lines
        self.list.show_lines(lines, found.day)
        self._show_state(self._empty(found) if not lines else None)
        if self.primary_action:
            self.primary_action.setEnabled(bool(lines))
        count = ngettext("{count} thing", "{count} things", len(lines)).format(count=len(lines))
        title = _("{day} · {count}").format(day=words.long_date(found.day), count=count)
        hint = _("{count} shown · arrow keys move, Enter does the next act").format(count=count)
        self.say(subtitle=title if self.cohort_id else "", hint=hint if lines else "")

    def _show_state(self, empty: EmptyState | None) -> None:
        while (old := self._states.widget(1)) is not None:
            self._states.removeWidget(old)
            old.deleteLater()
        if empty is not None:
            self._states.addWidget(empty)
        self._states.setCurrentIndex(0 if empty is None else 1)

    def _empty(self, found: Reading) -> EmptyState:
        if not self.cohort_id:
            text = _(
                "Here will stand what needs you now, in order: who waits, what is late, what came back. "
                "Start a programme and bring its people in, or look around in the sample programme."
            )
            ways = [self.new, self.bring, self.sample]
            return EmptyState("today", _("This file has no programme yet"), text, ways)
        if not found.people:
            text = _("Bring in the people who signed up; what there is to do next will stand here.")
            return EmptyState("people", _("Nobody is in this cohort yet"), text, [self.bring])
        return EmptyState("check", _("Nothing needs you today."), _next(found.coming), [])

    @Slot(object)
    def _point(self, line: Line | None) -> None:
        if line is None:
            self._inspect(None)
            return
        self._soon.start()

    @Slot()
    def _read_behind(self) -> None:
        line, desk = self.list.current(), self.context.desk
        if line is not None:
            self.fetch(lambda: (line, desk.ask(due.behind, line)), self._show_behind)

    def _show_behind(self, found: tuple[Line, Behind | None]) -> None:
        line, behind = found
        if line == self.list.current():
            self.panel.show_line(line, behind, self._day)
            self._inspect(self.panel)

    def _inspect(self, widget: QWidget | None) -> None:
        self.inspector = widget
        if self.isVisible():
            self.context.window.inspect(widget)

    @Slot(object)
    def _do(self, line: Line) -> None:
        self.context.window.go(line.room, line.kind, line.target)

    def _do_first(self) -> None:
        if lines := self.list.lines.lines():
            self._do(lines[0])

    def _do_chosen(self) -> None:
        if line := self.list.current():
            self._do(line)

    def _open_pairing(self, pairing_id: int) -> None:
        self.context.window.go("pairings", "pairing", pairing_id)

    def _new_programme(self) -> None:
        from mentordesk.ui.dialogs import programme

        programme.open_new(self.context, self)

    def _import(self) -> None:
        self.fetch(partial(load, f"{IMPORTING}:open_import"), self._open_import)

    def _open_import(self, begin: object) -> None:
        if callable(begin):
            begin(self.context, self.window())

    @Slot()
    def _look_at_the_day(self) -> None:
        if self.isVisible() and self.context.today() != self._day:
            self.refresh()


def _read(db: Db, cohort_id: int, day: date) -> Reading:
    if not cohort_id:
        return Reading(day, [])
    return Reading(
        day,
        due.lines(db, cohort_id, day),
        participants.headcount(db, cohort_id, day),
        due.next_session(db, cohort_id, day),
    )


def _next(coming: SessionRow | None) -> str:
    if coming is None:
        return _("No session is planned. When something has to be done, it will stand here.")
    names = words.names([*coming.learners, *coming.mentors])
    return _("Next: {names} meet on {day}.").format(names=names, day=words.long_date(coming.day))
