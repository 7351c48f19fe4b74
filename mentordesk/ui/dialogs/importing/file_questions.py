"""What only the person knows about a file, as rows that answer in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.core.intake.report import DateOrder, Question
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

_MOST_ROWS = 8


class OptionsQuestion(QWidget):
    """A sentence, and its answers below each other, each with what it would mean here."""

    answered = Signal(str, str)
    """(what it is about, the option chosen)"""

    def __init__(self, question: Question, given: str) -> None:
        super().__init__()
        self._about = question.about
        self._group = QButtonGroup(self)
        column = _column(self)
        column.addWidget(plain.label(question.sentence, "base", wrap=True))
        for option in question.options:
            words, example = _words(question, option.value, option.example)
            button = QRadioButton(plain.button_text(words))
            button.setObjectName(f"{question.about} {option.value}")
            plain.name(button, f"{words}: {example}" if example else words)
            button.setChecked(option.value == given)
            button.setProperty("option", option.value)
            self._group.addButton(button)
            column.addWidget(button)
            if example:
                column.addLayout(_indented(plain.label(example, "hint", wrap=True)))
        self._group.buttonClicked.connect(self._say)

    @Slot(object)
    def _say(self, button: QRadioButton) -> None:
        self.answered.emit(self._about, str(button.property("option")))


class OrderQuestion(QWidget):
    """Words to be put in order with Up and Down, or Alt with the arrow keys."""

    ordered = Signal(list)

    def __init__(self, sentence: str, words: Sequence[str]) -> None:
        super().__init__()
        self.list = _Movable(words)
        plain.name(self.list, _("Grades, lowest first"))
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self.up, self.down = plain.button(_("Up")), plain.button(_("Down"))
        plain.tip(self.up, _("Lower in grade (Alt+Up)"))
        plain.tip(self.down, _("Higher in grade (Alt+Down)"))
        self.use = plain.button(_("Use this order"), "primary")
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.use.clicked.connect(self._say)
        for button in (self.up, self.down, self.use):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = _column(self)
        column.addWidget(plain.label(sentence, "base", wrap=True))
        column.addWidget(self.list)
        column.addLayout(row)

    @Slot()
    def _say(self) -> None:
        self.ordered.emit(self.list.words())


class _Movable(QListWidget):
    """A list whose current row can be moved."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.setSpacing(theme().px(2))
        self.addItems(list(words))
        self.setCurrentRow(0)
        rows = min(_MOST_ROWS, len(words))
        self.setFixedHeight(rows * (self.sizeHintForRow(0) + theme().px(4)) + theme().px(8))

    def words(self) -> list[str]:
        """The words in their order now."""
        return [self.item(row).text() for row in range(self.count())]

    def move_current(self, steps: int) -> None:
        """Move the current word, as far as there is room."""
        row = self.currentRow()
        to = max(0, min(self.count() - 1, row + steps))
        if row >= 0 and to != row:
            self.insertItem(to, self.takeItem(row))
            self.setCurrentRow(to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the word itself."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(steps)
        else:
            super().keyPressEvent(event)


def _words(question: Question, value: str, example: str) -> tuple[str, str]:
    """An option in words, and its example; roles and kinds bring their words as the example."""
    if question.about == "dates":
        return next(order.label for order in DateOrder if order.key == value), example
    if question.about in {"role", "kind"}:
        return example, ""
    return value, example


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, theme().px(4), 0, 0)
    column.setSpacing(theme().px(4))
    return column


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(theme().px(26), 0, 0, 0)
    row.addWidget(widget)
    return row
