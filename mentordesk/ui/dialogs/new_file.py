"""Asks whose desk a new programme file is, before it asks where to put it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import _
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog


@dataclass(frozen=True, slots=True)
class DeskOf:
    """The coordinator, as history and paper name them."""

    coordinator: str = ""


def ask_name(parent: QWidget, known: str, then: Callable[[str], object]) -> FormDialog:
    """Ask for the coordinator's name, `known` from last time if there was one; `then` gets it, trimmed."""
    form = Form(DeskOf(known))
    form.add("coordinator", _("Your name, as history and paper show it"), QLineEdit())
    dialog = FormDialog(parent, _("Whose desk is it?"), form, _check, _("Choose a place…"))
    dialog.accepted.connect(lambda: then(form.draft().coordinator.strip()))
    dialog.open()
    return dialog


def _check(draft: DeskOf) -> None:
    if not draft.coordinator.strip():
        raise Invalid([Problem("coordinator", _("Enter your name."))])
