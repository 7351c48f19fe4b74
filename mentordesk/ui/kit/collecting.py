"""Looks for unreachable objects on the window's thread alone, and keeps each search short."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 500  # ms
MOST = 15_000
"""So many objects are searched in about 20 ms."""
_YOUNG = 5_000
_WHOLE = 40
"""Of so many searches one looks at the old objects too."""


class Collecting(QObject):
    """Python would search on whichever thread makes new objects; a widget that it found would die there.

    What is many, such as modules that were just imported, is taken to stay for good and not searched again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)

    @Slot()
    def begin(self) -> None:
        """From now on; nothing is searched before."""
        gc.disable()
        gc.freeze()
        self._timer.start(EVERY)

    @Slot()
    def tidy(self) -> None:
        """Search what came since the last time, or spare it for good."""
        self._turns += 1
        young = gc.get_count()[0]
        if self._turns % _WHOLE == 0:
            young += len(gc.get_objects(generation=2))
        if young > MOST:
            gc.freeze()
        elif self._turns % _WHOLE == 0:
            gc.collect()
        elif young > _YOUNG:
            gc.collect(1)
