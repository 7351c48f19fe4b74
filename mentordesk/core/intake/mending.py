"""Corrects cells of a grid that was read, and looks the corrected row over again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.reading import cleaning
from mentordesk.core.intake.report import CellProblem


def row_of(grid: Grid, number: int) -> GridRow:
    """The row of this number, whether it can be kept or not, with a cell for each heading."""
    found = next((row for row in (*grid.rows, *grid.held) if row.number == number), None)
    if found is None:
        raise NotFound(_("Row {row} is not in {file}.").format(row=number, file=grid.file))
    return cleaning.padded(found, len(grid.headings))


def mended(grid: Grid, number: int, texts: Mapping[str, str]) -> Grid:
    """The grid with other texts, by heading, in one row; what stood beyond the headings is dropped."""
    row = row_of(grid, number)
    cells = tuple(texts.get(heading, cell) for heading, cell in zip(grid.headings, row.cells, strict=True))
    row = GridRow(number, cells)
    problems = [
        problem
        for problem in grid.problems
        if problem.row == number and problem.column and problem.column not in texts
    ]
    faults = cleaning.faults(number, grid.headings, cells)
    problems += [problem for problem in faults if problem.column in texts]
    return _with(grid, row, problems)


def _with(grid: Grid, row: GridRow, problems: Sequence[CellProblem]) -> Grid:
    rows = [each for each in grid.rows if each.number != row.number]
    held = [each for each in grid.held if each.number != row.number]
    (held if problems else rows).append(row)
    others = [problem for problem in grid.problems if problem.row != row.number]
    return replace(
        grid,
        rows=tuple(sorted(rows, key=lambda each: each.number)),
        held=tuple(sorted(held, key=lambda each: each.number)),
        problems=tuple(sorted((*others, *problems), key=lambda problem: problem.row)),
    )
