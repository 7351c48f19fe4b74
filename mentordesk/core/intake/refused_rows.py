"""The rows of a sheet that could not be taken, as a workbook that can be corrected and imported."""

from collections.abc import Sequence
from datetime import date, datetime

from mentordesk.core.i18n import N_, _
from mentordesk.core.intake import mending
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.report import CellProblem

PROBLEM = N_("Problem")
"""The heading of the column that says why; it is no answer of anybody."""
_WIDE = 60  # characters


def workbook(grid: Grid, problems: Sequence[CellProblem]) -> bytes:
    """Headings as in the file, each refused row as it was read, and what is wrong with it at the end."""
    from mentordesk.core import sheets

    why: dict[int, list[str]] = {}
    for problem in problems:
        said = f"{problem.column}: {problem.problem}" if problem.column else problem.problem
        why.setdefault(problem.row, []).append(said)
    columns = [sheets.Column(heading) for heading in grid.headings]
    rows = [
        [*map(_held, mending.row_of(grid, number).cells), "\n".join(said)] for number, said in why.items()
    ]
    page = sheets.Sheet(
        grid.sheet or _("Refused rows"), (*columns, sheets.Column(_(PROBLEM), width=_WIDE)), rows
    )
    return sheets.workbook([page], _("Refused rows of {file}").format(file=grid.file), "")


def _held(cell: Cell) -> str | float | date:
    """Dates and numbers as such, whatever else as text."""
    if isinstance(cell, bool) or not isinstance(cell, float | date | datetime):
        return shown(cell)
    return cell
