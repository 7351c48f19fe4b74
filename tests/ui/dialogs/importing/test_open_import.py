"""The door to the wizard is light, and opens it over the window."""

import subprocess
import sys

from mentordesk.ui.dialogs.importing import open_import
from mentordesk.ui.dialogs.importing.wizard import ImportWizard


def test_it_is_light_to_import():
    code = "import sys, mentordesk.ui.dialogs.importing; sys.exit('mentordesk.core.intake' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_opens_over_the_window_with_the_files_dropped(qtbot, programme, context, signup):
    open_import(context, context.window, signup)
    qtbot.waitUntil(lambda: bool(context.window.findChildren(ImportWizard)))
    wizard = context.window.findChildren(ImportWizard)[0]
    qtbot.waitUntil(lambda: len(wizard.files) == 2)
    wizard.reject()
