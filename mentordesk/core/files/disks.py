"""Which disk a path is on, what it is called, and how much room it has."""

import math
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from mentordesk.core.i18n import _

ROOM = 10 * 2**20
"""Bytes that a programme file may need for one act, and so what people are asked to free."""

_PLUGGED_IN = ("/media/", "/run/media/", "/Volumes/", "/mnt/")
_MB = 2**20
_GB = 2**30
_MANY = 10 * _GB


@dataclass(frozen=True, slots=True)
class Disk:
    """A disk as people know it, and its free bytes."""

    called: str
    free: int


def disk_of(path: Path) -> Disk | None:
    """The disk that holds the path, or the nearest folder above it; None where none can be asked."""
    there = next((each for each in (path.absolute(), *path.absolute().parents) if each.exists()), None)
    try:
        return Disk(_called(_root(there)), shutil.disk_usage(there).free) if there else None
    except OSError:
        return None


def size(count: int) -> str:
    """Bytes in words: "3 MB", rounded up."""
    if count >= _MANY:
        return _("{n} GB").format(n=round(count / _GB))
    return _("{n} MB").format(n=math.ceil(count / _MB))


def no_room(path: Path, need: int = ROOM) -> str:
    """The sentence for a full disk: which one, what is left, what is needed."""
    disk = disk_of(path)
    if disk is None:
        words = _("There is no room left on the disk for “{name}”. Free {need} there, then try again.")
        return words.format(name=path.name, need=size(need))
    words = _(
        "There is no room left for “{name}” on {disk}: {free} free, {need} needed. "
        "Free some space there, then try again."
    )
    return words.format(name=path.name, disk=disk.called, free=size(disk.free // _MB * _MB), need=size(need))


def _root(path: Path) -> Path:
    path = Path(os.path.realpath(path))
    return next((each for each in (path, *path.parents) if os.path.ismount(each)), path)


def _called(root: Path) -> str:
    if str(root) == "/":
        return _("this computer’s own disk")
    if str(root).startswith(_PLUGGED_IN):
        return _("the disk “{name}”").format(name=root.name)
    return _("the disk “{name}”").format(name=str(root).rstrip("\\"))
