"""Opens the import of sheets: from the menu, and for sheets that are dropped onto the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.importing import dropped, open_import
from mentordesk.ui.kit.context import Context


class Bringing(QObject):
    """Knows the file that is open; without one nothing can be brought in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.context: Context | None = None
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def open(self, files: Sequence[Path] = ()) -> None:
        """Open the import, with these files."""
        if self.context is not None:
            open_import(self.context, self._window, files)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Take sheets that are dragged here, leave anything else."""
        if isinstance(event, QDropEvent) and self.context is not None:
            found = dropped.sheets(event.mimeData())
            if found and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.open(found)
                return True
        return super().eventFilter(window, event)
