"""Says in a sentence what the database or the disk says in an error."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from mentordesk.core import db
from mentordesk.core.errors import Damaged, DiskFull, NotThere, StorageTrouble
from mentordesk.core.files import disks
from mentordesk.core.i18n import _

_TOO_LITTLE = 256 * 1024
"""Free bytes below which an error of the disk is taken for a full one: SQLite says the same of both."""
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE, errno.EIO, errno.ENOMEDIUM}
FULL = {errno.ENOSPC, errno.EDQUOT}


class told:  # noqa: N801 - reads as a word: `with told(path):`
    """Turns errors of the database and the disk into a sentence that says which file and what to do.

    `target` is where a copy is being written: a full disk is then that one.
    """

    def __init__(self, path: Path, target: Path | None = None) -> None:
        self.path, self._target = path, target or path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        """Raise the sentence in place of the error."""
        original = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(original, UnicodeDecodeError):  # the driver cannot read SQLite's message about damage
            original = db.Error("malformed")
        if isinstance(original, db.Error):
            for part, say in _SENTENCES.items():
                if part in str(original):
                    raise say(self._target if say in {full, _disk} else self.path) from error
        if isinstance(original, OSError) and _about(original, self.path):
            raise (full if original.errno in FULL else gone)(self.path) from error


def gone(path: Path) -> StorageTrouble:
    """The file cannot be reached: says whether it, its folder or its disk is missing."""
    if not path.parent.exists():
        words = _(
            "The disk or folder of “{name}” is not there any more: {folder}. Plug it in, then try again."
        )
        return NotThere(words.format(name=path.name, folder=path.parent))
    return NotThere(_("“{name}” is not there any more. Was it moved or renamed?").format(name=path.name))


def full(path: Path) -> StorageTrouble:
    """The disk is full."""
    return DiskFull(disks.no_room(path))


def _about(error: OSError, path: Path) -> bool:
    return error.errno in _GONE | FULL and str(error.filename or path).startswith(str(path))


def _disk(path: Path) -> StorageTrouble:
    disk = disks.disk_of(path)
    if not path.exists():
        return gone(path)
    if disk is not None and disk.free < _TOO_LITTLE:
        return full(path)
    words = _("The disk that holds “{name}” does not answer. Nothing was changed. Is it still plugged in?")
    return StorageTrouble(words.format(name=path.name))


def _cannot_open(path: Path) -> StorageTrouble:
    if not path.exists():
        return gone(path)
    disk = disks.disk_of(path)
    if disk is not None and disk.free < _TOO_LITTLE:
        return full(path)
    words = _("“{name}” cannot be opened. Is the disk still there, and may you read the folder?")
    return StorageTrouble(words.format(name=path.name))


def _only_read(path: Path) -> StorageTrouble:
    words = _("“{name}” can only be read here. Save a copy elsewhere and open that.")
    return StorageTrouble(words.format(name=path.name))


def _held(path: Path) -> StorageTrouble:
    words = _("Another program is holding “{name}”. Close it there and try again.")
    return StorageTrouble(words.format(name=path.name))


def _damaged(path: Path) -> StorageTrouble:
    return Damaged(_("“{name}” is damaged. Open a backup.").format(name=path.name))


def _no_database(path: Path) -> StorageTrouble:
    return Damaged(_("“{name}” is not a MentorDesk file, or it is damaged.").format(name=path.name))


_SENTENCES: dict[str, Callable[[Path], StorageTrouble]] = {
    "disk is full": full,
    "disk I/O": _disk,
    "readonly": _only_read,
    "locked": _held,
    "unable to open": _cannot_open,
    "malformed": _damaged,
    "no such table": _damaged,
    "vtable constructor failed": _damaged,
    "invalid fts5": _damaged,
    "decode to UTF-8": _damaged,
    "BLOB values": _damaged,
    "not a database": _no_database,
}
