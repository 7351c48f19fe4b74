"""Boxes that say or ask one thing, in plain text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class Message(QDialog):
    """One sentence, details to copy where there are some, and the buttons given to it."""

    def __init__(self, parent: QWidget | None, title: str, text: str, details: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(theme().px(420))
        self.details = details
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "section", wrap=True))
        column.addWidget(plain.label(text, "base", wrap=True))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme().px(8))
        if details:
            column.addWidget(self._details_box())
        self.buttons.addStretch(1)
        column.addSpacing(theme().px(8))
        column.addLayout(self.buttons)

    def offer(self, words: str, act: Callable[[], object], kind: str = "") -> None:
        """Add a button; it closes the box, then acts."""
        button = plain.button(words, kind)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        button.setDefault(kind == "primary")
        self.buttons.addWidget(button)

    def open(self) -> None:
        """Show it as wide as its buttons, as high as its words need: Qt guesses too low where they wrap."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            width = max(self.minimumWidth(), self.buttons.sizeHint().width() + 2 * round(theme().px(24)))
            self.resize(width, column.totalHeightForWidth(width))
        super().open()

    def _details_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self.details)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(_("Details"))
        box.setMinimumHeight(theme().px(140))
        copy = plain.button(_("Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details))
        self.buttons.addWidget(copy)
        return box


def say(parent: QWidget | None, title: str, text: str, details: str = "") -> Message:
    """Show a sentence with one button to close it."""
    box = Message(parent, title, text, details)
    box.offer(_("Close"), lambda: None, "primary")
    box.open()
    return box


def ask(parent: QWidget | None, title: str, text: str, yes: str, then: Callable[[], object]) -> Message:
    """Ask before what cannot be undone; `yes` names the act on its button."""
    box = Message(parent, title, text)
    box.offer(_("Cancel"), lambda: None)
    box.offer(yes, then, "danger")
    box.open()
    return box
