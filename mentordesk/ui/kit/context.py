"""What a page is handed when it is made: the open file and the services of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QDialog, QWidget

from mentordesk.ui.kit.cohort import CurrentCohort
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.toast import Offer

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found by search-and-do: its words, and what choosing it does."""

    title: str
    subtitle: str
    icon: str
    act: Callable[[], object]


Provider = Callable[[str], list[Hit]]
"""Finds things for what was typed; called off the window's thread: it may ask the desk, touch no widget."""


class WindowServices(Protocol):
    """What a page may ask of the window around it."""

    def inspect(self, widget: QWidget | None) -> None:
        """Show a widget in the inspector at the right; None folds the inspector away."""

    def toast(self, text: str, *, undo: bool = False, offer: Offer | None = None) -> None:
        """Say for some seconds what was done, with an Undo button where `undo`, and what can be done next."""

    def go(self, room: str, kind: str = "", row_id: int = 0) -> None:
        """Open a room by the name of its module, and show one thing in it."""

    def show_dialog(self, dialog: QDialog) -> None:
        """Open a dialog over the window; it is deleted when closed."""

    def open_sample(self) -> None:
        """Open the sample programme in place of the open file."""

    def undo(self) -> None:
        """Take back the last act."""


@dataclass(frozen=True)
class Context:
    """Handed to each page; `today` is asked each time, for the day changes at midnight."""

    desk: "Desk"
    live: Live
    window: WindowServices
    settings: Settings
    cohort: CurrentCohort
    today: Callable[[], date]
