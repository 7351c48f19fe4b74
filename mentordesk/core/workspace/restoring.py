"""Puts a backup in the place of the file; what was there is kept, so that this too can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mentordesk.core import db, files
from mentordesk.core.errors import Damaged, DeskError, DiskFull
from mentordesk.core.i18n import _
from mentordesk.core.workspace import locking
from mentordesk.core.workspace.backups import backup
from mentordesk.core.workspace.copying import copy_into, reading
from mentordesk.core.workspace.headers import SUFFIX, version, version_of
from mentordesk.core.workspace.identity import shm_of, wal_of
from mentordesk.core.workspace.shelf import digest, read_note
from mentordesk.core.workspace.telling import told


@dataclass(frozen=True, slots=True)
class Restored:
    """Where that which was there before is now."""

    saved: Path | None
    """Its backup; restoring that takes the restoring back."""
    aside: Path | None
    """The file itself, where it was too damaged for a backup."""


def restore(path: Path, copy: Path) -> Restored:
    """Put the backup `copy` in the place of a file that is not open; all of it or nothing.

    Raises `InUse` where the file is open, `Damaged` where the backup is not as it was written.
    """
    _look_over(copy)
    with told(path), _taken(path):
        saved = _saved(path)
        aside = _kept_aside(path) if saved is None and path.exists() else None
        with files.replacing(path) as part:
            with told(copy, path), reading(copy) as source:
                version_of(source, copy.name)
                copy_into(source, part, path)
            if saved is not None:
                _keep_codes(saved, part)
            _set_log_aside(path, aside)
    return Restored(saved, aside)


def _look_over(copy: Path) -> None:
    note = read_note(copy)
    if note is not None and digest(copy) != note.sha256:
        words = _("“{name}” is not as it was written: it was changed or damaged. Choose another backup.")
        raise Damaged(words.format(name=copy.name))


@contextmanager
def _taken(path: Path) -> Iterator[None]:
    lock = locking.lock(path)
    try:
        locking.write_note(path)
        yield
    finally:
        locking.unlock(path, lock)


def _saved(path: Path) -> Path | None:
    """A backup of what is there; None where it is gone or cannot be read."""
    try:
        if not path.exists():
            return None
        with told(path):
            version(path, db.STILL)  # a file that is no database any more is not even opened to be written
        made = backup(path, "before restore")
        with told(path):
            _fold_log_in(path)
    except DiskFull:
        raise
    except DeskError:
        return None
    return made


def _fold_log_in(path: Path) -> None:
    connection = db.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
    finally:
        connection.close()


def _kept_aside(path: Path) -> Path:
    """A copy of what cannot be read, as it is: somebody may still be able to do something with it."""
    day = datetime.now().astimezone().date().isoformat()
    name = files.safe_name(_("{name} (damaged, {day})").format(name=path.stem, day=day), SUFFIX)
    aside = files.unused(path.parent, name)
    files.copy(path, aside)
    return aside


def _set_log_aside(path: Path, aside: Path | None) -> None:
    """SQLite would read the log of the old file into the new one."""
    log = wal_of(path)
    if log.exists():
        log.replace(wal_of(aside or files.unused(path.parent, f"{path.stem} (log){SUFFIX}")))
    shm_of(path).unlink(missing_ok=True)


def _keep_codes(now: Path, part: Path) -> None:
    """Codes and numbers given out since the backup are never given again: paper may bear them."""
    with reading(now) as source:
        codes = source.execute("SELECT code FROM issued_code").fetchall()
        highest = source.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    target = db.connect(part)
    try:
        target.execute("PRAGMA synchronous=OFF")  # flushed as a whole before it takes its name
        target.execute("BEGIN")
        target.executemany("INSERT OR IGNORE INTO issued_code (code) VALUES (?)", codes)
        target.executemany("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1", highest)
        there = {name for (name,) in target.execute("SELECT name FROM sqlite_sequence").fetchall()}
        fresh = [each for each in highest if each[0] not in there]
        target.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", fresh)
        target.execute("COMMIT")
    finally:
        target.close()
