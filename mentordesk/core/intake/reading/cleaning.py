"""Rows of cells become a grid: headings found, blank rows dropped, cells that cannot be kept named."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Cell, Grid, GridRow, blank, shown
from mentordesk.core.intake.report import CellProblem

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})
_LONGEST = 32_767  # letters, as many as a cell of a workbook holds
_TITLE_ROWS = 20

Known = Callable[[Sequence[str]], int]
"""How many of these headings mean something to us."""


def grid(
    file: str,
    sheet: str,
    table: Sequence[Sequence[Cell]],
    known: Known,
    lost: Sequence[CellProblem] = (),
) -> Grid:
    """The grid of `table`, whose first row is row 1; `lost` are cells that reading could not bring along."""
    top = _top(table, known)
    if top is None:
        raise DeskError(_("{file} is empty.").format(file=file))
    headings = _headings(table[top])
    rows, problems = [], [_placed(problem, headings) for problem in lost if problem.row > top + 1]
    for number, cells in enumerate(table[top + 1 :], start=top + 2):
        if blank(cells) and not any(problem.row == number for problem in lost):
            continue
        problems += faults(number, headings, cells)
        rows.append(GridRow(number, tuple(cells)))
    if not rows and not problems:
        raise DeskError(_("{file} has headings and no rows.").format(file=file))
    bad = {problem.row for problem in problems}
    good = tuple(padded(row, len(headings)) for row in rows if row.number not in bad)
    held = tuple(row for row in rows if row.number in bad)
    return Grid(file, sheet, headings, good, tuple(problems), held)


def _top(table: Sequence[Sequence[Cell]], known: Known) -> int | None:
    """The first row with two headings that we know (titles may stand above), else the first with anything."""
    for place, cells in enumerate(table[:_TITLE_ROWS]):
        if known([shown(cell) for cell in cells]) > 1:
            return place
    return next((place for place, cells in enumerate(table) if not blank(cells)), None)


def _headings(cells: Sequence[Cell]) -> tuple[str, ...]:
    texts = [
        _CONTROL.sub("", shown(cell)).replace("\ufeff", "").replace("\xa0", " ").strip() for cell in cells
    ]
    while texts and not texts[-1]:
        texts.pop()
    found: list[str] = []
    for place, text in enumerate(texts, start=1):
        heading = " ".join(text.split()) or _("Column {number}").format(number=place)
        found.append(_distinct(heading, found))
    return tuple(found)


def _distinct(heading: str, taken: Sequence[str]) -> str:
    numbered = heading
    for number in itertools.count(2):
        if numbered not in taken:
            break
        numbered = f"{heading} ({number})"
    return numbered


def padded(row: GridRow, width: int) -> GridRow:
    """The row with exactly so many cells."""
    return GridRow(row.number, (*row.cells[:width], *[""] * (width - len(row.cells))))


def faults(number: int, headings: Sequence[str], cells: Sequence[Cell]) -> Iterator[CellProblem]:
    """What keeps a row from being kept, whatever its columns mean."""
    if len(cells) < len(headings):
        sentence = _("The row is shorter than the headings: {cells} of {headings} cells.")
        yield CellProblem(number, "", "", sentence.format(cells=len(cells), headings=len(headings)))
    for place, cell in enumerate(cells):
        if not isinstance(cell, str) or not cell:
            continue
        heading = headings[place] if place < len(headings) else ""
        if place >= len(headings) and cell.strip():
            yield CellProblem(number, "", cell, _("The row is longer than the headings."))
        elif problem := _cell_problem(cell):
            yield CellProblem(number, heading, cell, problem)


def _cell_problem(cell: str) -> str:
    sentence = ""
    if found := _CONTROL.search(cell):
        sentence = _("Holds a control character (U+{code:04X}) that no text should have. Type it again.")
        sentence = sentence.format(code=ord(found[0]))
    elif cell in _ERRORS:
        sentence = _("A formula failed here. Mend it in the spreadsheet.")
    elif len(cell) > _LONGEST:
        sentence = _("Longer than {most} letters.").format(most=_LONGEST)
    elif meant := _garbled(cell):
        sentence = _("Looks garbled; “{meant}” was probably meant. Save the file again as UTF-8.")
        sentence = sentence.format(meant=meant[:80])
    return sentence


def _garbled(cell: str) -> str:
    """What was meant, when UTF-8 was once read as cp1252 and saved again."""
    if cell.isascii():
        return ""
    try:
        return cell.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _placed(problem: CellProblem, headings: Sequence[str]) -> CellProblem:
    """Workbooks name a lost cell by the number of its column; the person knows its heading."""
    place = int(problem.column) - 1
    heading = headings[place] if place < len(headings) else problem.column
    return CellProblem(problem.row, heading, problem.value, problem.problem)
