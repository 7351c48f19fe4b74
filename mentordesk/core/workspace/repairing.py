"""Makes a sound file of what can be read of a damaged one; what tables lost, the history may still know."""

import json
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from mentordesk.core import db, files, journal, migrations
from mentordesk.core.errors import Damaged, FileTooNew, StorageTrouble
from mentordesk.core.i18n import _
from mentordesk.core.model import Base
from mentordesk.core.workspace import salvage
from mentordesk.core.workspace.copying import Counts, reading
from mentordesk.core.workspace.differing import things
from mentordesk.core.workspace.looking_over import check, row_as_json, tables_in
from mentordesk.core.workspace.opened import migrate
from mentordesk.core.workspace.salvage import Row
from mentordesk.core.workspace.telling import told

_CHANGE = "INSERT INTO journal_change (step_id, subject, row_id, old, new) VALUES (?, ?, ?, ?, ?)"
_WORKED_OUT = {"register", "register_text"}
_NEWEST = "SELECT row_id, new, max(id) FROM journal_change WHERE subject = ? GROUP BY row_id"


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of it: rows by table that were read, that the history gave back, and that are lost."""

    seen: Counts
    given_back: Counts
    lost: Counts
    left: tuple[str, ...]
    """What is still not right, in sentences."""

    def in_words(self) -> str:
        """What came of it, for the person."""
        said = [_("Read: {things}.").format(things=things(self.seen))]
        if self.given_back:
            said.append(_("The history gave back {things}.").format(things=things(self.given_back)))
        lost = things(self.lost)
        said.append(
            _("Lost: {things}.").format(things=lost) if lost else _("Nothing that was known is lost.")
        )
        said.append(_("The damaged file is left as it is."))
        return " ".join([*said, *self.left])


def repair(path: Path, target: Path) -> Repaired:
    """Write what can be read of `path` into a new file; `path` stays as it is.

    Raises `Damaged` where nothing can be read, `StorageTrouble` where `target` is there or cannot be written.
    """
    if target.exists():
        raise StorageTrouble(_("There is already a file called “{name}” there.").format(name=target.name))
    with told(path, target), reading(path) as source, files.replacing(target) as part:
        source.text_factory = lambda content: content.decode("utf-8", "replace")
        _must_be_ours(source, path)
        migrate(part)
        repaired = _fill(source, part)
        migrate(part)  # works out what lists are read from
        return replace(repaired, left=tuple(check(part)))


def _must_be_ours(source: Any, path: Path) -> None:
    try:
        ours = {"owner", "journal_step", "person"} <= tables_in(source)
        number = int(source.execute("PRAGMA user_version").fetchone()[0])
    except (db.Error, UnicodeDecodeError):
        ours, number = False, 0
    if not ours:
        raise Damaged(_("Nothing in “{name}” can be read any more. Open a backup.").format(name=path.name))
    if number > migrations.LATEST:
        words = _("“{name}” was made by a newer MentorDesk. Install that version to repair it.")
        raise FileTooNew(words.format(name=path.name))


def _fill(source: Any, part: Path) -> Repaired:
    made = db.connect(part)
    try:
        return _filled(source, made)
    finally:
        made.close()


def _filled(source: Any, made: Any) -> Repaired:
    made.execute("PRAGMA foreign_keys=OFF")
    made.execute("PRAGMA synchronous=OFF")  # flushed as a whole before it takes its name
    made.execute("BEGIN")
    counts = {table.name: _copy(source, made, table) for table in _kept()}
    made.execute("DELETE FROM journal_change WHERE step_id NOT IN (SELECT id FROM journal_step)")
    given_back = {table.name: _from_history(made, table) for table in journal.journalled()}
    _must_have_owner(made)
    _mend_links(made)
    lost = _tell_history(made)
    made.execute("COMMIT")
    return Repaired(counts, _some(given_back), lost, ())


def _kept() -> list[Table]:
    """All tables but those that are worked out of the others."""
    return [table for table in Base.metadata.sorted_tables if table.name not in _WORKED_OUT]


def _copy(source: Any, made: Any, table: Table) -> int:
    return sum(_put(made, table, row) for row in salvage.read(source, table))


def _put(made: Any, table: Table, row: Row) -> int:
    names = [name for name in row if name in table.columns]
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    question = f'INSERT OR IGNORE INTO "{table.name}" ({listed}) VALUES ({marks})'  # noqa: S608 - names of our own tables
    return int(made.execute(question, [row[name] for name in names]).rowcount)


def _from_history(made: Any, table: Table) -> int:
    """Rows that the history says are there, and that the table lost, as they were written last."""
    found = made.execute(
        f"SELECT c.row_id, c.new FROM ({_NEWEST}) c "  # noqa: S608 - a name of our own tables
        f'LEFT JOIN "{table.name}" t ON t.id = c.row_id WHERE c.new IS NOT NULL AND t.id IS NULL',
        (table.name,),
    ).fetchall()
    rows = [row for row_id, new in found if (row := _row(new)) and row.get("id") == row_id]
    return sum(_put(made, table, row) for row in rows if salvage.fitting(table, _known(table, row)))


def _row(said: str) -> Row | None:
    try:
        row = json.loads(said)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def _known(table: Table, row: Row) -> Row:
    return {name: value for name, value in row.items() if name in table.columns}


def _must_have_owner(made: Any) -> None:
    """A file without an owner could not be opened."""
    if not made.execute("SELECT count(*) FROM owner").fetchone()[0]:
        question = (
            "INSERT INTO owner (coordinator, email, phone, organisation, zone, secret) "
            "VALUES (?, '', '', '', ?, ?)"
        )
        made.execute(question, (_("Coordinator"), "Europe/London", secrets.token_hex(8)))


def _mend_links(made: Any) -> None:
    """Rows whose parent is lost let go of it, or go too where they are nothing without it."""
    while loose := made.execute("PRAGMA foreign_key_check").fetchall():
        for name, row_id, parent, _number in loose:
            table = Base.metadata.tables[name]
            for column in table.columns:
                if any(key.column.table.name == parent for key in column.foreign_keys):
                    _let_go(made, table, column.name, row_id)


def _let_go(made: Any, table: Table, column: str, row_id: int) -> None:
    (parent,) = {key.column.table.name for key in table.columns[column].foreign_keys}
    loose = f'id = ? AND "{column}" IS NOT NULL AND "{column}" NOT IN (SELECT id FROM "{parent}")'  # noqa: S608 - names of our own tables
    if table.columns[column].nullable:
        made.execute(f'UPDATE "{table.name}" SET "{column}" = NULL WHERE {loose}', (row_id,))  # noqa: S608 - as above
    else:
        made.execute(f'DELETE FROM "{table.name}" WHERE {loose}', (row_id,))  # noqa: S608 - as above


def _tell_history(made: Any) -> Counts:
    """Note, as a step, where rows are not as the history left them; how many are lost, by table."""
    step = int(made.execute("SELECT coalesce(max(id), 0) + 1 FROM journal_step").fetchone()[0])
    lost: Counts = {}
    changes = 0
    for table in journal.journalled():
        odd = made.execute(
            f"SELECT c.row_id, c.new, CASE WHEN t.id IS NULL THEN NULL ELSE {row_as_json(table)} END AS now "  # noqa: S608 - names of our own tables
            f'FROM ({_NEWEST}) c LEFT JOIN "{table.name}" t ON t.id = c.row_id WHERE c.new IS NOT now',
            (table.name,),
        ).fetchall()
        made.executemany(_CHANGE, [(step, table.name, row_id, old, new) for row_id, old, new in odd])
        changes += len(odd)
        lost[table.name] = sum(new is None for _id, _old, new in odd)
    if changes:
        question = "INSERT INTO journal_step (id, label, at, by, kind) VALUES (?, ?, ?, '', 'do')"
        made.execute(
            question, (step, _("Repair of the file"), datetime.now(UTC).isoformat(timespec="seconds"))
        )
    return _some(lost)


def _some(counts: Counts) -> Counts:
    return {table: count for table, count in counts.items() if count}
