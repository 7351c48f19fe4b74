"""Reads what can be read of a damaged table, row by row where it must be."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import sqlite

from mentordesk.core import db
from mentordesk.core.workspace.looking_over import columns_in

Row = dict[str, Any]

_AT_ONCE = 1000
_MOST_IDS = 10_000_000
_ERRORS = (db.Error, UnicodeDecodeError, OverflowError)


def read(connection: Any, table: Table) -> Iterator[Row]:
    """Each row that can be read and that the program could work with."""
    names = [name for name in _asked(connection, table) if name in table.columns]
    if "id" not in names:
        return
    listed = ", ".join(f'"{name}"' for name in names)
    question = f'SELECT {listed} FROM "{table.name}" WHERE id BETWEEN ? AND ?'  # noqa: S608 - names of our own tables
    fits = _fitting(table)
    top = min(_top(connection, table.name), _MOST_IDS)
    for low in range(0, top + 1, _AT_ONCE):
        for values in _between(connection, question, low, low + _AT_ONCE - 1):
            row = dict(zip(names, values, strict=True))
            if fits(row):
                yield row


def fitting(table: Table, row: Row) -> bool:
    """Whether the program could work with this row."""
    return _fitting(table)(row)


def _between(connection: Any, question: str, low: int, high: int) -> Iterator[tuple[Any, ...]]:
    """By halves: all that is readable around what is not."""
    rows = _rows(connection, question, (low, high))
    if rows is not None:
        yield from rows
    elif low < high:
        middle = (low + high) // 2
        yield from _between(connection, question, low, middle)
        yield from _between(connection, question, middle + 1, high)


def _rows(connection: Any, question: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]] | None:
    try:
        found: list[tuple[Any, ...]] = connection.execute(question, values).fetchall()
    except _ERRORS:
        return None
    return found


def _top(connection: Any, table: str) -> int:
    """The highest id that there may be, by whatever still tells it."""
    questions = {
        "SELECT seq FROM sqlite_sequence WHERE name = ?": (table,),
        "SELECT max(row_id) FROM journal_change WHERE subject = ?": (table,),
        f'SELECT max(id) FROM "{table}"': (),  # noqa: S608 - a name of our own tables
    }
    found = [
        row[0] for question, values in questions.items() for row in _rows(connection, question, values) or ()
    ]
    return max((number for number in found if isinstance(number, int)), default=0)


def _asked(connection: Any, table: Table) -> list[str]:
    try:
        return columns_in(connection, table.name)
    except _ERRORS:
        return []


def _fitting(table: Table) -> Callable[[Row], bool]:
    dialect = sqlite.dialect()
    readers: dict[str, Any] = {
        column.name: reader for column in table.columns if (reader := _reader(column, dialect)) is not None
    }
    kinds = {column.name: _kind(column) for column in table.columns}

    def fits(row: Row) -> bool:
        try:
            for name, value in row.items():
                if value is not None and name in readers:
                    readers[name](value)
        except (ValueError, TypeError, LookupError):
            return False
        return all(value is None or isinstance(value, kinds[name]) for name, value in row.items())

    return fits


def _reader(column: Column[Any], dialect: Any) -> Any:
    """What SQLAlchemy makes a value of this column with; it raises on what it cannot take."""
    return column.type.dialect_impl(dialect).result_processor(dialect, None)


def _kind(column: Column[Any]) -> tuple[type, ...]:
    declared = str(column.type.compile(dialect=sqlite.dialect())).upper()
    if "INT" in declared or "BOOL" in declared:
        return (int,)
    if "BLOB" in declared:
        return (bytes,)
    return (float, int) if "FLOAT" in declared or "REAL" in declared or "NUM" in declared else (str,)
