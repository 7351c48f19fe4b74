"""Writes many rows at once: a statement for thousands of them; the journal notes each row all the same."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Table

from mentordesk.core.db import Db
from mentordesk.core.progress import Progress, silent

_BATCH = 5_000


def first_id(db: Db, table: Table) -> int:
    """The id that the next row would get; ids are never given twice."""
    last = db.connection().exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,))
    return int(last.scalar() or 0) + 1


def insert(
    db: Db, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]], progress: Progress = silent
) -> None:
    """New rows with these columns; the others get what the model gives a new row."""
    usual = {
        column.name: getattr(column.default, "arg", None)
        for column in table.columns
        if column.default is not None and column.default.is_scalar and column.name not in names
    }
    columns = ", ".join(f'"{name}"' for name in (*names, *usual))
    values = ", ".join([*(f"value ->> {place}" for place in range(len(names))), *"?" * len(usual)])
    statement = f'INSERT INTO "{table.name}" ({columns}) SELECT {values} FROM json_each(?)'  # noqa: S608 - names of ours
    kept = _kept(db, table, [*usual])(list(usual.values()))
    ways = _kept(db, table, names)
    connection = db.connection()
    for done, batch in _batches(rows):
        progress(done, len(rows))
        connection.exec_driver_sql(statement, (*kept, json.dumps([ways(row) for row in batch])))


def update(db: Db, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Rows that are there, each as its id and what these columns hold from now on."""
    sets = ", ".join(f'"{name}" = said.value ->> {place}' for place, name in enumerate(names, start=1))
    which = f'"{table.name}".id = said.value ->> 0'
    statement = f'UPDATE "{table.name}" SET {sets} FROM json_each(?) AS said WHERE {which}'  # noqa: S608 - as above
    ways = _kept(db, table, ["id", *names])
    for _done, batch in _batches(rows):
        db.connection().exec_driver_sql(statement, (json.dumps([ways(row) for row in batch]),))


def delete(db: Db, table: Table, column: str, values: Iterable[int]) -> None:
    """Every row that holds one of these numbers in this column."""
    statement = f'DELETE FROM "{table.name}" WHERE "{column}" IN (SELECT value FROM json_each(?))'  # noqa: S608 - as above
    db.connection().exec_driver_sql(statement, (json.dumps(list(values)),))


def _batches(rows: Sequence[Sequence[Any]]) -> Iterable[tuple[int, list[Sequence[Any]]]]:
    left = iter(rows)
    done = 0
    while batch := list(islice(left, _BATCH)):
        yield done, batch
        done += len(batch)


def _kept(db: Db, table: Table, names: Sequence[str]) -> Callable[[Sequence[Any]], list[Any]]:
    """How values become what the file holds."""
    dialect = db.connection().dialect
    ways = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names]
    some = [(place, way) for place, way in enumerate(ways) if way]

    def kept(row: Sequence[Any]) -> list[Any]:
        held = list(row)
        for place, way in some:
            if held[place] is not None:
                held[place] = way(held[place])
        return held

    return kept
