"""What a file says of itself before it is opened: whether it is ours, how new it is, which file it is."""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from mentordesk.core import db, migrations
from mentordesk.core.errors import FileTooNew, ForeignFile
from mentordesk.core.i18n import _
from mentordesk.core.workspace.telling import told

SUFFIX = ".mentordesk"


def version(path: Path, mode: str = "ro") -> int:
    """How many migrations the file has been through; raises `ForeignFile` or `FileTooNew`."""
    connection = db.connect(path, mode=mode)
    try:
        return version_of(connection, path.name)
    finally:
        connection.close()


def version_of(connection: Any, name: str) -> int:
    """The same of an open connection."""
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == db.APPLICATION_ID
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    alien = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    if not ours:
        raise ForeignFile(_("“{name}” is not a MentorDesk file.").format(name=name))
    if alien:
        raise ForeignFile(
            _("“{name}” holds parts that MentorDesk never writes, so it is not opened.").format(name=name)
        )
    if number > migrations.LATEST:
        raise FileTooNew(
            _("“{name}” was made by a newer MentorDesk. Install that version to open it.").format(name=name)
        )
    return number


def id_of(connection: Any) -> str:
    """What tells this programme file from all others, whatever it is called; "" where it cannot be read."""
    with suppress(db.Error, UnicodeDecodeError):
        if found := connection.execute("SELECT secret FROM owner ORDER BY id LIMIT 1").fetchone():
            return hashlib.sha256(str(found[0]).encode()).hexdigest()[:16]
    return ""


def file_id(path: Path) -> str:
    """The same of a file that may be open elsewhere, damaged or no programme file at all: "" then."""
    try:
        with told(path):
            connection = db.connect(path, mode=db.STILL)
            try:
                ours = connection.execute("PRAGMA application_id").fetchone()[0] == db.APPLICATION_ID
                return id_of(connection) if ours else ""
            finally:
                connection.close()
    except Exception:  # noqa: BLE001 - whatever a stranger's file does to the driver, it is not the one looked for
        return ""
