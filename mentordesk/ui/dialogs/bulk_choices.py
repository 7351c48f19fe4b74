"""What is chosen before many are changed: a reason, or a field with its new value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core import participants
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.participants import (
    AddInterest,
    AddSkill,
    BulkAct,
    OwnAnswer,
    SetField,
    SetOrigin,
    SetOwn,
    SetPlaces,
    SkillLine,
    TickStep,
    bulk_adding,
)
from mentordesk.core.planning import zones
from mentordesk.core.vocab import Scheme
from mentordesk.ui.dialogs.bulk_dialog import BulkChoice
from mentordesk.ui.dialogs.own_value import OwnValueField
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Choice
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.small_fields import completed
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber


@dataclass(frozen=True, slots=True)
class OfferedValues:
    """The words that are offered while one chooses."""

    departments: list[str]
    organisations: list[str]
    zones: list[str]
    skills: list[str]
    steps: list[str]
    own: list[OwnAnswer]


def offered_values(db: Db, wanted: Sequence[int]) -> OfferedValues:
    """For these participants."""
    from mentordesk.core import organisations, skills

    fields = participants.listed_fields(db)
    own = [OwnAnswer(each.id, each.label, each.kind, each.choices, "") for each in fields]
    return OfferedValues(
        participants.departments(db),
        [row.name for row in organisations.organisation_list(db, 0) if row.id],
        sorted(zones.names()),
        [row.name for row in skills.every(db)],
        bulk_adding.step_texts(db, wanted),
        own,
    )


class NoChoice(BulkChoice):
    """Nothing more is asked."""

    def __init__(self, act: BulkAct) -> None:
        super().__init__()
        self._act = act

    def act(self) -> BulkAct:
        """What was given."""
        return self._act


class ReasonChoice(BulkChoice):
    """Asks why; `made` makes the act of the reason, which may be empty."""

    def __init__(self, words: str, made: Callable[[str], BulkAct]) -> None:
        super().__init__()
        self._made = made
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(theme().px(72))
        self.reason.textChanged.connect(self.changed)
        column = _column(self)
        column.addWidget(plain.label(words, "muted", wrap=True))
        _labelled(column, _("Reason, if there is one to keep"), self.reason)
        self.setFocusProxy(self.reason)

    def act(self) -> BulkAct:
        """With the reason."""
        return self._made(self.reason.toPlainText())


class FieldChoice(BulkChoice):
    """What to change, and the value that all get."""

    def __init__(self, offered: OfferedValues, today: date) -> None:
        super().__init__()
        self._today, self._offered = today, offered
        self._editors: list[tuple[str, QWidget, Callable[[], BulkAct | None]]] = []
        self._add_fields()
        self._add_skills()
        self._add_steps()
        self._add_own()
        self.what: OneOf[int] = OneOf({at: label for at, (label, _each, _act) in enumerate(self._editors)})
        self.what.setMaxVisibleItems(20)
        self.values = QStackedWidget()
        for _label, editor, _act in self._editors:
            self.values.addWidget(editor)
        column = _column(self)
        _labelled(column, _("What to change"), self.what)
        column.addWidget(self.values)
        self.what.currentIndexChanged.connect(self._choose)
        self.setFocusProxy(self.what)
        self._choose()

    def act(self) -> BulkAct | None:
        """Of the field that is chosen."""
        return self._editors[self.what.value()][2]()

    @Slot()
    def _choose(self) -> None:
        self.values.setCurrentIndex(self.what.value())
        self.changed.emit()

    def _add_fields(self) -> None:
        offers = self._offered
        for field, label, words in (
            ("department", _("Department"), offers.departments),
            ("organisation", _("Organisation"), offers.organisations),
            ("grade", _("Grade"), []),
            ("zone", _("Time zone"), offers.zones),
        ):
            line = self._line(words)
            self._take(label, line, partial(_set_field, field, line))
        places = WholeNumber(1, 8)
        places.setValue(2)
        places.valueChanged.connect(self.changed)
        self._take(_("Places"), places, lambda: SetPlaces(places.value()))
        origin = Choice(Scheme, _("Not known"))
        origin.currentIndexChanged.connect(self.changed)
        self._take(_("Came through"), origin, lambda: SetOrigin(_scheme(origin)))

    def _add_skills(self) -> None:
        interest = self._line([])
        self._take(_("Add an interest"), interest, lambda: _if(interest, AddInterest(interest.text())))
        for label, importance in ((_("Add a need"), 2), (_("Add an offer"), 0)):
            skill, level = self._line(self._offered.skills), WholeNumber(1, 5, before=_("level "))
            level.setValue(1 if importance else 3)
            level.valueChanged.connect(self.changed)
            both = QWidget()
            column = _column(both)
            column.addWidget(skill)
            column.addWidget(level)
            plain.name(level, _("Level now, 1 to 5"))
            both.setFocusProxy(skill)

            def added(
                skill: QLineEdit = skill, level: WholeNumber = level, weight: int = importance
            ) -> BulkAct | None:
                return _if(skill, AddSkill(SkillLine(skill.text(), level.value(), weight)))

            self._take(label, both, added, skill)

    def _add_steps(self) -> None:
        if self._offered.steps:
            step: OneOf[str] = OneOf({text: text for text in self._offered.steps})
            step.currentIndexChanged.connect(self.changed)
            today = self._today
            self._take(_("Tick a step of onboarding"), step, lambda: TickStep(step.value(), today))

    def _add_own(self) -> None:
        for answer in self._offered.own:
            field = OwnValueField(answer)
            field.edited.connect(self.changed)

            def written(field: OwnValueField = field, answer: OwnAnswer = answer) -> BulkAct:
                return SetOwn(answer.field_id, answer.label, field.text())

            self._take(answer.label, field, written)

    def _line(self, words: list[str]) -> QLineEdit:
        line = completed(words)
        line.textChanged.connect(self.changed)
        return line

    def _take(
        self, label: str, editor: QWidget, act: Callable[[], BulkAct | None], named: QWidget | None = None
    ) -> None:
        plain.name(named or editor, label)
        box = QWidget()
        column = _column(box)
        column.addWidget(plain.label(_("New value for all"), "hint"))
        column.addWidget(editor)
        column.addStretch(1)
        self._editors.append((label, box, act))


def _set_field(field: str, line: QLineEdit) -> BulkAct:
    return SetField(field, line.text())


def _if(line: QLineEdit, act: BulkAct) -> BulkAct | None:
    return act if line.text().strip() else None


def _scheme(choice: Choice) -> Scheme | None:
    member = choice.member()
    return member if isinstance(member, Scheme) else None


def _column(box: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    return column


def _labelled(column: QVBoxLayout, words: str, widget: QWidget) -> None:
    plain.name(widget, words)
    label = plain.label(words, "hint")
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget)
