"""Tells the window what has changed in the open file, on the window's own thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from mentordesk.core.desk import Change, Desk


class Live(QObject):
    """Carries each change of a desk to the pages; the one thing that refreshes them."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._stop: Callable[[], None] = desk.watch(self._hear)

    def stop(self) -> None:
        """Hear no more of the desk."""
        self._stop()

    def _hear(self, change: "Change") -> None:
        self._heard.emit(change)

    @Slot(object)
    def _announce(self, change: "Change") -> None:
        self.changed.emit(change)
