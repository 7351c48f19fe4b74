"""Writes a file whole or not at all: beside its name, flushed to the disk, then moved there."""

import errno
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mentordesk.core.errors import DeskError, DiskFull, StorageTrouble
from mentordesk.core.files import disks
from mentordesk.core.i18n import N_, _

_WAITS = (0.1, 0.2, 0.4, 0.6, 0.7)  # seconds: on Windows virus scanners hold new files for moments
_COMPANIONS = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file
_SHARED_NAME = 60  # characters of the name in that of the part: four bytes each and the rest fit into 255
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_SENTENCES = {
    errno.EROFS: N_("“{folder}” can only be read, not written. Choose another folder for “{name}”."),
    errno.EACCES: N_("You may not write in “{folder}”. Choose another folder for “{name}”."),
    errno.EPERM: N_("You may not write in “{folder}”. Choose another folder for “{name}”."),
    errno.ENOENT: N_("The folder “{folder}” is not there. Choose another folder for “{name}”."),
    errno.ENOTDIR: N_("“{folder}” is not a folder. Choose another folder for “{name}”."),
    errno.EISDIR: N_("There is a folder named “{name}” in “{folder}”. Choose another name."),
    errno.ENAMETOOLONG: N_("The name “{name}” is too long. Choose a shorter one."),
    errno.EIO: N_("The disk failed while “{name}” was written. Save it on another disk."),
}


def write(target: Path, content: bytes) -> None:
    """Write a whole file: afterwards `target` holds all of `content`, or what it held before."""
    with replacing(target) as part:
        part.write_bytes(content)


def jot(target: Path, content: bytes) -> None:
    """Write a small note, whole or not at all, that may be lost if the power fails: it waits for no disk."""
    part = target.with_name(f"{_start(target)}{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        _move(part, target)
    finally:
        part.unlink(missing_ok=True)


def private_folder(folder: Path) -> None:
    """Make a folder that only this person may look into; raises `StorageTrouble` where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise _told(OSError(error.errno, ""), folder, folder) from error


def copy(source: Path, target: Path) -> None:
    """Copy a file whole or not at all, for this person only."""
    with replacing(target) as part:
        shutil.copyfile(source, part)


def sweep(folder: Path) -> None:
    """Remove what crashes left in a folder that is all ours, whatever it was to become."""
    _remove_parts(folder, r"\..*\.")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """The path of an empty private file beside `target` that takes its place when the block ends well.

    Removes what a crash left there. Raises `StorageTrouble`, or `DeskError` where another program has the
    target open.
    """
    target = Path(os.path.realpath(target))
    part = target.with_name(f"{_start(target)}{secrets.token_hex(4)}.part")
    try:
        _remove_parts(target.parent, re.escape(_start(target)))
        held = _create(part)
        try:
            yield part
            _flush(part)
        finally:
            os.close(held)
        _move(part, target)
        _flush_folder(target.parent)
    except OSError as error:
        raise _told(error, part, target) from error
    finally:
        for left in (part, *_companions(part)):
            with suppress(OSError):
                left.unlink()


def _start(target: Path) -> str:
    return f".{target.name[:_SHARED_NAME]}."


def _create(part: Path) -> int:
    """The descriptor that marks the part as in use for as long as it is open."""
    held = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX)
    return held


def _remove_parts(folder: Path, start: str) -> None:
    ours = re.compile(f"({start}[0-9a-f]{{8}}\\.part)({'|'.join(_COMPANIONS)})?")
    for path in list(folder.iterdir()):
        found = ours.fullmatch(path.name)
        if found and found[2] is None:
            _remove_unused(path)
        elif found and not path.with_name(found[1]).exists():
            with suppress(OSError):
                path.unlink()


def _companions(part: Path) -> list[Path]:
    return [part.with_name(part.name + companion) for companion in _COMPANIONS]


def _remove_unused(stale: Path) -> None:
    """Remove a part unless a running program still writes it; of an open file Windows itself refuses that."""
    with suppress(OSError):
        if sys.platform != "win32":
            import fcntl

            with stale.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for companion in _companions(stale):
            companion.unlink(missing_ok=True)
        stale.unlink()


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _move(part: Path, target: Path) -> None:
    """Waits where Windows may only be looking at the file; elsewhere a refusal is final."""
    for seconds in _WAITS if sys.platform == "win32" else ():
        with suppress(PermissionError):
            part.replace(target)
            return
        time.sleep(seconds)
    part.replace(target)


def _flush_folder(folder: Path) -> None:
    if sys.platform != "win32":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


def _told(error: OSError, part: Path, target: Path) -> Exception:
    """The sentence for the person; an error about some other file is a bug of ours and stays as it is."""
    if error.filename not in {None, str(part), str(target), str(target.parent)}:
        return error
    if isinstance(error, PermissionError) and error.filename2 is not None:
        return DeskError(
            _("“{name}” is open in another program. Close it there and try again.").format(name=target.name)
        )
    sentence = _SENTENCES.get(error.errno or 0)
    if sentence is None:
        return DiskFull(disks.no_room(target)) if error.errno in _FULL else error
    return StorageTrouble(_(sentence).format(name=target.name, folder=target.parent))
