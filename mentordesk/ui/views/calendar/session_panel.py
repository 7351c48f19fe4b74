"""One session in the inspector: who, when on everybody's clock, how and where, what can be done, what was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.sessions import DetailsDraft, HistoryRow, PlaceRow, SessionMember, SessionRow
from mentordesk.core.vocab import Mark, Mode
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading, person
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.marks import Level
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_wording as wording


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """All that the inspector shows of a session."""

    row: SessionRow
    history: Sequence[HistoryRow]
    places: Sequence[PlaceRow]
    zones: Mapping[int, str]
    """By person."""
    following: SessionRow | None
    """The pairing's next session, where there is one."""


class SessionPanel(Panel):
    """Shows one session; the fields save when they are left."""

    def __init__(
        self,
        acts: Sequence[QAction],
        save: Callable[[int, DetailsDraft], object],
        go_to: Callable[[int], object],
    ) -> None:
        super().__init__()
        self._acts, self._save, self._go_to = acts, save, go_to
        self._facts: SessionFacts | None = None
        self.form: Form[DetailsDraft] | None = None
        self._top, self._bottom = QWidget(), QWidget()

    def show_facts(self, facts: SessionFacts, today: date) -> None:
        """Show a session, keeping the caret where it is when it is the same one."""
        before, self._facts = self._facts, facts
        draft = DetailsDraft.of(facts.row)
        same = before is not None and _frame(before) == _frame(facts) and self.form is not None
        if not same:
            self.clear()
            self._top, self._bottom = QWidget(), QWidget()
            self.form = self._form_of(facts, draft)
            for widget in (self._top, self.form, self._bottom):
                self.add(widget)
        elif self.form is not None and self.form.draft() != draft:
            self.form.load(draft)
        _fill(self._top, [*_head(facts.row, today), *_people(facts), *_times(facts)])
        _fill(self._bottom, [self._act_buttons(), *self._next(facts), *_history(facts)])

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        if self.form is not None:
            next(iter(self.form.fields.values())).setFocus()

    def _form_of(self, facts: SessionFacts, draft: DetailsDraft) -> Form[DetailsDraft]:
        form = Form(draft)
        modes = [mode for mode in Mode if mode is not Mode.ASYNC or facts.row.mode is Mode.ASYNC]
        form.add("mode", _("How they meet"), OneOf({mode: mode.label for mode in modes}))
        places: list[tuple[int | None, str]] = [(None, _("No place"))]
        places += [(place.id, place.name) for place in facts.places]
        form.add("place_id", _("Place"), OneOf(dict(places)))
        form.add("link", _("Link or number"), QLineEdit())
        form.add("topic", _("Topic"), QLineEdit())
        form.watch(self._changed)
        return form

    def _changed(self) -> None:
        if self.form is None or self._facts is None:
            return
        draft = self.form.draft()
        if draft != DetailsDraft.of(self._facts.row):
            self._save(self._facts.row.id, draft)

    def _act_buttons(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for act in self._acts:
            if act.isVisible():
                button = plain.button(act.text().replace("&", ""), "", act.toolTip())
                plain.tip(button, act.property("why") or act.text())
                button.setEnabled(act.isEnabled())
                button.clicked.connect(act.trigger)
                flow.addWidget(button)
        return row

    def _next(self, facts: SessionFacts) -> list[QWidget]:
        following = facts.following
        if following is None:
            return [heading(_("Next session")), plain.label(_("None is planned after this one."), "muted")]
        link = plain.button(wording.when(following), "link")
        plain.name(link, _("Next session: {when}").format(when=wording.when(following)))
        link.clicked.connect(lambda: self._go_to(following.id))
        return [heading(_("Next session")), link]


def _frame(facts: SessionFacts) -> object:
    """What decides how the form is made."""
    return facts.row.id, facts.row.mode is Mode.ASYNC, [(place.id, place.name) for place in facts.places]


def _head(row: SessionRow, today: date) -> list[QWidget]:
    number = _("Session {number} of {total} · {code}").format(
        number=row.number, total=row.total, code=row.code
    )
    unlogged = wording.is_unlogged(row, today)
    word = _("Not logged") if unlogged else row.state.label
    return [plain.Line(number, "section"), Level(word, "amber" if unlogged else "")]


def _people(facts: SessionFacts) -> list[QWidget]:
    row = facts.row
    return [
        person(member.name, _role(member, row.attendance), square=member.role.learns, size=36)
        for member in row.members
    ]


def _role(member: SessionMember, attendance: Mapping[int, Mark]) -> str:
    mark = attendance.get(member.participant_id)
    role = _("Stands in") if member.stands_in else member.role.label
    return f"{role} · {mark.label.lower()}" if mark else role


def _times(facts: SessionFacts) -> list[QWidget]:
    row = facts.row
    told: list[QWidget] = [heading(_("When"), wording.place_name(row.zone))]
    if row.opens_on is not None or row.starts is None or row.ends is None:
        return [*told, plain.label(wording.when(row), "base", wrap=True)]
    told.append(plain.label(words.long_date(row.day), "base", wrap=True))
    told.append(plain.label(words.span(row.starts, row.ends), "strong"))
    people = [(member.name, facts.zones.get(member.person_id, "")) for member in row.members]
    for name, time in wording.local_times(row.starts, row.minutes, people, row.zone):
        told.append(fact(words.called(name), time))
    if row.moves:
        told.append(
            fact(_("Moved"), _("{count} times").format(count=row.moves) if row.moves > 1 else _("once"))
        )
    return told


def _history(facts: SessionFacts) -> list[QWidget]:
    blocks = [heading(_("What happened"))]
    for entry in reversed(facts.history):
        blocks.append(plain.label(entry.text, "base", wrap=True))
        when = words.short_date(date.fromisoformat(entry.at[:10]))
        blocks.append(plain.label(_("{day}, {name}").format(day=when, name=entry.by or _("unknown")), "hint"))
    return blocks


def _fill(frame: QWidget, widgets: Sequence[QWidget]) -> None:
    """Put other widgets under each other in place of those that were there."""
    column = frame.layout()
    if column is None:
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
    while item := column.takeAt(0):
        if old := item.widget():
            old.hide()
            old.deleteLater()
    for widget in widgets:
        column.addWidget(widget)
