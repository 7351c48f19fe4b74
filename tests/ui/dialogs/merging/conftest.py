"""Two pairs of people who look like one, and the dialog that shows them."""

import pytest

from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs.merging.duplicates_dialog import DuplicatesDialog


@pytest.fixture
def alike(someone):
    """Ada Obi twice, and Ben Hargreaves twice; gives their participants by name."""
    names = ("Ada Obi", "Obi, Ada", "Ben Hargreaves", "Ben Hargraeves")
    made = {name: someone(name, phone=f"020 7946 000{len(name)}", role=Role.MENTEE) for name in names[:2]}
    return made | {name: someone(name) for name in names[2:]}


@pytest.fixture
def duplicates(qtbot, alike, context):
    """The dialog with its first pair shown."""
    dialog = DuplicatesDialog(context, context.window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.panel.shown is not None)
    return dialog
