"""The rows of a sheet that could not be taken, as a workbook that can be corrected and imported."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.intake.columns import PROBLEM
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.reading import cleaning
from mentordesk.core.intake.report import CellProblem

if TYPE_CHECKING:
    from mentordesk.core.sheets import Sheet

__all__ = ["PROBLEM", "workbook"]

_WIDE = 60  # characters


def workbook(refused: Sequence[tuple[Grid, Sequence[CellProblem]]], title: str) -> bytes:
    """A sheet for each file, called like it, for roles are read off names; the reasons stand at the end."""
    from mentordesk.core import sheets

    return sheets.workbook([_sheet(grid, problems) for grid, problems in refused], title, "")


def _sheet(grid: Grid, problems: Sequence[CellProblem]) -> "Sheet":
    from mentordesk.core.sheets import Column, Sheet

    why: dict[int, list[str]] = {}
    wrong: dict[int, set[str]] = {}
    for problem in problems:
        said = f"{problem.column}: {problem.problem}" if problem.column else problem.problem
        why.setdefault(problem.row, []).append(said)
        wrong.setdefault(problem.row, set()).add(problem.column)
    kept = [place for place, heading in enumerate(grid.headings) if heading != _(PROBLEM)]
    columns = [Column(grid.headings[place]) for place in kept]
    read = {row.number: cleaning.padded(row, len(grid.headings)) for row in (*grid.rows, *grid.held)}
    rows = [
        [*(_held(read[number].cells[place]) for place in kept), "\n".join(said)]
        for number, said in why.items()
    ]
    marked = frozenset(
        (line, column)
        for line, number in enumerate(why)
        for column, place in enumerate(kept)
        if grid.headings[place] in wrong[number]
    )
    title = grid.sheet or Path(grid.file).stem
    return Sheet(title, (*columns, Column(_(PROBLEM), width=_WIDE)), rows, marked)


def _held(cell: Cell) -> str | float | date:
    """Dates and numbers as such, whatever else as text."""
    if isinstance(cell, bool) or not isinstance(cell, float | date | datetime):
        return shown(cell)
    return cell
