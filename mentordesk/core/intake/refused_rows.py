"""The rows of a sheet that could not be taken, as a workbook that can be corrected and imported."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.reading import cleaning
from mentordesk.core.intake.report import CellProblem

if TYPE_CHECKING:
    from mentordesk.core.sheets import Sheet

PROBLEM = N_("Problem")
"""The heading of the column that says why; it is no answer of anybody."""
_WIDE = 60  # characters


def workbook(refused: Sequence[tuple[Grid, Sequence[CellProblem]]], title: str) -> bytes:
    """A sheet for each file, called like it, for roles are read off names; the reasons stand at the end."""
    from mentordesk.core import sheets

    return sheets.workbook([_sheet(grid, problems) for grid, problems in refused], title, "")


def _sheet(grid: Grid, problems: Sequence[CellProblem]) -> "Sheet":
    from mentordesk.core.sheets import Column, Sheet

    why: dict[int, list[str]] = {}
    for problem in problems:
        said = f"{problem.column}: {problem.problem}" if problem.column else problem.problem
        why.setdefault(problem.row, []).append(said)
    columns = [Column(heading) for heading in grid.headings]
    read = {row.number: cleaning.padded(row, len(columns)) for row in (*grid.rows, *grid.held)}
    rows = [[*map(_held, read[number].cells), "\n".join(said)] for number, said in why.items()]
    return Sheet(grid.sheet or Path(grid.file).stem, (*columns, Column(_(PROBLEM), width=_WIDE)), rows)


def _held(cell: Cell) -> str | float | date:
    """Dates and numbers as such, whatever else as text."""
    if isinstance(cell, bool) or not isinstance(cell, float | date | datetime):
        return shown(cell)
    return cell
