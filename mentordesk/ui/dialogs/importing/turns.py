"""Acts of the wizard one after the other: each begins with what the one before it gave."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.progress import Progress
from mentordesk.ui.kit import task

T = TypeVar("T")


class Turns(QObject):
    """Runs work off the window's thread and keeps other acts waiting meanwhile."""

    began = Signal()
    rested = Signal()
    """Nothing runs and nothing waits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._busy = False
        self._queue: list[Callable[[], None]] = []

    def work(self, words: str, job: Callable[[Progress], T], then: Callable[[T], object]) -> None:
        """Do a job in the background, then show what it gave."""
        self._busy = True
        self.began.emit()
        running = task.run(self._parent, words, job, then)
        running.ended.connect(partial(QTimer.singleShot, 0, self, self.ended))  # after what comes of it

    def in_turn(self, act: Callable[[], None]) -> None:
        """Act when what runs has ended."""
        self._queue.append(act)
        if not self._busy:
            self.ended()

    @Slot()
    def ended(self) -> None:
        """Go on with what waits."""
        self._busy = False
        if self._queue:
            self._queue.pop(0)()
        else:
            self.rested.emit()
