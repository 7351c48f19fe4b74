"""Asks for a reason before an act that keeps one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """Why."""

    reason: str = ""


class ReasonDialog(FormDialog):
    """`words`: the title, a sentence that says what will happen, and the words of the button."""

    def __init__(
        self, parent: QWidget | None, words: tuple[str, str, str], save: Callable[[ReasonDraft], object]
    ) -> None:
        title, sentence, button = words
        form = Form(ReasonDraft())
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumHeight(theme().px(72))
        form.add("reason", _("Reason"), self.reason)
        super().__init__(parent, title.rstrip("…"), form, save, button)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, plain.label(sentence, "muted", wrap=True))
            self._fit(column)
        self.reason.setFocus()
