"""The acts of the calendar as actions: in the menu Sessions, on buttons, and by single keys on the page."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from mentordesk.core.i18n import _
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import Mode, SessionState
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.calendar.session_acts import SessionActs


class CalendarRoom(Protocol):
    """What the actions ask of the page."""

    acts: SessionActs
    selected: int

    @property
    def default_day(self) -> date: ...

    def today(self) -> None: ...

    def turn(self, weeks: int) -> None: ...

    def show_as(self, view: str) -> None: ...


class CalendarMenu(QObject):
    """Keeps which acts are possible for the selected session, and says why where one is not."""

    def __init__(self, page: Page, room: CalendarRoom) -> None:
        super().__init__(page)
        self._page, self._room = page, room
        acts = room.acts
        self.plan = action(page, _("Plan sessions"), acts.plan, "P", "calendar")
        self.add = action(page, _("Place one session…"), self._add, "N", "add")
        self.log = self._of(_("Log…"), lambda session: acts.log((session,)), "L")
        self.move = self._of(_("Move…"), acts.move, "M")
        self.write = self._of(_("In writing instead…"), acts.write_instead, "I")
        self.cancel = self._of(_("Call off…"), acts.cancel, "Del")
        self.reopen = self._of(_("Put back…"), acts.reopen, "B")
        self.print_pack = self._of(_("Print pack"), acts.print_pack, "K")
        self.places = action(page, _("Places…"), acts.places, "Ctrl+Shift+L")
        self.absences = action(page, _("Absences…"), acts.absences, "Ctrl+Shift+A")
        self.today = action(page, _("Today"), room.today, "T")
        self.back = action(page, _("Previous week"), partial(room.turn, -1), "PgUp", "left")
        self.on = action(page, _("Next week"), partial(room.turn, 1), "PgDown", "right")
        self.week = action(page, _("Week"), partial(room.show_as, "week"), "W")
        self.agenda = action(page, _("Agenda"), partial(room.show_as, "agenda"), "A")
        go = page.context.window.go
        self.to_pairings = action(page, _("Go to Pairings"), lambda: go("pairings"))
        self.to_participants = action(page, _("Go to Participants"), lambda: go("participants"))
        self.of_session = [self.log, self.move, self.write, self.cancel, self.reopen, self.print_pack]
        self.actions_shown = self._in_order()
        for each in self.actions_shown:
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            page.addAction(each)
        self.about(None, date.min)

    def _in_order(self) -> list[QAction]:
        """The acts as the menu shows them, with lines between what belongs together."""
        turning = [self.today, self.back, self.on, self.week, self.agenda]
        groups = [[self.plan, self.add], self.of_session, [self.places, self.absences], turning]
        return [act for group in groups for act in (_line(self._page), *group)][1:]

    def buttons(self) -> list[QPushButton]:
        """Today, and the arrows to the weeks beside."""
        made = []
        for one, icon in ((self.today, ""), (self.back, "left"), (self.on, "right")):
            button = plain.button("" if icon else one.text())
            plain.name(button, one.text())
            plain.tip(button, f"{one.text()} ({one.shortcut().toString()})")
            if icon:
                icons.dress(button, icon)
            button.clicked.connect(one.trigger)
            made.append(button)
        return made

    def allow(self, *, planning: bool) -> None:
        """Whether there is anybody to plan for."""
        for one in (self.plan, self.add):
            one.setEnabled(planning)

    def about(self, row: SessionRow | None, today: date) -> None:
        """Allow what can be done with a session, or without one nothing."""
        waiting = row is not None and row.state is SessionState.SCHEDULED
        over = row is not None and not waiting
        past = row is not None and row.day <= today
        _allow(self.log, on=waiting and past, why=_("A session can be logged from its day on."))
        _allow(self.move, on=waiting, why=_("This session is over. Put it back first."))
        meets = waiting and row is not None and row.mode is not Mode.ASYNC
        _allow(self.write, on=meets, why=_("They write to each other already, or it is over."))
        _allow(self.cancel, on=waiting, why=_("This session is over."))
        _allow(self.reopen, on=over, why=_("This session is scheduled."))
        _allow(self.print_pack, on=row is not None, why="")
        self.reopen.setVisible(row is None or over)
        for one in (self.log, self.move, self.write, self.cancel):
            one.setVisible(row is None or waiting)

    def _of(self, words: str, act: Callable[[int], object], keys: str) -> QAction:
        def go() -> None:
            if self._room.selected:
                act(self._room.selected)

        return action(self._page, words, go, keys)

    def _add(self) -> None:
        self._room.acts.add(self._room.default_day)


def _allow(one: QAction, *, on: bool, why: str) -> None:
    one.setEnabled(on)
    keys = one.shortcut().toString()
    words = f"{one.text()} ({keys})" if keys else one.text()
    one.setProperty("why", words if on else f"{words}\n{why}".strip())


def _line(page: Page) -> QAction:
    line = QAction(page)
    line.setSeparator(True)
    return line
