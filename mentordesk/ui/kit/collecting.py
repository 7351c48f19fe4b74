"""Keeps Python's search for unreachable objects short: a whole one would stop the window for 0.3 seconds."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 20_000  # ms
MOST = 15_000
"""So many objects are searched in about 20 ms."""
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
        gc.enable()
        self._timer.start(EVERY)

    @Slot()
    def tidy(self) -> None:
        """Search what came since the last time, or spare it for good."""
        if len(gc.get_objects(generation=2)) > MOST:
            gc.freeze()
        else:
            gc.collect()
