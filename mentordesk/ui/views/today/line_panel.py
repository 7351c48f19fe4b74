"""The inspector of Today: the rule behind a line, and how its pairing is doing."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.goals import GoalRow
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.today import Behind, Line
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading, person
from mentordesk.ui.kit.marks import Note, ScoreBar
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.time_line import Point, TimeLine
from mentordesk.ui.views.today import line_words

_STEPS = 4
"""From the lowest agreed level of a goal to the highest."""
_LEVELS = {"red", "amber", "watch"}


class LinePanel(Panel):
    """Shows one line; `do` carries out its act, `go` opens the pairing."""

    def __init__(self, do: Callable[[], object], go: Callable[[int], object]) -> None:
        super().__init__()
        self._do, self._go = do, go

    def show_line(self, line: Line, found: Behind | None, today: date) -> None:
        """Show a line with what stands behind it."""
        self.clear()
        self._head(line, found)
        level = line.level.key if line.level.key in _LEVELS else ""
        note = Note(line_words.kind(line), f"{line.title}. {line.reason}", level)
        note.column.addWidget(plain.label(line_words.when(line, today), "hint"))
        self.add(note)
        if line.rule:
            self.add(heading(_("Why it is here")))
            self.add(fact(_("Watched for"), line.rule))
            self.add(plain.label(line.change, "muted", wrap=True))
        if found:
            self._add_sessions(found.sessions)
            self._add_state(found)
        act = plain.button(line.act, "primary")
        act.clicked.connect(self._do)
        self.add_foot(act)

    def _head(self, line: Line, found: Behind | None) -> None:
        if not line.people:
            self.add(plain.label(line.title, "section", wrap=True))
            return
        for someone in line.people:
            self.add(person(someone.name, someone.role.label, square=someone.role.learns, size=32))
        if found:
            self.add(plain.label(_place(found.pairing), "hint"))
            if (line.room, line.kind) != ("pairings", "pairing"):
                self.add(self._pairing_button(found.pairing))

    def _pairing_button(self, pairing: PairingRow) -> QWidget:
        button = plain.button(_("Open the pairing"), "link")
        button.clicked.connect(lambda: self._go(pairing.id))
        return button

    def _add_sessions(self, rows: tuple[SessionRow, ...]) -> None:
        count = ngettext("{count} held", "{count} held", _held(rows)).format(count=_held(rows))
        self.add(heading(_("Sessions"), count))
        if rows:
            self.add(TimeLine([_point(row) for row in rows], _("Sessions, oldest first")))
        else:
            self.add(plain.label(_("None is planned yet."), "muted"))

    def _add_state(self, found: Behind) -> None:
        self.add(heading(_("How it is going")))
        signed = found.pairing.signed_on
        said = _("signed {day}").format(day=words.short_date(signed)) if signed else _("not signed yet")
        self.add(fact(_("Agreement"), said))
        for goal in found.goals:
            self.add(_goal(goal))
        if not found.goals:
            self.add(fact(_("Goals"), _("none set yet")))
        if found.actions:
            count = len(found.actions)
            open_ones = ngettext("{count} open", "{count} open", count).format(count=count)
            self.add(fact(_("Agreed steps"), open_ones))


def _held(rows: tuple[SessionRow, ...]) -> int:
    return sum(row.state is SessionState.HELD for row in rows)


def _place(pairing: PairingRow) -> str:
    if pairing.started_on is None:
        return _("{code} · {state}").format(code=pairing.code, state=pairing.state.label.lower())
    return _("{code} · {state} · since {day}").format(
        code=pairing.code, state=pairing.state.label.lower(), day=words.short_date(pairing.started_on)
    )


def _point(row: SessionRow) -> Point:
    kind = "planned" if not row.state.final else "held" if row.state is SessionState.HELD else "missed"
    word = _("{number} · {state}").format(number=row.number, state=_state(row.state))
    return Point(kind, word, words.short_date(row.day))


def _state(state: SessionState) -> str:
    said = {
        SessionState.HELD: _("held"),
        SessionState.NO_SHOW: _("missed"),
        SessionState.SCHEDULED: _("planned"),
    }
    return said.get(state, state.label.lower())


def _goal(goal: GoalRow) -> QWidget:
    """The title, and below it the bar with its figure."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(2))
    column.addWidget(plain.label(goal.title, "base", wrap=True))
    if goal.steps is not None:
        figure = _("{done} of {total} steps up").format(done=goal.steps, total=_STEPS)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(ScoreBar(goal.steps / _STEPS, figure), 1)
        row.addWidget(plain.label(figure, "hint"))
        column.addLayout(row)
    return block
