"""What is asked when somebody joins a group, leaves it or moves, and when groups merge or turn into pairs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.regrouping import (
    Foretold,
    LeaveDraft,
    MergeDraft,
    MoveDraft,
    ThemeDraft,
    TurnDraft,
)
from mentordesk.ui.dialogs.people_field import PeopleField, Search
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import D, DateField, Form
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme

Words = Mapping[int, str]
"""What can be chosen, by its id."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Who joins (id and name), from which day on, and why."""

    people: tuple[tuple[int, str], ...]
    on: date | None
    reason: str = ""


class GroupForm(Form[D]):
    """Ends with a day and a reason; below them stands what is known to stand against it."""

    room = 72
    """Pixels at 100 % for what is found, or found wrong, while the dialog is open."""

    def __init__(self, draft: D, sentence: str) -> None:
        super().__init__(draft)
        self.intro = plain.label(sentence, "muted", wrap=True)
        self.outcome = plain.label("", "muted", wrap=True)
        self.outcome.setMinimumHeight(theme().px(40))
        self._place(self.intro)

    def ask_day(self, field: str, words: str) -> DateField:
        """The day of it."""
        day = DateField()
        self.add(field, words, day)
        return day

    def ask_why(self, words: str) -> None:
        """The reason, which may stay empty; and room for what is foretold."""
        reason = QPlainTextEdit()
        reason.setTabChangesFocus(True)
        reason.setFixedHeight(theme().px(64))
        self.add("reason", words, reason)
        self._place(self.outcome)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addStretch(1)

    def foretell(self, ask: Callable[[], Foretold]) -> None:
        """Show what stands against it as soon as it is known."""
        task.fetch(self, ask, self._tell)

    def _tell(self, found: Foretold) -> None:
        """In red where no reason helps."""
        kind = "problem" if found.refused else "base" if found.asks else "muted"
        self.outcome.setProperty("kind", kind)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(found.sentence)

    def _place(self, label: QWidget) -> None:
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(label)
            column.addSpacing(theme().px(8))


class JoinForm(GroupForm[Joining]):
    """Who joins, found by typing."""

    room = 190

    def __init__(self, today: date, search: Search, ask: Callable[[tuple[int, ...]], Foretold]) -> None:
        sentence = _("What was entered for earlier sessions stays as it is.")
        super().__init__(Joining((), today), sentence)
        self._ask = ask
        self.people = PeopleField(search, 8)
        self.add("people", _("Who joins"), self.people)
        self.ask_day("on", _("First day in the group"))
        self.ask_why(_("Why, in your own words (may stay empty)"))
        self.people.changed.connect(self._foretell)

    @Slot()
    def _foretell(self) -> None:
        wanted = tuple(number for number, _name in self.people.value())
        self.foretell(lambda: self._ask(wanted))


class LeaveForm(GroupForm[LeaveDraft]):
    """Who leaves, and the last day."""

    def __init__(self, today: date, people: Words) -> None:
        sentence = _("They wait for another place from then on. Nobody has to give a reason.")
        super().__init__(LeaveDraft(next(iter(people), 0), today), sentence)
        self.add("who", _("Who leaves"), OneOf(dict(people)))
        self.ask_day("last", _("Last day in the group"))
        self.ask_why(_("Why, in your own words (may stay empty)"))


class MoveForm(GroupForm[MoveDraft]):
    """Who moves, and to which group."""

    def __init__(
        self, today: date, choices: tuple[Words, Words], ask: Callable[[int, int], Foretold]
    ) -> None:
        people, groups = choices
        sentence = _("Goals and sessions stay where they were; both groups keep what was entered.")
        super().__init__(MoveDraft(next(iter(people), 0), next(iter(groups), 0), today), sentence)
        self._ask = ask
        self.who, self.to = OneOf(dict(people)), OneOf(dict(groups))
        self.add("who", _("Who moves"), self.who)
        self.add("to", _("To which group"), self.to)
        self.ask_day("on", _("First day in the new group"))
        self.ask_why(_("Why, in your own words (may stay empty)"))
        for field in (self.who, self.to):
            field.activated.connect(self._foretell)
        self._foretell()

    @Slot()
    def _foretell(self) -> None:
        to, who = self.to.value(), self.who.value()
        self.foretell(lambda: self._ask(to, who))


class MergeForm(GroupForm[MergeDraft]):
    """Which group goes on, and whether the mentors come along."""

    def __init__(self, today: date, groups: Words, ask: Callable[[int, bool], Foretold]) -> None:
        sentence = _(
            "This group ends without fault and its people join the other one. "
            "Sessions that are still planned here are called off; goals stay where they were."
        )
        super().__init__(MergeDraft(next(iter(groups), 0), today, mentors=False), sentence)
        self._ask = ask
        self.into, self.mentors = OneOf(dict(groups)), QCheckBox()
        self.add("into", _("Merge into"), self.into)
        self.add("mentors", _("The mentors come along"), self.mentors)
        self.ask_day("on", _("First day together"))
        self.ask_why(_("Why, in your own words (may stay empty)"))
        self.into.activated.connect(self._foretell)
        self.mentors.clicked.connect(self._foretell)
        self._foretell()

    @Slot()
    def _foretell(self) -> None:
        into, mentors = self.into.value(), self.mentors.isChecked()
        self.foretell(lambda: self._ask(into, mentors))


class TurnForm(GroupForm[TurnDraft]):
    """From which day on they meet otherwise."""

    def __init__(self, today: date, sentence: str) -> None:
        super().__init__(TurnDraft(today), sentence)
        self.ask_day("on", _("From which day on"))
        self.ask_why(_("Why, in your own words (may stay empty)"))


class ThemeForm(GroupForm[ThemeDraft]):
    """What a group is about from now on."""

    def __init__(self, today: date, theme: str) -> None:
        sentence = _("What it was about before is kept, with your reason; ratings before and after are told.")
        super().__init__(ThemeDraft(theme, today), sentence)
        self.add("theme", _("What the group is about"), QLineEdit())
        self.ask_day("on", _("From which day on"))
        self.ask_why(_("Why, in your own words (may stay empty)"))
