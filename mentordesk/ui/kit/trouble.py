"""The one road of everything that goes wrong to the person's eyes."""

import os
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.core.errors import Cancelled, DeskError
from mentordesk.core.i18n import _

_LONGEST_LOG = 1_000_000


def show_error(error: BaseException, parent: QWidget | None = None) -> None:
    """Show what the person can act on as it stands; anything else as our mistake, and log it."""
    if isinstance(error, Cancelled):
        return
    from mentordesk.ui.kit import message

    parent = parent or QApplication.activeWindow()
    if any(rescuer.takes(error) for rescuer in _rescuers()):
        return
    if isinstance(error, DeskError):
        message.say(parent, _("That did not work"), str(error))
        return
    details = "".join(traceback.format_exception(error))
    log(details)
    text = _("Something went wrong. Nothing was changed.")
    message.say(parent, _("This is our mistake"), text, details)


class Rescuer(QObject):
    """Lives in a window; `takes` says whether it takes an error over, as it has more to offer for it."""

    takes: Callable[[BaseException], bool]


def _rescuers() -> list[Rescuer]:
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [rescuer for window in windows for rescuer in window.findChildren(Rescuer)]


def log(details: str, folder: Path | None = None) -> None:
    """Add to the error log in a folder that only this person can read; a full disk is no second error."""
    try:
        place = (folder or _state_folder()) / "errors.log"
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if place.exists() and place.stat().st_size > _LONGEST_LOG:
            place.replace(place.with_suffix(".old.log"))
        with os.fdopen(
            os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8"
        ) as file:
            file.write(f"{datetime.now().astimezone().isoformat()}\n{details}\n")
    except OSError:
        return


def _state_folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("MentorDesk", appauthor=False)


class ErrorRoad(QObject):
    """Leads errors that nobody caught, on any thread, to `show_error` on the window's thread."""

    _raised = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._raised.emit(args.exc_value)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._raised.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        show_error(error)
