"""What a sheet of a workbook holds, described without a file format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto

Cell = str | int | float | Decimal | date | None
"""What a cell can hold; a datetime is what clocks show, without a zone."""


class Kind(Enum):
    """What a column is for, which decides how it is written, checked and shown."""

    TEXT = auto()
    CODE = auto()
    DATE = auto()
    DATETIME = auto()
    NUMBER = auto()
    CHOICE = auto()
    EMAIL = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in characters, a note that hovers over the heading, the choices of a choice."""

    heading: str
    kind: Kind = Kind.TEXT
    width: int = 16
    note: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the first column names its rows and stays in sight, as the headings do."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    marked: frozenset[tuple[int, int]] = frozenset()
    """Cells that somebody should look at: row and column, both counted from 0."""
