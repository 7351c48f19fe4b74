"""Looks a file over from end to end: pages, tables, links, and whether the history agrees with the rows."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from mentordesk.core import db, journal, register
from mentordesk.core.i18n import _
from mentordesk.core.model import SEARCH_TABLES, Base
from mentordesk.core.workspace.headers import version_of
from mentordesk.core.workspace.telling import told

_MOST = 20
"""Sentences of one kind."""


def check(path: Path) -> list[str]:
    """What is wrong with a file, in sentences; nothing when all is well. Raises like `Workspace.open`."""
    with told(path):
        connection = db.connect(path)  # not as read-only: that would leave SQLite's own files beside it
        try:
            version_of(connection, path.name)
            return look(connection)
        finally:
            connection.close()


def look(connection: Any) -> list[str]:
    """The same of an open connection; where tables or columns are not ours, rows cannot be asked for more."""
    shape = [*integrity(connection), *_schema(connection)]
    return shape or [sentence for one in _LOOKS for sentence in one(connection)]


def integrity(connection: Any) -> list[str]:
    """What SQLite itself finds: pages, indexes, constraints, full text."""
    found = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    return (
        [] if found == [("ok",)] else [_("The file is damaged: {what}").format(what=row[0]) for row in found]
    )


def tables_in(connection: Any) -> set[str]:
    """The tables that are there, without those of SQLite and Alembic themselves."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in found if not name.startswith("sqlite_") and name != "alembic_version"}


def columns_in(connection: Any, table: str) -> list[str]:
    """The columns that a table has in this file."""
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]


def _orphans(connection: Any) -> list[str]:
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    words = _("Row {row} of {table} points to a row of {parent} that is not there.")
    return [words.format(row=row[1], table=row[0], parent=row[2]) for row in found[:_MOST]]


def _schema(connection: Any) -> list[str]:
    tables = tables_in(connection)
    wrong = tables ^ {*Base.metadata.tables, *SEARCH_TABLES}
    for name, table in Base.metadata.tables.items():
        if name in tables:
            columns = set(columns_in(connection, name)) ^ {column.name for column in table.columns}
            wrong |= {f"{name}.{column}" for column in columns}
    words = _("The file has parts that do not belong or are missing: {what}.")
    return [words.format(what=", ".join(sorted(wrong)))] * bool(wrong)


def _journal(connection: Any) -> list[str]:
    loose = connection.execute(
        "SELECT count(*) FROM journal_change WHERE step_id NOT IN (SELECT id FROM journal_step)"
    ).fetchone()[0]
    if loose:
        return [_("The history has {count} changes that belong to no step.").format(count=loose)]
    tables = journal.journalled()
    wrong = [table.name for table in tables if not _agrees(connection, table.name)]
    if wrong:
        words = _("The history of {tables} does not agree with what is there.")
        return [words.format(tables=", ".join(wrong))]
    words = _("Row {row} of {table} is not as its history left it: one of the two is damaged.")
    odd = [(table.name, row) for table in tables for row in altered(connection, table)]
    return [words.format(table=table, row=row) for table, row in odd[:_MOST]]


def _agrees(connection: Any, table: str) -> bool:
    """Whether each row whose newest change left it there is there, and each that was deleted is gone."""
    odd = connection.execute(
        "SELECT count(*) FROM "  # noqa: S608 - a table's name
        "(SELECT row_id, new, max(id) FROM journal_change WHERE subject = ? GROUP BY row_id) c "
        f'LEFT JOIN "{table}" t ON t.id = c.row_id WHERE (c.new IS NULL) <> (t.id IS NULL)',
        (table,),
    ).fetchone()[0]
    return not odd


def altered(connection: Any, table: Table) -> Iterator[int]:
    """The rows that no longer hold what their newest change wrote: the history serves as their checksum."""
    found = connection.execute(
        f"SELECT c.row_id, c.new, {row_as_json(table)} AS now FROM "  # noqa: S608 - names are ours
        "(SELECT row_id, new, max(id) FROM journal_change WHERE subject = ? GROUP BY row_id) c "
        f'JOIN "{table.name}" t ON t.id = c.row_id WHERE now <> c.new',
        (table.name,),
    ).fetchall()
    return (row for row, then, now in found if not _same(then, now))


def row_as_json(table: Table) -> str:
    """The SQL that says a row of `table` (called t) as its history does."""
    pairs = ", ".join(f"'{column.name}', t.\"{column.name}\"" for column in table.columns)
    return f"json_object({pairs})"


def _same(then: str, now: str) -> bool:
    """Compared by the columns that both know: a later version may have added some."""
    try:
        before, after = json.loads(then), json.loads(now)
    except ValueError:
        return False
    return all(before[name] == after[name] for name in before.keys() & after.keys())


_LOOKS: tuple[Callable[[Any], list[str]], ...] = (
    _orphans,
    _journal,
    register.disagreements,
)
