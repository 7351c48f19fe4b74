"""The window on a file with a flash rotation; a plan of it to be looked at."""

import pytest
from PySide6.QtWidgets import QDialog

from mentordesk.core.services import rotating
from mentordesk.ui.dialogs.rotations.rotations_dialog import RotationsDialog
from tests.rotation_file import desk

__all__ = ["desk"]


@pytest.fixture
def first_file(prepared):
    """What the window opens."""
    return prepared.path


@pytest.fixture
def plan(desk, prepared):
    """The rotation as it stands."""
    return desk.ask(rotating.plan, prepared.rotation)


class Hall:
    """The dialog in the window, and what tests do with it."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window
        window.go("pairings")
        qtbot.waitUntil(lambda: getattr(window.rooms.page, "menu_title", "") == "&Pairings")
        actions = window.rooms.page.menu_actions
        next(each for each in actions if each.text() == "Flash rotations…").trigger()
        self.dialog = window.findChild(RotationsDialog)

    @property
    def desk(self):
        return self.window.opener.desk

    def until(self, fits):
        self.qtbot.waitUntil(lambda: bool(fits()))

    def form(self):
        """The form that is open over the dialog, as soon as one is."""

        def there():
            return [each for each in self.dialog.findChildren(QDialog) if each.isVisible()]

        self.until(there)
        return there()[0]


@pytest.fixture
def hall(qtbot, shell):
    """The dialog, open on the rotation of the file."""
    found = Hall(qtbot, shell)
    found.until(lambda: found.dialog.plan)
    return found
