"""An open file: ours alone and up to date, or only to be looked at."""

import os
import secrets
import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from filelock import FileLock
from sqlalchemy import Engine

from mentordesk.core import db, files, journal, migrations, register
from mentordesk.core.errors import DiskFull, ReadOnly, Replaced, StorageTrouble
from mentordesk.core.i18n import _
from mentordesk.core.model import Owner
from mentordesk.core.workspace import locking
from mentordesk.core.workspace.backups import backup
from mentordesk.core.workspace.headers import version
from mentordesk.core.workspace.identity import Identity, identity_of, renamed_to, shm_of, wal_of
from mentordesk.core.workspace.telling import FULL, full, gone, told


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open file, its journal watching; without a writer it can only be looked at, and `why` says why."""

    path: Path
    writer: Engine | None
    readers: Engine
    why: str
    _identity: Identity | None
    _kept: ExitStack

    @classmethod
    def open(cls, path: Path) -> Self:
        """Take the file into use; where nothing can be written there, it is opened to be looked at.

        Raises `InUse`, `FileTooNew`, `ForeignFile` or `StorageTrouble`; the message says what to do.
        """
        _is_there(path)
        try:
            lock = locking.lock(path)
        except OSError as error:
            return cls.look(path, _why_not(path, error))
        try:
            return cls._take(path, lock)
        except BaseException as error:
            locking.unlock(path, lock)
            if isinstance(error, DiskFull):
                return cls.look(path, str(error))
            if isinstance(error, ReadOnly):
                return cls.look(path, _("The file is marked as one that must not be changed."))
            raise

    @classmethod
    def look(cls, path: Path, why: str = "") -> Self:
        """Open the file to be looked at only; nothing is written in its folder. Raises like `open`."""
        _is_there(path)
        why = why or _("You asked to look at it only.")
        kept = ExitStack()
        try:
            with told(path):
                shown = _as_it_stands(path, kept)
                readers = db.onlookers(shown)
                with readers.connect() as connection:
                    connection.exec_driver_sql("SELECT count(*) FROM owner")
        except BaseException:
            kept.close()
            raise
        return cls(path, None, readers, why, None, kept)

    @classmethod
    def _take(cls, path: Path, lock: FileLock) -> Self:
        with told(path):
            if not _may_be_written(path):
                raise ReadOnly(path.name)
            _set_stray_log_aside(path)
            locking.write_note(path)
            _bring_up_to_date(path)
            _make_private(path)
            identity = identity_of(path)

            def guard() -> None:
                if identity_of(path) != identity:
                    raise Replaced(_moved(path, identity))

            writer, readers = db.writer(path, guard), db.readers(path, guard)
            with writer.connect() as connection:
                journal.install(connection)
                connection.commit()
            register.install(writer)
            locking.write_note(path)
        kept = ExitStack()
        kept.callback(locking.unlock, path, lock)
        return cls(path, writer, readers, "", identity, kept)

    def ready_to_write(self) -> Engine:
        """The writer; raises `ReadOnly`, or `Replaced` where the name no longer leads to the opened file."""
        if self.writer is None:
            words = _("“{name}” is open to be looked at only, so nothing was changed. {why}")
            raise ReadOnly(words.format(name=self.path.name, why=self.why))
        self.look_after()
        return self.writer

    def look_after(self) -> None:
        """Raise `Replaced` if another program has replaced, renamed or removed the file; touches the disk."""
        if self.writer is None or identity_of(self.path) == self._identity:
            return
        with suppress(
            db.Error
        ):  # what the log holds goes into the file that was opened, wherever that is now
            self._with_writer("PRAGMA wal_checkpoint(TRUNCATE)")
        raise Replaced(_moved(self.path, self._identity))

    def close(self) -> None:
        """Let go of the file."""
        with suppress(Replaced):
            self.look_after()
        ours = [(each, identity_of(each)) for each in (wal_of(self.path), shm_of(self.path))]
        moved = self.writer is not None and identity_of(self.path) != self._identity
        self.readers.dispose()
        if self.writer is not None:
            self.writer.dispose()
        if moved:  # SQLite leaves them then, and they would be taken for those of the file that came instead
            _remove_empty(ours)
        self._kept.close()

    def _with_writer(self, statement: str) -> None:
        if self.writer is not None:
            raw = self.writer.raw_connection()
            try:
                raw.driver_connection.execute(statement)  # type: ignore[union-attr] # the pool's own type knows no driver
            finally:
                raw.close()


def create(path: Path, coordinator: str) -> None:
    """Make a new file for this coordinator, whole or not at all; raises `StorageTrouble` if one is there."""
    if path.exists():
        raise StorageTrouble(_("There is already a file called “{name}” there.").format(name=path.name))
    with told(path), files.replacing(path) as part:
        migrate(part)
        engine = db.writer(part)
        with db.Db(engine) as session:
            session.add(Owner(coordinator=coordinator, secret=secrets.token_hex(8)))
            session.commit()
        engine.dispose()


def migrate(path: Path) -> None:
    """Bring a file, or an empty one, up to this version's tables."""
    engine = db.migrator(path)
    with engine.connect() as connection:
        migrations.upgrade(connection)
        register.fill(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={db.APPLICATION_ID}")
        connection.commit()
    engine.dispose()


def _why_not(path: Path, error: OSError) -> str:
    if error.errno in FULL:
        return str(full(path))
    return _("MentorDesk may not write in the folder of this file.")


def _may_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _is_there(path: Path) -> None:
    if not path.is_file():
        raise gone(path)


def _bring_up_to_date(path: Path) -> None:
    if version(path) < migrations.LATEST:
        backup(path, "before update")
        migrate(path)


def _as_it_stands(path: Path, kept: ExitStack) -> Path:
    """The file itself; a copy in our private folder where a log lies beside it or it is older than we are."""
    log = wal_of(path)
    waiting = log.exists() and log.stat().st_size > 0
    if not waiting and version(path, db.STILL) == migrations.LATEST:
        return path
    folder = kept.enter_context(files.scratch())
    copy = folder / path.name
    shutil.copyfile(path, copy)
    if waiting:
        shutil.copyfile(log, wal_of(copy))
    if version(copy) < migrations.LATEST:
        migrate(copy)
    _fold_log_in(copy)
    return copy


def _fold_log_in(path: Path) -> None:
    connection = db.connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()


def _set_stray_log_aside(path: Path) -> None:
    """After a crash: a log that belongs to a file which was replaced must not be read into the new one."""
    if locking.stray_log(path, locking.read_note(path)):
        log = wal_of(path)
        log.replace(files.unused(path.parent, f"{path.name} (log of the file before).wal"))
        shm_of(path).unlink(missing_ok=True)


def _make_private(path: Path) -> None:
    """Nobody else may read it; where a group was given the right to write, that was meant and stays."""
    mode = path.stat().st_mode
    with suppress(OSError):
        path.chmod(mode & (0o660 if mode & 0o020 else 0o600))


def _moved(path: Path, identity: Identity | None) -> str:
    now = renamed_to(path, identity) if identity else None
    if now is not None:
        words = _("“{name}” was renamed to “{now}” while it was open, so nothing was changed.")
        return words.format(name=path.name, now=now.name)
    if not path.exists():
        return _("{gone} Nothing was changed.").format(gone=gone(path))
    words = _("Another program replaced “{name}” while it was open, so nothing was changed.")
    return words.format(name=path.name)


def _remove_empty(logs: list[tuple[Path, Identity | None]]) -> None:
    for log, identity in logs:
        with suppress(OSError):
            if identity is not None and identity_of(log) == identity and _holds_nothing(log):
                log.unlink()


def _holds_nothing(log: Path) -> bool:
    return log.name.endswith("-shm") or log.stat().st_size == 0
