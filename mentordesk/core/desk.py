"""One open file: ask it, have it do things, undo and redo them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Concatenate, Generic, ParamSpec, Self, TypeVar

from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from mentordesk.core import journal, workspace
from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import Owner
from mentordesk.core.progress import Progress, silent
from mentordesk.core.workspace import Workspace, told

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
        self.coordinator = self.ask(_coordinator)
        with self._workspace.readers.connect() as connection:
            self._read_tops(connection)

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

    def backup(self, why: str) -> Path:
        """A verified copy of the file as it stands, in our own folder."""
        return workspace.backup(self.path, why)

    def close(self) -> None:
        """Let go of the file; waits for a running command."""
        with self._writing:
            self._workspace.close()

    def _turn(
        self, turn: Callable[[Connection, str, Progress], journal.Step | None], progress: Progress
    ) -> Change | None:
        with self._step() as (db, done):
            step = turn(db.connection(), self.coordinator, progress)
            done(step)
        return Change(step.label, step.tables) if step else None

    @contextmanager
    def _step(self) -> Iterator[tuple[Db, Callable[[journal.Step | None], None]]]:
        """A transaction with an open step; hand the closed step over, and the change is announced."""
        steps: list[journal.Step] = []
        with self._writing, told(self.path), Session(self._workspace.writer, expire_on_commit=False) as db:
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
