"""One program at a time: a lock that dies with its holder, and a note beside the file of who holds it."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from mentordesk.core import files
from mentordesk.core.errors import InUse
from mentordesk.core.i18n import _
from mentordesk.core.workspace.identity import Identity, identity_of, wal_of

Note = dict[str, Any]


def lock(path: Path) -> FileLock:
    """Take the file; raises `InUse`, or `PermissionError` and its like where nothing can be written."""
    held = FileLock(path.with_name(f".{path.name}.lock"), mode=0o600, thread_local=False)
    try:
        held.acquire(timeout=0)
    except Timeout:
        raise InUse(_in_use(path)) from None
    return held


def read_note(path: Path) -> Note:
    """What the last holder noted, if it ended without letting go."""
    try:
        found = json.loads(_place(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = None
    return found if isinstance(found, dict) else {}


def write_note(path: Path) -> None:
    """Note who holds the file, and which file and write-ahead log these are; a full disk does not stop us."""
    said = {"pid": os.getpid(), "host": platform.node(), "file": identity_of(path)}
    said["wal"] = identity_of(wal_of(path))
    with suppress(OSError):
        files.jot(_place(path), json.dumps(said).encode())


def unlock(path: Path, held: FileLock) -> None:
    """Let go of the file."""
    with suppress(OSError):
        _place(path).unlink(missing_ok=True)
    held.release()


def stray_log(path: Path, note: Note) -> bool:
    """Whether the write-ahead log beside the file belongs to a file that was replaced under its holder.

    SQLite would mix its pages into the new file. It is so when the log is still the noted one, the file not.
    """
    file, log = identity_of(path), identity_of(wal_of(path))
    return log is not None and _noted(note, "wal") == log and _noted(note, "file") not in {None, file}


def _noted(note: Note, key: str) -> Identity | None:
    value = note.get(key)
    return (value[0], value[-1]) if isinstance(value, list) and value else None


def _place(path: Path) -> Path:
    return path.with_name(f".{path.name}.open")


def _in_use(path: Path) -> str:
    held = read_note(path)
    return _(
        "“{name}” is already open in another MentorDesk (process {pid} on {host}). Use that window."
    ).format(name=path.name, pid=held.get("pid", "?"), host=held.get("host", "?"))
