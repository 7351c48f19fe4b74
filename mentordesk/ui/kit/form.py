"""Moves a draft into the fields of a dialog and back, and shows each problem under its field."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.errors import Problem
from mentordesk.core.i18n import _
from mentordesk.core.vocab import Vocabulary
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

D = TypeVar("D")
_NO_DATE = QDate(1900, 1, 1)
_FIRST_DATE = QDate(1900, 1, 2)


class Choice(QComboBox):
    """Chooses one member of a vocabulary; where `none` is given, also nothing (None)."""

    def __init__(self, kind: type[Vocabulary], none: str = "") -> None:
        super().__init__()
        self._members: list[Vocabulary | None] = [None] if none else []
        self._members += list(kind)
        for member in self._members:
            self.addItem(member.label if member else none)

    def member(self) -> Vocabulary | None:
        """What is chosen."""
        return self._members[self.currentIndex()]

    def choose(self, member: Vocabulary | None) -> None:
        """Choose a member."""
        self.setCurrentIndex(self._members.index(member) if member in self._members else 0)


class DateField(QDateEdit):
    """A date that may be none: the earliest date reads as "none"."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setMinimumDate(_NO_DATE)
        self.setSpecialValueText(_("none"))
        self.setDisplayFormat(_with_month_in_words(self.locale()))

    def day(self) -> date | None:
        """What is chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day()) if chosen >= _FIRST_DATE else None

    def choose(self, day: date | None) -> None:
        """Show a date, or none."""
        self.setDate(QDate(day.year, day.month, day.day) if day else _NO_DATE)


def _with_month_in_words(locale: QLocale) -> str:
    """In the order of the locale; the month is a short word, so that nobody takes it for the day."""
    pattern = locale.dateFormat(locale.FormatType.LongFormat)
    pattern = re.sub(r"('[^']*'|\W)*d{3,4}('[^']*'|\W)*", "", pattern)  # no weekday
    return pattern.replace("MMMM", "MMM") or "d MMM yyyy"


class Form(QWidget, Generic[D]):
    """The fields of one draft, a frozen dataclass; core says what is wrong with it, never the form."""

    def __init__(self, draft: D) -> None:
        super().__init__()
        self._draft = draft
        self.fields: dict[str, QWidget] = {}
        self._problems: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self._head = self._problem_line()

    def add(self, field: str, words: str, widget: QWidget) -> QWidget:
        """A row for one field of the draft: its label, its widget, and room for a problem."""
        plain.name(widget, words)
        if isinstance(widget, QCheckBox):
            widget.setText(plain.button_text(words))
        else:
            label = plain.label(words, "hint")
            label.setBuddy(widget)
            self._column.addWidget(label)
        self._column.addWidget(widget)
        self.fields[field] = widget
        self._problems[field] = self._problem_line()
        self._column.addSpacing(theme().px(8))
        put(widget, getattr(self._draft, field))
        return widget

    def section(self, words: str) -> None:
        """A heading above the fields that follow."""
        self._column.addSpacing(theme().px(8))
        self._column.addWidget(plain.label(words, "strong"))

    def draft(self) -> D:
        """The draft with what the fields hold now."""
        values = {field: take(widget) for field, widget in self.fields.items()}
        return replace(self._draft, **values)  # type: ignore[type-var]  # - D is a dataclass

    def load(self, draft: D) -> None:
        """Show another draft."""
        self._draft = draft
        for field, widget in self.fields.items():
            put(widget, getattr(draft, field))
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem under its field, the rest at the head, and go to the first."""
        for line in (self._head, *self._problems.values()):
            line.setText("")
            line.hide()
        for field, widget in self.fields.items():
            _mark(widget, wrong=any(problem.field == field for problem in problems))
        for problem in problems:
            line = self._problems.get(problem.field, self._head)
            line.setText(f"{line.text()}\n{problem.message}".strip())
            line.show()
        first = next((problem.field for problem in problems if problem.field in self.fields), "")
        if first:
            self.fields[first].setFocus()

    def watch(self, changed: Callable[[], object]) -> None:
        """Have `changed` called when a field is left or chosen otherwise, for pages that save at once."""
        for widget in self.fields.values():
            match widget:
                case QComboBox():
                    widget.activated.connect(lambda _at: changed())
                case QCheckBox():
                    widget.clicked.connect(lambda _on: changed())
                case QLineEdit() | QSpinBox() | QDateEdit():
                    widget.editingFinished.connect(changed)

    def _problem_line(self) -> QLabel:
        line = plain.label("", "problem", wrap=True)
        line.hide()
        self._column.addWidget(line)
        return line


def put(widget: QWidget, value: Any) -> None:
    """Show a value in a widget; one that Qt does not know shows it by its own `set_value`."""
    for kind, shown, _taken in _WAYS:
        if isinstance(widget, kind):
            shown(widget, value)
            return
    widget.set_value(value)  # type: ignore[attr-defined]  # - see the sentence above


def take(widget: QWidget) -> Any:
    """The value that a widget shows; one that Qt does not know tells it by its own `value`."""
    for kind, _shown, taken in _WAYS:
        if isinstance(widget, kind):
            return taken(widget)
    return widget.value()  # type: ignore[attr-defined]  # - see the sentence above


def _mark(widget: QWidget, *, wrong: bool) -> None:
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", "true" if wrong else None)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _show_text(widget: Any, value: Any) -> None:
    widget.setText("" if value is None else str(value))


_WAYS: tuple[tuple[type[QWidget], Callable[[Any, Any], object], Callable[[Any], Any]], ...] = (
    (Choice, Choice.choose, Choice.member),
    (DateField, DateField.choose, DateField.day),
    (QPlainTextEdit, lambda widget, value: widget.setPlainText(value or ""), QPlainTextEdit.toPlainText),
    (QLineEdit, _show_text, QLineEdit.text),
    (QSpinBox, lambda widget, value: widget.setValue(value or 0), QSpinBox.value),
    (QCheckBox, lambda widget, value: widget.setChecked(bool(value)), QCheckBox.isChecked),
)
