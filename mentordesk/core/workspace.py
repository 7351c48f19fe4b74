"""The file on the disk: made new, taken into use, copied aside, looked over."""

import json
import os
import platform
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import platformdirs
from filelock import FileLock, Timeout
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from mentordesk.core import db, files, journal, migrations
from mentordesk.core.errors import DeskError, FileTooNew, ForeignFile, InUse, StorageTrouble
from mentordesk.core.i18n import _
from mentordesk.core.model import Base, Owner

SUFFIX = ".mentordesk"


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open file: ours alone, up to date, its journal watching."""

    path: Path
    writer: Engine
    readers: Engine
    _lock: FileLock

    @classmethod
    def open(cls, path: Path) -> Self:
        """Take the file into use.

        Raises `InUse`, `FileTooNew`, `ForeignFile` or `StorageTrouble`; the message says what to do.
        """
        if not path.is_file():
            raise StorageTrouble(
                _("“{name}” is not there any more. Was it moved or renamed?").format(name=path.name)
            )
        lock = _lock(path)
        try:
            with told(path):
                _bring_up_to_date(path)
                writer, readers = db.writer(path), db.readers(path)
                with writer.connect() as connection:
                    journal.install(connection)
                    connection.commit()
        except BaseException:
            _unlock(path, lock)
            raise
        return cls(path, writer, readers, lock)

    def close(self) -> None:
        """Let go of the file."""
        self.readers.dispose()
        self.writer.dispose()
        _unlock(self.path, self._lock)


def create(path: Path, coordinator: str) -> None:
    """Make a new file for this coordinator, whole or not at all; raises `StorageTrouble` if one is there."""
    if path.exists():
        raise StorageTrouble(_("There is already a file called “{name}” there.").format(name=path.name))
    with told(path), files.replacing(path) as part:
        _migrate(part)
        engine = db.writer(part)
        with db.Db(engine) as session:
            session.add(Owner(coordinator=coordinator, secret=secrets.token_hex(8)))
            session.commit()
        engine.dispose()


def backup(path: Path, why: str) -> Path:
    """A verified copy of the open file in our own folder; `why` becomes part of its name."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S")
    folder = platformdirs.user_data_path("MentorDesk", appauthor=False) / "backups"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    files.sweep(folder)
    target = folder / files.safe_name(f"{path.stem} {stamp} {why}", SUFFIX)
    with told(path), files.replacing(target) as part:
        source, copy = db.connect(path, mode="ro"), db.connect(part)
        try:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            if copy.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise StorageTrouble(_("The backup could not be read back, so nothing was changed."))
        finally:
            source.close()
            copy.close()
    return target


def check(path: Path) -> list[str]:
    """What is wrong with a file, in sentences; nothing when all is well. Raises like `Workspace.open`."""
    with told(path):
        _version(path)
        connection = db.connect(path, mode="ro")
        try:
            return [sentence for look in _LOOKS for sentence in look(connection)]
        finally:
            connection.close()


class told:  # noqa: N801 - reads as a word: `with told(path):`
    """Turns the database's own errors into a sentence that says which file and what to do."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        """Raise the sentence in place of the error."""
        original = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(original, UnicodeDecodeError):  # the driver cannot read SQLite's message about damage
            original = db.Error("malformed")
        if isinstance(original, db.Error) and (sentence := _sentence(str(original))):
            raise StorageTrouble(sentence.format(name=self.path.name)) from error


def _sentence(message: str) -> str:
    sentences = {
        "disk is full": _(
            "There is no room left on the disk that holds “{name}”. Free some space and try again."
        ),
        "disk I/O": _("The disk that holds “{name}” does not answer, or is full. Nothing was changed."),
        "readonly": _("“{name}” can only be read here. Save a copy elsewhere and open that."),
        "locked": _("Another program is holding “{name}”. Close it there and try again."),
        "unable to open": _(
            "“{name}” cannot be opened. Is the disk still there, and may you read the folder?"
        ),
        "malformed": _("“{name}” is damaged. Open a backup."),
        "not a database": _("“{name}” is not a MentorDesk file, or it is damaged."),
    }
    return next((said for part, said in sentences.items() if part in message), "")


def _lock(path: Path) -> FileLock:
    lock = FileLock(path.with_name(f".{path.name}.lock"), mode=0o600, thread_local=False)
    note = path.with_name(f".{path.name}.open")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise InUse(_in_use(path, note)) from None
    except OSError as error:
        raise StorageTrouble(
            _(
                "MentorDesk may not write beside “{name}”. Copy it to another folder and open it there."
            ).format(name=path.name)
        ) from error
    files.write(note, json.dumps({"pid": os.getpid(), "host": platform.node()}).encode())
    return lock


def _in_use(path: Path, note: Path) -> str:
    try:
        held = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        held = {"pid": "?", "host": "?"}
    return _(
        "“{name}” is already open in another MentorDesk (process {pid} on {host}). Use that window."
    ).format(name=path.name, pid=held.get("pid"), host=held.get("host"))


def _unlock(path: Path, lock: FileLock) -> None:
    path.with_name(f".{path.name}.open").unlink(missing_ok=True)
    lock.release()


def _version(path: Path) -> int:
    """How many migrations the file has been through."""
    connection = db.connect(path, mode="ro")
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == db.APPLICATION_ID
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        alien = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"
        ).fetchall()
    finally:
        connection.close()
    if not ours:
        raise ForeignFile(_("“{name}” is not a MentorDesk file.").format(name=path.name))
    if alien:
        raise ForeignFile(
            _("“{name}” holds parts that MentorDesk never writes, so it is not opened.").format(
                name=path.name
            )
        )
    if version > migrations.LATEST:
        raise FileTooNew(
            _("“{name}” was made by a newer MentorDesk. Install that version to open it.").format(
                name=path.name
            )
        )
    return version


def _bring_up_to_date(path: Path) -> None:
    if _version(path) < migrations.LATEST:
        backup(path, "before update")
        _migrate(path)


def _migrate(path: Path) -> None:
    engine = db.migrator(path)
    with engine.connect() as connection:
        migrations.upgrade(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={db.APPLICATION_ID}")
        connection.commit()
    engine.dispose()


def _integrity(connection: Any) -> list[str]:
    found = connection.execute("PRAGMA integrity_check(20)").fetchall()
    return (
        [] if found == [("ok",)] else [_("The file is damaged: {what}").format(what=row[0]) for row in found]
    )


def _orphans(connection: Any) -> list[str]:
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [
        _("Row {row} of {table} points to a row of {parent} that is not there.").format(
            row=row[1], table=row[0], parent=row[2]
        )
        for row in found
    ]


def _schema(connection: Any) -> list[str]:
    known = {table.name: {column.name for column in table.columns} for table in Base.metadata.tables.values()}
    tables = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_") and name != "alembic_version"
    }
    wrong = tables ^ set(known)
    for table in tables & set(known):
        columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
        wrong |= {f"{table}.{column}" for column in columns ^ known[table]}
    return [
        _("The file has parts that do not belong or are missing: {what}.").format(
            what=", ".join(sorted(wrong))
        )
    ] * (bool(wrong))


def _journal(connection: Any) -> list[str]:
    loose = connection.execute(
        "SELECT count(*) FROM journal_change WHERE step_id NOT IN (SELECT id FROM journal_step)"
    ).fetchone()[0]
    if loose:
        return [_("The history has {count} changes that belong to no step.").format(count=loose)]
    wrong = [table.name for table in journal.journalled() if not _agrees(connection, table.name)]
    return [
        _("The history of {tables} does not agree with what is there.").format(tables=", ".join(wrong))
    ] * bool(wrong)


def _agrees(connection: Any, table: str) -> bool:
    """Whether each row whose newest change left it there is there, and each that was deleted is gone."""
    odd = connection.execute(
        "SELECT count(*) FROM "  # noqa: S608 - a table's name
        "(SELECT row_id, new, max(id) FROM journal_change WHERE subject = ? GROUP BY row_id) c "
        f'LEFT JOIN "{table}" t ON t.id = c.row_id WHERE (c.new IS NULL) <> (t.id IS NULL)',
        (table,),
    ).fetchone()[0]
    return not odd


_LOOKS: tuple[Callable[[Any], list[str]], ...] = (_integrity, _schema, _orphans, _journal)

__all__ = ["SUFFIX", "DeskError", "Workspace", "backup", "check", "create", "told"]
