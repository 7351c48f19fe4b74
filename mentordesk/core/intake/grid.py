"""What a sheet holds once it is read: headings, numbered rows, and the cells that could not be kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mentordesk.core.intake.report import CellProblem

Cell = str | float | bool | date | datetime | time | timedelta
"""Text, a number (whole ones may be floats), or what a workbook calls a date or time; "" is an empty cell."""


MOST_ROWS = 100_000
MOST_COLUMNS = 200


class LateCount(float):
    """A number from a workbook that counts its days from 1904 on, as some made on a Mac do."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row, with the number that a spreadsheet shows beside it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: `rows` have no problem and a cell for each heading; `held` are the others, as read."""

    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[GridRow, ...]
    problems: tuple[CellProblem, ...] = ()
    held: tuple[GridRow, ...] = ()

    @property
    def row_count(self) -> int:
        """Rows that hold anything, those with problems included."""
        return len(self.rows) + len({problem.row for problem in self.problems})

    def column(self, heading: str) -> Iterator[tuple[int, Cell]]:
        """(row number, cell) down one column."""
        place = self.headings.index(heading)
        return ((row.number, row.cells[place]) for row in self.rows)


def shown(cell: Cell) -> str:
    """The cell as text: whole numbers without ".0", dates in ISO form, the rest stripped of outer space."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def blank(cells: Sequence[Cell]) -> bool:
    """Whether no cell holds anything but space."""
    return all(isinstance(cell, str) and not cell.strip() for cell in cells)
