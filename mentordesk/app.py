"""Builds everything once: settings, theme and window; the core is imported after the first paint."""

import os
import sys
import time
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication

from mentordesk.ui.kit import fonts, task
from mentordesk.ui.kit.collecting import Collecting
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.theme import Theme
from mentordesk.ui.kit.trouble import ErrorRoad
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views

_TIMING = "--startup-timing"
_PATIENCE = 20_000  # ms
_LATER = 2_000  # ms; what the first page need not wait for
_TITLE_BAR = 40  # px


def main(argv: list[str]) -> int:
    """Open the window, on the file named in `argv` if there is one; ends when the window is closed."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("MentorDesk")
    app.setDesktopFileName("mentordesk")
    ErrorRoad(app).install()
    names = [Path(part) for part in argv if not part.startswith("--")]
    Theme(app)
    window = MainWindow(Settings(), views())
    _fit(window)
    clock = Clock(app, window) if _TIMING in argv else None
    window.painted.connect(lambda: window.begin(names[0].absolute() if names else None))
    window.painted.connect(fonts.lend)
    kept = ExitStack()
    tidying = Collecting(window)
    later = QTimer(window, singleShot=True, interval=_LATER)
    later.timeout.connect(tidying.begin)
    later.timeout.connect(lambda: task.fetch(window, lambda: kept.enter_context(_scratch()), _taken))
    window.painted.connect(later.start)
    window.show()
    with kept:
        code = app.exec()
        if later.isActive():  # closed again at once: what a crash left is wiped all the same
            kept.enter_context(_scratch())
        task.wait_for_all()
    if clock is not None:
        clock.tell()
    return code


def _scratch() -> AbstractContextManager[Path]:
    """The private folder for passing work; its libraries are imported after the first paint."""
    from mentordesk.core import files

    return files.scratch()


def _taken(_folder: Path) -> None:
    """Nothing to show."""


def _fit(window: MainWindow) -> None:
    """No larger than the screen, its title bar included."""
    room = window.screen().availableSize()
    window.resize(window.size().boundedTo(QSize(room.width(), room.height() - _TITLE_BAR)))


class Clock(QObject):
    """Times the start for `--startup-timing`: to the first paint, and to the first page with data."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(app)
        self._marks: dict[str, float] = {}
        self._window = window
        window.painted.connect(self._painted)
        window.page_loaded.connect(self._loaded)
        window.stack.currentChanged.connect(self._turned)
        QTimer.singleShot(_PATIENCE, app.quit)

    def tell(self) -> None:
        """Print the marks, in milliseconds, as one line of JSON."""
        import json

        sys.stdout.write(json.dumps(self._marks) + "\n")

    @Slot()
    def _painted(self) -> None:
        self._marks["first_paint"] = _since_process_start()

    @Slot(int)
    def _turned(self, _place: int) -> None:
        if self._window.stack.currentWidget() is self._window.start:
            self._loaded()

    @Slot()
    def _loaded(self) -> None:
        if "page_with_data" in self._marks:
            return
        self._window.repaint()
        self._marks["page_with_data"] = _since_process_start()
        QApplication.quit()


def _since_process_start() -> float:
    """Milliseconds since the operating system started this process; exact to 10 ms."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[19])
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError):
        seconds = time.process_time()
    return round(seconds * 1000, 1)
