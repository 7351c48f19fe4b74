"""Opening, starting, restoring and closing programme files, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import DeskError
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
    from mentordesk.core.workspace import Repaired, Restored

SAMPLE = "mentordesk.core.intake.sample:make"
"""Makes the sample programme: `(path, progress) -> None`."""

Opening = Callable[[Progress], "Desk"]


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
    refused = Signal(object, object)
    """The path of a file that was not opened, and why, where a person can do something about it."""
    restored = Signal(object)
    """A backup has been put in the place of the file, which is open now."""
    repaired = Signal(object)
    """What could be read of a damaged file is in the file that is open now."""

    def __init__(self, window: QWidget, settings: Settings, first: Callable[[], View | None]) -> None:
        super().__init__(window)
        self.desk: Desk | None = None
        self._window, self._settings, self._first = window, settings, first

    def open(self, file: Path) -> None:
        """Open a programme file in place of the one that is open."""
        self._open(file, lambda _progress: _desk_of(file))

    def look(self, file: Path) -> None:
        """Open a programme file, such as a backup, to be looked at only."""
        self._open(file, lambda _progress: _desk_to_look_at(file))

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
        self._open(file, lambda _progress: _new_desk(file, coordinator))

    def sample(self) -> None:
        """Open the sample programme; it is made first where it has not been."""
        self._open(None, _sample_desk)

    def restore(self, file: Path, copy: Path) -> None:
        """Put a backup in the place of a file, and open it."""
        found: list[Restored] = []
        self._open(
            file, lambda _progress: _restored_desk(file, copy, found), lambda: self.restored.emit(found[0])
        )

    def recover(self, file: Path, target: Path) -> None:
        """Put what can be read of a damaged file into a new one, and open that."""
        found: list[Repaired] = []
        self._open(
            target,
            lambda _progress: _repaired_desk(file, target, found),
            lambda: self.repaired.emit(found[0]),
        )

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

    def _open(self, file: Path | None, opening: Opening, then: Callable[[], object] | None = None) -> None:
        self.close()
        view = self._first()

        def work(progress: Progress) -> Opened:
            desk = opening(progress)
            _prepare_words()
            return Opened(desk, cohorts(desk), view.load() if view else None)

        arrived = partial(self._arrived, then)
        task.run(self._window, _("Opening the file…"), work, arrived, partial(self._broke, file))

    def _arrived(self, then: Callable[[], object] | None, opened: Opened) -> None:
        self.desk = opened.desk
        if not opened.desk.is_backup:
            self._settings.opened(opened.desk.path)
            self._settings.keep_id(opened.desk.path, opened.desk.file_id)
        self.opened.emit(opened)
        if then is not None:
            then()

    def _broke(self, file: Path | None, error: BaseException) -> None:
        self._settings.last_file = ""
        self.failed.emit()
        if file is not None and isinstance(error, DeskError):
            self.refused.emit(file, error)
        else:
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

    return Desk.open(file)


def _desk_to_look_at(file: Path) -> "Desk":
    from mentordesk.core.desk import Desk

    return Desk.look(file)


def _new_desk(file: Path, coordinator: str) -> "Desk":
    from mentordesk.core.desk import Desk

    return Desk.create(file, coordinator)


def _restored_desk(file: Path, copy: Path, found: "list[Restored]") -> "Desk":
    from mentordesk.core import workspace

    found.append(workspace.restore(file, copy))
    return _desk_of(file)


def _repaired_desk(file: Path, target: Path, found: "list[Repaired]") -> "Desk":
    from mentordesk.core import workspace

    found.append(workspace.repair(file, target))
    return _desk_of(target)


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
