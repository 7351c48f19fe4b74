"""The menu at the head of the sidebar: which cohort, its programme, and where it stands."""

from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context

if TYPE_CHECKING:
    from datetime import date

    from mentordesk.core.desk import Desk
    from mentordesk.core.programmes import Move
    from mentordesk.core.vocab import CohortState


class CohortMenu(QObject):
    """Fills the menu of the switcher each time it opens."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context

    def fill(self, menu: QMenu) -> None:
        """Put in the cohorts, then what can be done; the states follow as soon as they are read."""
        cohort = self._context.cohort
        for row in cohort.all:
            words = _("{programme}, {cohort}").format(programme=row.programme, cohort=row.name)
            choice = menu.addAction(plain.button_text(words))
            choice.setCheckable(True)
            choice.setChecked(row.id == cohort.id)
            choice.triggered.connect(partial(cohort.choose, row.id))
        menu.addSeparator()
        menu.addAction(_("New programme…")).triggered.connect(self._new)
        if cohort.row is None:
            return
        menu.addAction(_("Edit programme…")).triggered.connect(self._edit)
        states = menu.addMenu(_("Move to state"))
        desk, number = self._context.desk, cohort.id
        task.fetch(states, lambda: _moves(desk, number), partial(self._show_moves, states, number))

    def _show_moves(self, states: QMenu, cohort_id: int, moves: "list[Move]") -> None:
        for move in moves:
            words = move.to.label
            if move.refusal:
                words = _("{state} – {reason}").format(state=words, reason=move.refusal)
            one = states.addAction(plain.button_text(words))
            one.setEnabled(not move.refusal)
            one.triggered.connect(partial(self._move, cohort_id, move.to))
        if not moves:
            states.addAction(_("This state is final")).setEnabled(False)

    def _move(self, cohort_id: int, to: "CohortState") -> None:
        desk, toast, today = self._context.desk, self._context.window.toast, self._context.today()
        words = _("The cohort is now {state}").format(state=to.label.lower())
        task.run(
            self._window,
            _("Moving the cohort…"),
            lambda _progress: _move(desk, cohort_id, to, today),
            lambda _result: toast(words, undo=True),
        )

    def _new(self) -> None:
        task.fetch(self._window, _dialogs, lambda programme: programme.open_new(self._context, self._window))

    def _edit(self) -> None:
        number = self._context.cohort.id
        task.fetch(
            self._window, _dialogs, lambda programme: programme.open_for(self._context, self._window, number)
        )


def _moves(desk: "Desk", cohort_id: int) -> "list[Move]":
    from mentordesk.core import programmes

    return desk.ask(programmes.moves, cohort_id)


def _move(desk: "Desk", cohort_id: int, to: "CohortState", today: "date") -> None:
    from mentordesk.core import programmes

    desk.do(programmes.move_state, cohort_id, to, today)


def _dialogs() -> ModuleType:
    """The module of the form; importing it takes a while, so not on the window's thread."""
    from mentordesk.ui.dialogs import programme

    return programme
