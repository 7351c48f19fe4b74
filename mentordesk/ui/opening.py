"""Opening, starting and closing programme files, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import StorageTrouble
from mentordesk.core.i18n import _
from mentordesk.core.progress import Progress, silent
from mentordesk.ui.kit import task
from mentordesk.ui.kit.cohort import cohorts
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.trouble import show_error
from mentordesk.ui.kit.view import View, load

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk
    from mentordesk.core.programmes import CohortRow

SAMPLE = "mentordesk.core.intake.sample:make"
"""Makes the sample programme: `(path, progress) -> None`."""


@dataclass(frozen=True)
class Opened:
    """An open file, its cohorts, and the class of the page to begin with."""

    desk: "Desk"
    cohorts: "list[CohortRow]"
    page: type[Page] | None


class Opener(QObject):
    """Opens one file at a time; `opened` and `closed` tell the window."""

    opened = Signal(object)
    closed = Signal()
    failed = Signal()

    def __init__(self, window: QWidget, settings: Settings, first: Callable[[], View | None]) -> None:
        super().__init__(window)
        self.desk: Desk | None = None
        self._window, self._settings, self._first = window, settings, first

    def open(self, file: Path) -> None:
        """Open a programme file in place of the one that is open."""
        self._open(lambda _progress: _desk_of(file))

    def choose(self) -> None:
        """Ask which file to open."""
        from mentordesk.ui.dialogs import choose_file

        choose_file.ask_open(self._window, self._settings.last_folder, self.open)

    def new(self) -> None:
        """Ask whose desk it is and for a place, then start an empty programme file there."""
        from mentordesk.ui.dialogs import choose_file, new_file

        def named(coordinator: str) -> None:
            self._settings.coordinator = coordinator
            choose_file.ask_new(self._window, self._settings.last_folder, self.create)

        new_file.ask_name(self._window, self._settings.coordinator, named)

    def create(self, file: Path) -> None:
        """Start an empty programme file."""
        coordinator = self._settings.coordinator or _("Coordinator")
        self._open(lambda _progress: _new_desk(file, coordinator))

    def sample(self) -> None:
        """Open the sample programme; it is made first where it has not been."""
        self._open(_sample_desk)

    def edit_owner(self) -> None:
        """Open the form of whose desk it is."""
        from mentordesk.ui.dialogs import owner

        if self.desk is not None:
            owner.open_for(self.desk, self._window)

    def close(self) -> None:
        """Let the file go."""
        if self.desk is None:
            return
        task.wait_for_all()
        self.desk.close()
        self.desk = None
        self.closed.emit()

    def _open(self, opening: Callable[[Progress], "Desk"]) -> None:
        self.close()
        view = self._first()

        def work(progress: Progress) -> Opened:
            desk = opening(progress)
            _prepare_words()
            return Opened(desk, cohorts(desk), view.load() if view else None)

        task.run(self._window, _("Opening the file…"), work, self._arrived, self._broke)

    def _arrived(self, opened: Opened) -> None:
        self.desk = opened.desk
        self._settings.opened(opened.desk.path)
        self.opened.emit(opened)

    def _broke(self, error: BaseException) -> None:
        self._settings.last_file = ""
        self.failed.emit()
        show_error(error, self._window)


def still_there(recent: list[Path]) -> list[tuple[Path, bool]]:
    """Each file with whether it is where it was; touches the disk, so not for the window's thread."""
    return [(file, file.exists()) for file in recent]


def _prepare_words() -> None:
    """Painting says names, numbers and days: what that needs is imported here, not while painting."""
    from mentordesk.core import words

    words.names(["", ""])
    words.number(1)
    words.short_date(date.today())  # noqa: DTZ011 - any day


def _desk_of(file: Path) -> "Desk":
    from mentordesk.core.desk import Desk

    if not file.exists():
        raise StorageTrouble(
            _("“{file}” is not there any more; it may have been moved.").format(file=file.name)
        )
    return Desk.open(file)


def _new_desk(file: Path, coordinator: str) -> "Desk":
    from mentordesk.core.desk import Desk

    return Desk.create(file, coordinator)


def _sample_desk(progress: Progress = silent) -> "Desk":
    import platformdirs

    from mentordesk.ui.dialogs import choose_file

    folder = platformdirs.user_data_path("MentorDesk", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / (_("Sample programme") + choose_file.SUFFIX)
    make = load(SAMPLE)
    if not file.exists() and callable(make):
        make(file, progress)
    return _desk_of(file)
