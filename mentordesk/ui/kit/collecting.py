"""Keeps Python's search for unreachable objects short: a whole one would stop the window for 0.3 seconds."""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

EVERY = 20_000  # ms
MOST = 15_000
"""So many objects are searched in about 20 ms."""
_RUNNING, _WAS_ON = "work in the background", "searches for the unreachable"
_YOUNG, _MIDDLE, _NEVER = 5_000, 10, 1_000_000_000


class Collecting(QObject):
    """Searches the young objects as Python does, the old ones from time to time, and few at a time.

    What is many, such as modules that were just imported, is taken to stay for good and not searched again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)

    @Slot()
    def begin(self) -> None:
        """From now on; nothing is searched before."""
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        gc.freeze()
        if _running():
            _note(_WAS_ON, 1)
        else:
            gc.enable()
        self._timer.start(EVERY)

    @Slot()
    def tidy(self) -> None:
        """Search what came since the last time, or spare it for good."""
        if len(gc.get_objects(generation=2)) > MOST:
            gc.freeze()
        else:
            gc.collect()


def pause() -> None:
    """Search nothing while work runs in the background: what is found dies on the thread that searches.

    Widgets must die on the window's. Call it there, and `go_on` as often.
    """
    if not _running():
        _note(_WAS_ON, int(gc.isenabled()))
        gc.disable()
    _note(_RUNNING, _running() + 1)


def go_on() -> None:
    """One piece of work has ended; after the last one the window's thread searches again."""
    _note(_RUNNING, _running() - 1)
    if not _running() and _noted(_WAS_ON):
        gc.enable()


def _running() -> int:
    return _noted(_RUNNING)


def _noted(name: str) -> int:
    app = QCoreApplication.instance()
    return int(app.property(name) or 0) if app else 0


def _note(name: str, value: int) -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(name, value)
