"""The wizard that takes spreadsheets in; light, for its parts are imported when it opens."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mentordesk.ui.kit.context import Context


def open_import(context: "Context", parent: QWidget | None = None, files: Sequence[Path] = ()) -> None:
    """Open the wizard over the window, with these files where some were dropped."""
    from mentordesk.ui.kit import task
    from mentordesk.ui.kit.view import load

    place = "mentordesk.ui.dialogs.importing.wizard:ImportWizard"

    def show(wizard: object) -> None:
        if callable(wizard):
            made = wizard(context, window)
            context.window.show_dialog(made)
            made.bring(files)

    window = parent or context.live.parent()
    if isinstance(window, QWidget):
        task.fetch(window, lambda: load(place), show)
