"""The forms of goals and actions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.errors import Invalid
from mentordesk.core.goals import BASELINES, LEVELS, WEIGHTS, ActionDraft, GoalDraft, GoalRow
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import DateField, Form
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.goal_words import level_names

Owner = tuple[int, int]
"""A pairing and one of its members."""


@dataclass(frozen=True, slots=True)
class GoalFields:
    """What the form of a goal holds: pairing and owner as one choice, and why it is revised."""

    whose: Owner
    title: str = ""
    measure: str = ""
    weight: int = 1
    levels: tuple[str, ...] = ()
    baseline: int | None = None
    due_on: date | None = None
    reason: str = ""

    @classmethod
    def of(cls, row: GoalRow) -> "GoalFields":
        """The goal as it is now."""
        whose = (row.pairing_id, row.owner_id)
        return cls(whose, row.title, row.measure, row.weight, row.levels, row.baseline, row.due_on)

    def draft(self) -> GoalDraft:
        """What core takes."""
        pairing, owner = self.whose
        return GoalDraft(
            pairing, owner, self.title, self.measure, self.weight, self.levels, self.baseline, self.due_on
        )


@dataclass(frozen=True, slots=True)
class ActionFields:
    """What the form of an action holds."""

    whose: Owner
    text: str = ""
    goal_id: int | None = None
    due_on: date | None = None

    def draft(self) -> ActionDraft:
        """What core takes."""
        return ActionDraft(*self.whose, self.text, self.goal_id, self.due_on)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a goal came out."""

    final: int | None = 0


class LevelsField(QWidget):
    """The wording of the five levels, all or none."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self.lines: list[QLineEdit] = []
        for level in level_names().values():
            line = QLineEdit()
            line.setPlaceholderText(level)
            plain.name(line, level)
            plain.tip(line, level)
            self.lines.append(line)
            column.addWidget(line)
        self.setFocusProxy(self.lines[0])

    def value(self) -> tuple[str, ...]:
        """The five wordings; nothing where all are empty."""
        said = tuple(line.text().strip() for line in self.lines)
        return said if any(said) else ()

    def set_value(self, levels: tuple[str, ...]) -> None:
        """Show the wordings."""
        for at, line in enumerate(self.lines):
            line.setText(levels[at] if at < len(levels) else "")


def goal_form(fields: GoalFields, pairings: Iterable[PairingRow], *, pursued: bool) -> Form[GoalFields]:
    """The form of a goal; of one that is pursued it asks why levels change."""
    form = Form(fields)
    form.add("whose", _("Whose goal it is"), OneOf(owners(pairings)))
    form.add("title", _("What they want to reach"), QLineEdit())
    form.add("measure", _("How they will know that they are there"), QLineEdit())
    form.add("due_on", _("By when"), DateField())
    form.add("weight", _("How much it weighs"), OneOf({each: str(each) for each in WEIGHTS}))
    form.add("levels", _("The five levels in their words, all or none"), LevelsField())
    form.add("baseline", _("Where they start"), OneOf(_baselines()))
    if pursued:
        form.add("reason", _("Why levels or start change, where they do"), QLineEdit())
    return form


def action_form(
    fields: ActionFields, pairings: Iterable[PairingRow], goals: Mapping[int, str]
) -> Form[ActionFields]:
    """The form of an action."""
    form = Form(fields)
    form.add("whose", _("Who does it"), OneOf(owners(pairings)))
    form.add("text", _("What is to be done"), QPlainTextEdit())
    form.add("due_on", _("By when"), DateField())
    form.add("goal_id", _("Which goal it serves"), OneOf({None: _("none"), **goals}))
    return form


def outcome_form(row: GoalRow) -> Form[Outcome]:
    """The form that closes a goal: the level that was reached, in their words where they have some."""
    names = level_names()
    said = {
        level: f"{names[level]}: {row.levels[at]}" if row.levels else names[level]
        for at, level in enumerate(LEVELS)
    }
    form = Form(Outcome())
    form.add("final", _("The level that both agree was reached"), OneOf(said))
    return form


def owners(pairings: Iterable[PairingRow]) -> dict[Owner, str]:
    """Everybody whose goal or action it can be."""
    return {
        (pairing.id, member.participant_id): _("{name}, with {others}").format(
            name=member.name, others=words.names(each.name for each in pairing.current if each is not member)
        )
        for pairing in pairings
        for member in pairing.current
    }


def renamed(error: Invalid) -> Invalid:
    """The problems under the names that the fields have here."""
    return Invalid(
        [
            replace(problem, field="whose") if problem.field in {"owner_id", "pairing_id"} else problem
            for problem in error.problems
        ]
    )


def _baselines() -> dict[int | None, str]:
    names: dict[int, Any] = level_names()
    return {None: _("not agreed yet")} | {level: names[level] for level in BASELINES}
