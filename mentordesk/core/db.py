"""Opens SQLite (the build of SQLCipher): one writer that locks at once, many readers that cannot write."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlite

Db = Session

APPLICATION_ID = 0x4D44534B
"""What marks a file as ours, in its header."""

_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # else a REPLACE would escape the journal
    "busy_timeout=5000",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "cache_size=-8192",
)
_MAC_PRAGMAS = ("fullfsync=ON", "checkpoint_fullfsync=ON")  # there an fsync does not empty the drive's cache


Error = sqlite.Error
Guard = Callable[[], object]
"""Called before a connection is made; raises where none may be."""


STILL = "ro&immutable=1"
"""The mode of a file that nobody writes: SQLite makes nothing beside it, and looks for no log there."""


def connect(path: Path, *, mode: str = "rw", key: str | None = None) -> Any:
    """A bare connection; `mode` is SQLite's own: ro, rw or rwc (create)."""
    connection = sqlite.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA cipher_log_level=NONE")
    if key is not None:  # the one place where a workspace's key is given
        connection.execute(f"PRAGMA key=\"x'{key}'\"")
    for pragma in _PRAGMAS + (_MAC_PRAGMAS if sys.platform == "darwin" else ()):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def writer(path: Path, guard: Guard = bool) -> Engine:
    """The engine of the one writer connection: its transactions take the write lock when they begin."""
    return _engine(lambda: connect(path), guard, "journal_mode=WAL", begin="BEGIN IMMEDIATE")


def migrator(path: Path) -> Engine:
    """The engine for changing tables: the file is its alone, foreign keys are not enforced on the way."""
    return _engine(lambda: connect(path), bool, "foreign_keys=OFF", begin="BEGIN EXCLUSIVE")


def readers(path: Path, guard: Guard = bool) -> Engine:
    """The engine of the readers: any number of threads, nothing can be written."""
    return _engine(lambda: connect(path), guard, "query_only=ON", begin="BEGIN", size=4)


def onlookers(path: Path) -> Engine:
    """The engine of readers that make nothing beside the file: for what nobody writes, as on a full disk."""
    return _engine(lambda: connect(path, mode=STILL), bool, "query_only=ON", begin="BEGIN", size=4)


def _engine(connected: Callable[[], Any], guard: Guard, pragma: str, *, begin: str, size: int = 1) -> Engine:
    def creator() -> Any:
        guard()
        connection = connected()
        connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=creator,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=size * 2 - 2,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:  # the driver's own BEGIN comes too late
        connection.exec_driver_sql(begin)

    return engine
