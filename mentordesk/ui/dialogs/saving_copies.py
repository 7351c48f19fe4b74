"""What the window does with copies of the file: backups, saved copies, a check, ways on from trouble."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import NotThere
from mentordesk.core.i18n import _
from mentordesk.ui.kit import task
from mentordesk.ui.kit.message import say
from mentordesk.ui.kit.settings import Settings

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk
    from mentordesk.core.workspace import Backup, Preview
    from mentordesk.ui.dialogs.file_trouble import Trouble


class Opens(Protocol):
    """Opens, restores and recovers files."""

    desk: "Desk | None"

    def open(self, file: Path) -> None: ...
    def look(self, file: Path) -> None: ...
    def choose(self) -> None: ...
    def restore(self, file: Path, copy: Path) -> None: ...
    def recover(self, file: Path, target: Path) -> None: ...


class SavingCopies(QObject):
    """The acts; `made` hears of each backup."""

    def __init__(
        self, window: QWidget, opener: Opens, settings: Settings, made: "Callable[[Backup | None], object]"
    ) -> None:
        super().__init__(window)
        self._window, self._opener, self._settings, self._made = window, opener, settings, made

    @Slot()
    def back_up(self, then: Callable[[], object] | None = None) -> None:
        """Make a backup now."""
        if (desk := self._opener.desk) is None:
            return

        def done(made: "Backup") -> None:
            self._made(made)
            if then is not None:
                then()

        task.run(self._window, _("Backing up…"), lambda _progress: desk.back_up("by hand"), done)

    def save_copy(self) -> None:
        """Ask for a place and put a copy of what is open there."""
        from mentordesk.ui.dialogs import choose_file

        if (desk := self._opener.desk) is None:
            return
        name = _("{name} (copy)").format(name=desk.path.stem) + choose_file.SUFFIX

        def save(target: Path) -> None:
            words = _("The copy is saved as “{name}” in {folder}.")
            said = words.format(name=target.name, folder=target.parent)
            task.run(
                self._window,
                _("Saving a copy…"),
                lambda _progress: desk.save_copy(target),
                lambda _nothing: say(self._window, _("Saved"), said),
            )

        choose_file.ask_target(self._window, self._settings.last_folder, name, save)

    def check(self) -> None:
        """Look the open file over, from end to end."""
        if (desk := self._opener.desk) is None:
            return
        task.run(self._window, _("Looking the file over…"), lambda _progress: desk.check(), self._checked)

    @Slot()
    def show_backups(self, path: Path | None = None) -> None:
        """Show the backups of the open file, or of the one at `path`."""
        from mentordesk.ui.dialogs.backups import BackupActs, BackupsDialog

        desk = self._opener.desk
        wanted = path or (desk.path if desk else None)
        if wanted is None:
            return
        file_id = desk.file_id if desk and desk.path == wanted else self._settings.id_of(wanted)
        acts = BackupActs(
            partial(_backups, wanted, file_id, self._settings.backup_place),
            lambda backup: _compare(wanted, backup),
            lambda backup: self._opener.restore(wanted, backup.path),
            lambda backup: self._opener.look(backup.path),
            self.back_up if desk and not desk.looked_at else None,
            self._use_place,
        )
        BackupsDialog(self._window, wanted.stem, self._settings.backup_place, acts).open()

    @Slot(object, object)
    def offer_ways_on(self, path: Path, error: Exception) -> None:
        """A file was not opened: see what may help, and offer it."""
        file_id, recent = self._settings.id_of(path), [file.parent for file in self._settings.recent]
        place = self._settings.backup_place
        task.aside(self, lambda: _trouble(path, error, (file_id, place), recent), self._show_trouble)

    def _show_trouble(self, trouble: "Trouble") -> None:
        from mentordesk.ui.dialogs.file_trouble import FileTroubleDialog, WaysOn

        ways = WaysOn(
            self._opener.open,
            self._opener.choose,
            lambda path, backup: self._opener.restore(path, backup.path),
            self.show_backups,
            self._recover,
        )
        FileTroubleDialog(self._window, trouble, ways).open()

    def _recover(self, path: Path) -> None:
        from mentordesk.ui.dialogs import choose_file

        name = _("{name} (recovered)").format(name=path.stem) + choose_file.SUFFIX
        choose_file.ask_target(
            self._window, str(path.parent), name, lambda target: self._opener.recover(path, target)
        )

    def _checked(self, found: list[str]) -> None:
        if found:
            words = _("Save a copy or restore a backup: File, Backups…")
            say(self._window, _("Something is not right"), words, "\n".join(found))
        else:
            say(self._window, _("The file is sound"), _("Pages, tables, links and history agree."))

    def _use_place(self, place: str) -> None:
        self._settings.backup_place = place
        if (desk := self._opener.desk) is not None:
            desk.second_place = Path(place) if place else None
            if place:
                self.back_up()


def _backups(path: Path, file_id: str, place: str) -> "list[Backup]":
    """By what is written in the file; where that was never known, by its name."""
    from mentordesk.core import workspace

    wanted = file_id or workspace.file_id(path)
    found = workspace.backups(wanted, Path(place) if place else None)
    return found if wanted else [backup for backup in found if backup.title == path.stem]


def _compare(path: Path, backup: "Backup") -> "Preview":
    from mentordesk.core import workspace

    return workspace.compare(path, backup.path)


def _trouble(path: Path, error: Exception, known: tuple[str, str], recent: list[Path]) -> "Trouble":
    from mentordesk.core import workspace
    from mentordesk.core.workspace import moved
    from mentordesk.ui.dialogs.file_trouble import Trouble

    file_id, place = known
    folders = [path.parent, *recent, *moved.usual_folders()]
    found = moved.find(file_id, folders, workspace.home()) if isinstance(error, NotThere) else []
    return Trouble(path, error, found, _backups(path, file_id, place))
