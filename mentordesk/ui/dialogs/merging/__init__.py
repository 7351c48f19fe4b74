"""Likely duplicates: a list of pairs, and two people side by side; light, its parts come when it opens."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mentordesk.ui.kit.context import Context


def open_duplicates(context: "Context", parent: QWidget) -> None:
    """Open the list of those who look like one person, over the window."""
    from mentordesk.ui.kit import task
    from mentordesk.ui.kit.view import load

    place = "mentordesk.ui.dialogs.merging.duplicates_dialog:DuplicatesDialog"

    def show(dialog: object) -> None:
        if callable(dialog):
            context.window.show_dialog(dialog(context, parent.window()))

    task.fetch(parent, lambda: load(place), show)
