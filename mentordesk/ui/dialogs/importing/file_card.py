"""One chosen file: its name, the kind of its rows, what is asked about it, or why it cannot be read."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake.report import Choices, Kind, Question
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.file_questions import OptionsQuestion, OrderQuestion
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Choice
from mentordesk.ui.kit.theme import theme

_ELSEWHERE = {"columns", "kind", "role"}
"""Questions that another control answers: the second step, and the choice beside the file's name."""


class FileCard(QFrame):
    """Tells of each answer as the fields of its choices that it changes."""

    changed = Signal(dict)
    afresh = Signal()
    removed = Signal()
    compared = Signal()
    """It is a roster, and is to be compared with what is here."""

    def __init__(self, file: Brought) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._file = file
        self.orders: list[OrderQuestion] = []
        self.kind = Choice(Kind, _("Choose what its rows are"))
        self.kind.setObjectName("kind")
        plain.name(self.kind, _("What the rows of {file} are").format(file=file.path.name))
        self.kind.choose(file.kind)
        self.kind.activated.connect(self._choose_kind)
        self.remove = plain.button(_("Remove"), "link")
        plain.name(self.remove, _("Remove {file}").format(file=file.path.name))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(12)] * 4)
        column.setSpacing(theme().px(8))
        column.addLayout(self._head())
        if file.trouble:
            column.addWidget(plain.label(file.trouble, "problem", wrap=True))
            column.addWidget(plain.label(_("This file is left out."), "hint"))
        if file.roster:
            column.addLayout(self._roster())
        if file.recalled:
            column.addLayout(self._recalled())
        for question in file.asked:
            if question.about not in _ELSEWHERE:
                column.addWidget(self._ask(question))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(plain.Line(self._file.path.name, "strong"), 1)
        row.addWidget(plain.label(_size(self._file), "hint"))
        self.kind.setVisible(not self._file.trouble)
        row.addWidget(self.kind)
        row.addWidget(self.remove)
        return row

    def _recalled(self) -> QHBoxLayout:
        """It was read as the last one like it was; that can be left."""
        words = _("Read as the last sheet with these headings was; the next step shows how.")
        button = plain.button(_("Read it afresh"), "link")
        plain.name(button, _("Read {file} afresh").format(file=self._file.path.name))
        button.setObjectName("afresh")
        button.clicked.connect(self.afresh)
        return _beside(words, button)

    def _roster(self) -> QHBoxLayout:
        """What was worked in can be told from what has changed here since."""
        words = _("This is a roster that was written here. Bring back only what was changed in it since.")
        button = plain.button(_("Compare…"))
        plain.name(button, _("Compare {file} with what is here").format(file=self._file.path.name))
        button.setObjectName("compare")
        button.clicked.connect(self.compared)
        return _beside(words, button)

    def _ask(self, question: Question) -> QWidget:
        if question.about == "grades":
            order = OrderQuestion(question.sentence, _in_order(question, self._file.choices))
            order.setVisible("grades" in self._file.unanswered)
            self.orders.append(order)
            order.ordered.connect(self._keep_order)
            return order
        options = OptionsQuestion(question, brought.answer(self._file.choices, question.about))
        options.answered.connect(self._answer)
        return options

    @Slot(int)
    def _choose_kind(self, _place: int) -> None:
        kind = self.kind.member()
        self.changed.emit({"kind": kind if isinstance(kind, Kind) else None})

    @Slot(str, str)
    def _answer(self, about: str, value: str) -> None:
        self.changed.emit(brought.answered(about, value))

    @Slot(list)
    def _keep_order(self, words: list[str]) -> None:
        self.changed.emit({"grade_order": tuple(words)})


def _beside(words: str, button: QPushButton) -> QHBoxLayout:
    button.setAutoDefault(False)
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    row.addWidget(plain.label(words, "muted", wrap=True), 1)
    row.addWidget(button)
    return row


def _size(file: Brought) -> str:
    if file.sheet is None or file.sheet.grid is None:
        return ""
    rows = file.sheet.grid.row_count
    return ngettext("{n} row", "{n} rows", rows).format(n=rows)


def _in_order(question: Question, choices: Choices) -> list[str]:
    """What the cohort already orders comes first, as it is there."""
    asked = [option.value for option in question.options]
    known = [*choices.grade_order]
    return [*known, *(word for word in asked if word.casefold() not in {each.casefold() for each in known})]
