"""Asks for what should stand beside a signature."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class SignDraft:
    """What somebody who signs wants remembered."""

    note: str = ""


def sign_dialog(parent: QWidget, save: Callable[[SignDraft], object]) -> FormDialog:
    """Tells what signing means, and takes a note."""
    form = Form(SignDraft())
    layout = form.layout()
    if layout is not None:
        sentence = _(
            "Your name and today’s date are kept with this plan and stand in its dossier. Pairings can still "
            "be confirmed one by one, as each side answers."
        )
        layout.addWidget(plain.label(sentence, "muted", wrap=True))
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setFixedHeight(theme().px(72))
    form.add("note", _("Note, such as who has seen it (may stay empty)"), note)
    return FormDialog(parent, _("Sign off the plan"), form, save, _("Sign off"))
