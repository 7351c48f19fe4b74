"""What the window remembers on this computer, as typed entries over QSettings."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, int, bool, QByteArray)
_RECENT = 8


def _as_it_is(raw: object) -> object:
    return raw


_READERS: dict[type, Callable[[object], object]] = {
    bool: lambda raw: {"true": True, "false": False}.get(str(raw).lower()),
    int: lambda raw: int(str(raw)) if str(raw).lstrip("-").isdecimal() else None,
}
"""A settings file gives every value back as a word."""


class Entry(Generic[T]):
    """One remembered value with its key, type and default."""

    def __init__(self, key: str, default: T) -> None:
        self._key = key
        self._default: T = default

    def __get__(self, owner: "Settings", kind: type) -> T:
        """The remembered value, or the default where nothing of that type is remembered."""
        raw: object = owner.store.value(self._key)
        value = _READERS.get(type(self._default), _as_it_is)(raw)
        return value if isinstance(value, type(self._default)) else self._default

    def __set__(self, owner: "Settings", value: T) -> None:
        """Remember the value."""
        owner.store.setValue(self._key, value)


class Settings:
    """How this person likes the window; what the programme decides is in the file instead."""

    look = Entry("look/theme", "system")
    zoom = Entry("look/zoom", 100)
    contrast = Entry("look/high_contrast", False)  # noqa: FBT003 - a default, not a flag
    window_place = Entry("window/place", QByteArray())
    inspector_width = Entry("window/inspector", 320)
    room = Entry("window/room", "")
    coordinator = Entry("person/name", "")
    last_file = Entry("files/last", "")
    last_folder = Entry("files/folder", "")
    backup_place = Entry("files/backup_place", "")
    """The second place for backups; "" for none."""

    def __init__(self, file: Path | None = None) -> None:
        """Remember in `file`, or in the person's own place."""
        scope = QSettings.Scope.UserScope
        kind = QSettings.Format.IniFormat
        self.store = (
            QSettings(str(file), kind) if file else QSettings(kind, scope, "MentorDesk", "MentorDesk")
        )

    @property
    def recent(self) -> list[Path]:
        """The files opened before, latest first; some may have moved away."""
        return [Path(part) for part in str(self.store.value("files/recent", "")).split("\n") if part]

    def opened(self, file: Path) -> None:
        """Note that a file was opened."""
        self.last_file, self.last_folder = str(file), str(file.parent)
        self._keep_recent([file, *(other for other in self.recent if other != file)])

    def id_of(self, file: Path) -> str:
        """What tells this programme file from others, as noted when it was open; "" when it never was."""
        return str(self.store.value(f"ids/{_key(file)}", ""))

    def keep_id(self, file: Path, file_id: str) -> None:
        """Note by what the file will be known again if it is moved."""
        self.store.setValue(f"ids/{_key(file)}", file_id)

    def columns(self, table: str) -> QByteArray:
        """The remembered widths and order of a table's columns."""
        value = self.store.value(f"columns/{table}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_columns(self, table: str, state: QByteArray) -> None:
        """Remember the widths and order of a table's columns."""
        self.store.setValue(f"columns/{table}", state)

    def of_page(self, page: str, key: str) -> str:
        """A word that a page remembers, such as its filter; "" when there is none."""
        return str(self.store.value(f"page/{page}/{key}", ""))

    def keep_of_page(self, page: str, key: str, value: str) -> None:
        """Remember a word for a page."""
        self.store.setValue(f"page/{page}/{key}", value)

    def _keep_recent(self, files: list[Path]) -> None:
        self.store.setValue("files/recent", "\n".join(str(file) for file in files[:_RECENT]))


def _key(file: Path) -> str:
    """A path as a key: QSettings takes slashes for groups."""
    return str(file).replace("/", "|").replace("\\", "|")
