"""Pictures of every room, dialog and state: `.venv/bin/python tests/tour.py FILE.mentordesk FOLDER`.

Light, dark, 200 % and right to left; whoever changes the window looks at them before calling it done.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.kit.theme import Theme
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views

WAYS = {
    "light": ("light", 100, Qt.LayoutDirection.LeftToRight),
    "dark": ("dark", 100, Qt.LayoutDirection.LeftToRight),
    "200": ("light", 200, Qt.LayoutDirection.LeftToRight),
    "rtl": ("light", 100, Qt.LayoutDirection.RightToLeft),
}
SETTLED = 700  # ms for reads to come in and be painted
DIALOGS = {
    "search": lambda window: window.search(),
    "settings": lambda window: window.show_settings(),
    "explain": lambda window: window.menus._explain(),
    "about": lambda window: window.menus._about(),
}


def main(argv):
    file, folder = Path(argv[0]), Path(argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    Theme(app)
    for name, (look, zoom, direction) in WAYS.items():
        app.setLayoutDirection(direction)
        with tempfile.TemporaryDirectory() as scratch:
            _walk(
                Path(scratch),
                file,
                look,
                zoom,
                lambda shown, widget, name=name: _keep(folder, name, shown, widget),
            )
    return 0


def _walk(scratch, file, look, zoom, keep):
    settings = Settings(scratch / "window.ini")
    settings.look, settings.zoom = look, zoom
    copy = scratch / file.name
    shutil.copyfile(file, copy)
    window = MainWindow(settings, views())
    window.resize(1440, 900)
    window.show()
    window.begin(None)
    _settle()
    keep("0-start", window)
    window.opener.open(copy)
    _settle(4)
    for number, room in enumerate(window.rooms.views, start=1):
        window.go(room)
        _settle(2)
        keep(f"{number}-{room}", window)
        _dialogs_of(window, f"{number}-{room}", keep)
    for name, show in DIALOGS.items():
        show(window)
        _keep_dialogs(f"dialog-{name}", keep)
    window.close()
    wait_for_all()


def _dialogs_of(window, name, keep):
    """What the acts of the page's menu open; those that act at once are left alone."""
    page = window.rooms.page
    for place, action in enumerate(page.menu_actions if page else []):
        if action.isEnabled() and action.text().endswith("…"):
            action.trigger()
            _keep_dialogs(f"{name}-{place}", keep)


def _keep_dialogs(name, keep):
    _settle()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            keep(name, widget)
            widget.reject()
    _settle(0.1)


def _keep(folder, way, name, widget):
    widget.grab().save(str(folder / f"{name}-{way}.png"))


def _settle(times=1):
    loop = QEventLoop()
    QTimer.singleShot(int(SETTLED * times), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
