"""How the file itself notes what changed, who changed it, and how to take it back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, Table

from mentordesk.core.db import Db
from mentordesk.core.model import Base
from mentordesk.core.progress import Progress, silent
from mentordesk.core.vocab import StepKind


@dataclass(frozen=True, slots=True)
class Step:
    """A closed step: what it was called and which tables it touched."""

    id: int
    label: str
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tops:
    """The steps that undo and redo would take next, if any."""

    undo: int | None
    redo: int | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One change of one row, for people to read: when, by whom, in which step, and the fields that differ."""

    step: int
    at: str
    by: str
    label: str
    old: dict[str, Any]
    new: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Closing:
    kind: StepKind
    target: int | None
    tops: Tops


def journalled() -> list[Table]:
    """The tables that undo and history know."""
    return [table for table in Base.metadata.sorted_tables if table.info.get("journal", True)]


def install(connection: Connection) -> None:
    """Make the triggers that note every row change; they live and die with this (the writer's) connection."""
    cursor = connection.connection.cursor()  # the driver's own: a file opens sooner without wrapping each
    cursor.execute("CREATE TEMP TABLE IF NOT EXISTS journal_now (step INTEGER NOT NULL)")
    for trigger in _triggers():
        cursor.execute(trigger)
    cursor.close()


@cache
def _triggers() -> tuple[str, ...]:
    events = (("INSERT", "", "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", ""))
    return tuple(_trigger(table, *event) for table in journalled() for event in events)


def _trigger(table: Table, event: str, old: str, new: str) -> str:
    def row(side: str) -> str:
        pairs = ", ".join(f"'{column.name}', {side}.\"{column.name}\"" for column in table.columns)
        return f"json_object({pairs})" if side else "NULL"

    unchanged = "" if event != "UPDATE" else f"WHEN {row('OLD')} IS NOT {row('NEW')} "
    values = f"(SELECT step FROM journal_now), '{table.name}', {new or old}.id, {row(old)}, {row(new)}"  # noqa: S608 - names are ours
    return (
        f'CREATE TEMP TRIGGER IF NOT EXISTS "journal_{event.lower()}_{table.name}" '  # noqa: S608 - names are ours
        f'AFTER {event} ON main."{table.name}" {unchanged}BEGIN '
        f"INSERT INTO journal_change (step_id, subject, row_id, old, new) VALUES ({values}); END"
    )


def begin(connection: Connection) -> int:
    """Open a step in the running transaction; without one, no row can be written."""
    newest = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM journal_step").scalar_one()
    connection.exec_driver_sql("DELETE FROM journal_now")
    connection.exec_driver_sql("INSERT INTO journal_now VALUES (?)", (newest + 1,))
    return int(newest) + 1


def close(connection: Connection, label: str, by: str) -> Step | None:
    """Close the step as a command of the person's; None when it changed nothing."""
    step = _current(connection)
    return _close(connection, label, by, _Closing(StepKind.DO, None, Tops(step, None)))


def undo(connection: Connection, by: str, progress: Progress = silent) -> Step | None:
    """Take back the top step; None when there is none."""
    now = tops(connection)
    if now.undo is None:
        return None
    _revert(connection, now.undo, progress)
    closing = _Closing(StepKind.UNDO, now.undo, Tops(_before(connection, now.undo).undo, now.undo))
    return _close(connection, label_of(connection, now.undo), by, closing)


def redo(connection: Connection, by: str, progress: Progress = silent) -> Step | None:
    """Do again what was undone last; None when there is nothing."""
    now = tops(connection)
    if now.redo is None:
        return None
    undone = connection.exec_driver_sql(
        "SELECT max(id) FROM journal_step WHERE target_id = ? AND kind = 'undo'", (now.redo,)
    ).scalar_one()
    _revert(connection, undone, progress)
    closing = _Closing(StepKind.REDO, now.redo, Tops(now.redo, _before(connection, undone).redo))
    return _close(connection, label_of(connection, now.redo), by, closing)


def tops(connection: Connection) -> Tops:
    """Where undo and redo stand."""
    row = connection.exec_driver_sql(
        "SELECT undo_top, redo_top FROM journal_step ORDER BY id DESC LIMIT 1"
    ).first()
    return Tops(*row) if row else Tops(None, None)


def label_of(connection: Connection, step: int | None) -> str:
    """The words of a step; "" for none."""
    if step is None:
        return ""
    return str(
        connection.exec_driver_sql("SELECT label FROM journal_step WHERE id = ?", (step,)).scalar_one()
    )


def newest(db: Db) -> int:
    """The number of the newest step, 0 in a new file."""
    return int(db.connection().exec_driver_sql("SELECT coalesce(max(id), 0) FROM journal_step").scalar_one())


def history(db: Db, table: str, row_id: int) -> list[Happening]:
    """All that happened to one row, oldest first, with only the fields that differ."""
    found = db.connection().exec_driver_sql(
        "SELECT s.id, s.at, s.by, s.label, c.old, c.new "
        "FROM journal_change c JOIN journal_step s ON s.id = c.step_id "
        "WHERE c.subject = ? AND c.row_id = ? ORDER BY c.id",
        (table, row_id),
    )
    return [Happening(step, at, by, label, *_difference(old, new)) for step, at, by, label, old, new in found]


def changed_since(db: Db, step: int) -> dict[str, frozenset[int]]:
    """The rows, by table, that steps after `step` touched."""
    found = db.connection().exec_driver_sql(
        "SELECT DISTINCT subject, row_id FROM journal_change WHERE step_id > ? ORDER BY subject", (step,)
    )
    return {
        table: frozenset(row for _, row in rows) for table, rows in groupby(found, key=lambda row: row[0])
    }


def _difference(old: str | None, new: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    before: dict[str, Any] = json.loads(old) if old else {}
    after: dict[str, Any] = json.loads(new) if new else {}
    differ = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return {name: before.get(name) for name in differ}, {name: after.get(name) for name in differ}


def _current(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT step FROM journal_now").scalar_one())


def _before(connection: Connection, step: int) -> Tops:
    row = connection.exec_driver_sql(
        "SELECT undo_top, redo_top FROM journal_step WHERE id < ? ORDER BY id DESC LIMIT 1", (step,)
    ).first()
    return Tops(*row) if row else Tops(None, None)


def _close(connection: Connection, label: str, by: str, closing: _Closing) -> Step | None:
    step = _current(connection)
    tables = connection.exec_driver_sql(
        "SELECT DISTINCT subject FROM journal_change WHERE step_id = ?", (step,)
    )
    touched = frozenset(row[0] for row in tables)
    connection.exec_driver_sql("DELETE FROM journal_now")
    if not touched and closing.kind is StepKind.DO:
        return None
    connection.exec_driver_sql(
        "INSERT INTO journal_step (id, label, at, by, kind, target_id, undo_top, redo_top) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            step,
            label,
            datetime.now(UTC).isoformat(timespec="seconds"),
            by,
            closing.kind.key,
            closing.target,
            closing.tops.undo,
            closing.tops.redo,
        ),
    )
    return Step(step, label, touched)


_BATCH = 500


def rewind(connection: Connection, step: int) -> None:
    """Make all tables what they were after `step`, to look at them: the transaction must be rolled back."""
    _revert(connection, step, silent, which="step_id > ?")


def _revert(connection: Connection, step: int, progress: Progress, which: str = "step_id = ?") -> None:
    """Apply the changes of `step` backwards; foreign keys are looked at when the transaction ends."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    changes = connection.exec_driver_sql(
        "SELECT subject, row_id, old, new IS NULL AS gone FROM journal_change "  # noqa: S608 - words of ours
        f"WHERE {which} ORDER BY id DESC",
        (step,),
    ).fetchall()
    done = 0
    for statement, rows, count in _inverse(changes):
        connection.exec_driver_sql(statement, rows)
        done += count
        progress(done, len(changes))


def _inverse(changes: Any) -> Iterator[tuple[str, Any, int]]:
    """Statements with their rows and how many: neighbours that are alike go together, in batches."""
    columns = {table.name: [column.name for column in table.columns] for table in journalled()}

    def kind(change: Any) -> tuple[str, bool, bool]:
        return change.subject, change.old is None, bool(change.gone)

    for (table, was_new, is_gone), alike in groupby(changes, key=kind):
        act = _taken_out if was_new else _put_back if is_gone else _changed_back
        left = iter(alike)
        while batch := list(islice(left, _BATCH)):
            yield *act(table, columns[table], batch), len(batch)


def _taken_out(table: str, _names: list[str], batch: list[Any]) -> tuple[str, Any]:
    statement = f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'  # noqa: S608 - ours
    return statement, (json.dumps([change.row_id for change in batch]),)


def _put_back(table: str, names: list[str], batch: list[Any]) -> tuple[str, Any]:
    quoted = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f"value ->> '$.{name}'" for name in names)
    statement = f'INSERT INTO "{table}" ({quoted}) SELECT {values} FROM json_each(?)'  # noqa: S608 - as above
    return statement, (f"[{','.join(change.old for change in batch)}]",)


def _changed_back(table: str, names: list[str], batch: list[Any]) -> tuple[str, Any]:
    sets = ", ".join(f'"{name}" = ?' for name in names)
    statement = f'UPDATE "{table}" SET {sets} WHERE id = ?'  # noqa: S608 - as above
    olds = [(json.loads(change.old), change.row_id) for change in batch]
    return statement, [(*(old.get(name) for name in names), row_id) for old, row_id in olds]


def newest_at(db: Db) -> datetime:
    """When the newest step was closed: the last time that anything in the file changed."""
    at = db.connection().exec_driver_sql("SELECT at FROM journal_step ORDER BY id DESC LIMIT 1").scalar()
    return datetime.fromisoformat(at) if at else datetime.fromtimestamp(0, UTC)
