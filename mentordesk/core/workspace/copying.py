"""Copies of a file that may be open: consistent, in one piece, and looked over before they count."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mentordesk.core import db, files
from mentordesk.core.errors import DiskFull, StorageTrouble
from mentordesk.core.files import disks
from mentordesk.core.i18n import _
from mentordesk.core.workspace.looking_over import tables_in
from mentordesk.core.workspace.telling import told

Counts = dict[str, int]
"""Rows by table."""


def save_copy(path: Path, target: Path) -> None:
    """A copy of the file as it stands, whole or not at all; `target` may be replaced by it."""
    with told(path, target), reading(path) as source:
        save_copy_of(source, path, target)


def save_copy_of(source: Any, path: Path, target: Path) -> None:
    """The same from a connection that is open: what it sees is copied, even if the file has been replaced."""
    if target.exists() and path.exists() and target.samefile(path):
        raise StorageTrouble(_("“{name}” is the file itself. Choose another name.").format(name=target.name))
    with told(path, target), files.replacing(target) as part:
        copy_into(source, part, target)


@contextmanager
def reading(path: Path) -> Iterator[Any]:
    """A connection of its own to a file that is not open here, or whose name still leads to it."""
    connection = db.connect(path)  # not as read-only: that would leave SQLite's own files beside it
    try:
        connection.execute("PRAGMA query_only=ON")
        yield connection
    finally:
        connection.close()


def copy_into(source: Any, part: Path, target: Path) -> Counts:
    """Copy through SQLite into `part`, which is to become `target`, and read it back; the rows by table."""
    need = _number(source, "PRAGMA page_count") * _number(source, "PRAGMA page_size")
    disk = disks.disk_of(target.parent)
    if disk is not None and disk.free < need:
        raise DiskFull(disks.no_room(target, need))
    source.execute("BEGIN")  # what is counted is what is copied, whatever is written meanwhile
    try:
        counts = rows_by_table(source)
        copy = db.connect(part)
        try:
            copy.execute("PRAGMA synchronous=OFF")  # flushed as a whole before it takes its name
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            _verify(copy, counts)
        finally:
            copy.close()
    finally:
        source.execute("ROLLBACK")
    return counts


def rows_by_table(connection: Any) -> Counts:
    """How many rows each table holds."""
    return {
        table: _number(connection, f'SELECT count(*) FROM "{table}"')  # noqa: S608 - from the schema
        for table in sorted(tables_in(connection))
    }


def _verify(copy: Any, counts: Counts) -> None:
    sound = copy.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    if not sound or rows_by_table(copy) != counts:
        words = _("The copy could not be read back, so it was not kept and nothing was changed.")
        raise StorageTrouble(words)


def _number(connection: Any, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])
