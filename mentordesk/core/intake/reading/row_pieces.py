"""Rows on their way from a reader to a grid, some hundred at a time, so that nobody waits for all of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from mentordesk.core.intake.grid import Cell, Grid, GridRow
from mentordesk.core.intake.report import CellProblem

Known = Callable[[Sequence[str]], int]
"""How many of these headings mean something to us."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A cell that reading could not bring along: its column from 1 on, or 0 for the whole row, and why."""

    column: int
    problem: str


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet being read, from its row 1 on; `rows` can be walked through once, about `total` of them."""

    file: str
    sheet: str
    rows: Iterable[tuple[Sequence[Cell], Sequence[Lost]]]
    total: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a sheet that was looked over: good ones and held ones as (number, cells)."""

    sheet: str
    headings: tuple[str, ...]
    done: int
    total: int
    rows: list[tuple[int, tuple[Cell, ...]]] = field(default_factory=list)
    held: list[tuple[int, tuple[Cell, ...]]] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)


def joined(file: str, pieces: Iterable[Piece], progress: Callable[[int, int], None]) -> Grid:
    """The grid of all pieces, of which there is at least one; `progress` may raise `Cancelled`."""
    rows: list[GridRow] = []
    held: list[GridRow] = []
    problems: list[CellProblem] = []
    sheet = ""
    headings: tuple[str, ...] = ()
    for piece in pieces:
        progress(piece.done, max(piece.total, piece.done))
        sheet, headings = piece.sheet, piece.headings
        rows += [GridRow(number, cells) for number, cells in piece.rows]
        held += [GridRow(number, cells) for number, cells in piece.held]
        problems += piece.problems
    return Grid(file, sheet, headings, tuple(rows), tuple(problems), tuple(held))
