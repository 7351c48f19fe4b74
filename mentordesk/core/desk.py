"""One open file: ask it, have it do things, undo and redo them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeVar

from sqlalchemy import Engine
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from mentordesk.core import journal, workspace
from mentordesk.core.db import Db
from mentordesk.core.errors import DeskError, Replaced
from mentordesk.core.i18n import _
from mentordesk.core.model import Owner
from mentordesk.core.progress import Progress, silent
from mentordesk.core.workspace import Backup, Workspace, told

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["Change", "Command", "Db", "Desk", "command", "describe"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a step did, for those who show it: its words, and the tables that it touched."""

    label: str
    tables: frozenset[str]


class Command(Generic[P, R]):
    """A function that changes the file, with the words that undo shows; call it to use it inside another."""

    def __init__(self, label: str, function: Callable[Concatenate[Db, P], R]) -> None:
        self.label = label
        self.function = function
        self.__doc__ = function.__doc__

    def __call__(self, db: Db, /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run inside the caller's transaction, as a part of its step."""
        return self.function(db, *args, **kwargs)


def command(label: str) -> Callable[[Callable[Concatenate[Db, P], R]], Command[P, R]]:
    """Mark a function as a command: one transaction, one undo step, called `label`."""
    return lambda function: Command(label, function)


def describe(db: Db, label: str) -> None:
    """Give the running step better words than its command's own, such as "Confirm 12 pairings"."""
    db.info["label"] = label


class Desk:
    """One open file. Any thread may ask and do; commands run one after the other."""

    def __init__(self, opened: Workspace) -> None:
        self._workspace = opened
        self._writing = Lock()
        self._listeners: list[Callable[[Change], None]] = []
        self.rescued: Path | None = None
        """The copy of what is open here, if the file itself was replaced meanwhile."""
        self.second_place: Path | None = None
        """Where each backup is put too, such as a USB stick."""
        self.carried = ""
        """What stood against putting the last backup there; "" for nothing."""
        self.coordinator = self.ask(_coordinator)
        with self._workspace.readers.connect() as connection:
            self._read_tops(connection)
            self._id = workspace.id_of(connection.connection.driver_connection)

    @classmethod
    def look(cls, path: Path, why: str = "") -> Self:
        """Open a file to be looked at only."""
        return cls(Workspace.look(path, why))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a file; raises what `Workspace.open` raises."""
        return cls(Workspace.open(path))

    @classmethod
    def create(cls, path: Path, coordinator: str) -> Self:
        """Make a new file and open it."""
        workspace.create(path, coordinator)
        return cls.open(path)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._workspace.path

    @property
    def undo_label(self) -> str:
        """The words of what undo would take back; "" when there is nothing."""
        return self._labels[0]

    @property
    def redo_label(self) -> str:
        """The words of what redo would do again; "" when there is nothing."""
        return self._labels[1]

    def ask(self, query: Callable[Concatenate[Db, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query in a read-only session of its own."""
        with told(self.path), Session(self._workspace.readers, autoflush=False) as db:
            return query(db, *args, **kwargs)

    def do(self, command: Command[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a command: all of it or nothing, as one step that undo takes back."""
        with self._step() as (db, done):
            result = command(db, *args, **kwargs)
            db.flush()
            label = db.info.get("label") or _(command.label)
            done(journal.close(db.connection(), label, self.coordinator))
        return result

    def undo(self, progress: Progress = silent) -> Change | None:
        """Take back the newest step that is not yet taken back."""
        return self._turn(journal.undo, progress)

    def redo(self, progress: Progress = silent) -> Change | None:
        """Do again what was undone last."""
        return self._turn(journal.redo, progress)

    def watch(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Have `listener` called after each commit, on the committing thread; call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def looked_at(self) -> str:
        """Why the file is open to be looked at only; "" where it can be changed."""
        return self._workspace.why

    @property
    def is_backup(self) -> bool:
        """Whether what is looked at lies among our backups."""
        return bool(self.looked_at) and self.path.parent == workspace.home()

    def check(self) -> list[str]:
        """What is wrong with the open file, in sentences."""
        return workspace.check(self.path)

    @property
    def file_id(self) -> str:
        """What tells this programme file from others, whatever it is called."""
        return self._id

    def backup(self, why: str) -> Path:
        """A verified copy of the file as it stands, in our own folder and in the second place."""
        return self.back_up(why).path

    def back_up(self, why: str) -> Backup:
        """The same, with all that is known of the copy."""
        with self._reading() as source:
            made = workspace.backup_of(source, self.path, why)
        self.carried = workspace.carried(made, self.second_place)
        return made

    def back_up_before(self, why: str) -> Backup:
        """A copy before much is changed; where nothing has changed since the last one, that will do."""
        newest = next(iter(workspace.backups(self.file_id)), None)
        same = newest is not None and newest.step == self.ask(journal.newest) and newest.is_as_written()
        return newest if newest is not None and same else self.back_up(why)

    def back_up_if_due(self, today: date) -> Backup | None:
        """The daily copy, if the day has none yet and something has changed since the last one."""
        newest = next(iter(workspace.backups(self.file_id)), None)
        due = not self.looked_at and workspace.is_due(newest, self.ask(journal.newest), today)
        return self.back_up(workspace.DAILY) if due else newest

    def save_copy(self, target: Path) -> None:
        """A copy of what is open here, even if the file itself has been replaced or is gone."""
        with self._reading() as source:
            workspace.save_copy_of(source, self.path, target)

    def look_after(self) -> None:
        """Raise `Replaced` if another program has replaced or removed the file; touches the disk.

        What is open here is put among the backups first, once.
        """
        try:
            self._workspace.look_after()
        except Replaced:
            self._rescue()
            raise

    def close(self) -> None:
        """Let go of the file; waits for a running command."""
        with self._writing, suppress(Replaced):
            self.look_after()
        self._workspace.close()

    def _turn(
        self, turn: Callable[[Connection, str, Progress], journal.Step | None], progress: Progress
    ) -> Change | None:
        with self._step() as (db, done):
            step = turn(db.connection(), self.coordinator, progress)
            done(step)
        return Change(step.label, step.tables) if step else None

    def _rescue(self) -> None:
        if not self.rescued:
            with suppress(DeskError):
                self.rescued = self.backup("file replaced")

    @contextmanager
    def _reading(self) -> Iterator[Any]:
        """A bare connection that has been open all along, so that it leads to the file that was opened."""
        with told(self.path):
            connection = self._workspace.readers.raw_connection()
            try:
                yield connection.driver_connection
            finally:
                connection.close()

    def _writer(self) -> Engine:
        try:
            return self._workspace.ready_to_write()
        except Replaced:
            self._rescue()
            raise

    @contextmanager
    def _step(self) -> Iterator[tuple[Db, Callable[[journal.Step | None], None]]]:
        """A transaction with an open step; hand the closed step over, and the change is announced."""
        steps: list[journal.Step] = []
        with self._writing, told(self.path), Session(self._writer(), expire_on_commit=False) as db:
            journal.begin(db.connection())
            yield db, lambda step: steps.append(step) if step else None
            db.commit()
            self._read_tops(db.connection())
            self.coordinator = _coordinator(db)
            db.rollback()
        for step in steps:
            for listener in tuple(self._listeners):
                listener(Change(step.label, step.tables))

    def _read_tops(self, connection: Connection) -> None:
        tops = journal.tops(connection)
        self._labels = (journal.label_of(connection, tops.undo), journal.label_of(connection, tops.redo))


def _coordinator(db: Db) -> str:
    return db.query(Owner.coordinator).scalar() or ""
