"""Questions of which the first yes decides, each with what a yes leads to."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.vocab import Vocabulary
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme

V = TypeVar("V", bound=Vocabulary)


class FirstYes(QWidget, Generic[V]):
    """One of the questions can be answered with yes; at first none is."""

    def __init__(self, questions: Mapping[V, str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.answers: dict[V | None, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for word, question in questions.items():
            column.addWidget(plain.label(question, "base", wrap=True))
            said = _("Yes: {outcome}").format(outcome=word.label)
            self._add(column, word, said, _("{question} {answer}").format(question=question, answer=said))
        self._add(column, None, _("Not asked yet"), _("Not asked yet"))
        self.set_value(None)
        self.setFocusProxy(next(iter(self.answers.values())))

    def _add(self, column: QVBoxLayout, word: V | None, said: str, spoken: str) -> None:
        self.answers[word] = button = QRadioButton(plain.button_text(said))
        plain.name(button, spoken)
        self._group.addButton(button)
        column.addWidget(button)
        column.addSpacing(theme().px(6))

    def value(self) -> V | None:
        """What the first yes leads to."""
        return next((word for word, button in self.answers.items() if button.isChecked()), None)

    def set_value(self, word: V | None) -> None:
        """Show an answer."""
        self.answers[word].setChecked(True)
