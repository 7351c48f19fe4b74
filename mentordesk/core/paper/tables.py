"""Tables whose columns are as wide as their words need, with boxes to tick and rows to write in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import EDGE, RULE, TICK, Ink
from mentordesk.core.paper.pieces import tick
from mentordesk.core.paper.typesetter import Line


class Cells(Enum):
    """How the cells of a column are drawn."""

    TEXT = auto()
    STRONG = auto()
    QUIET = auto()
    RIGHT = auto()
    TICK = auto()
    """A box to tick, under a centred head."""

    def ink(self, setting: Setting) -> Ink:
        """What its words are set in."""
        look = setting.look
        return {Cells.STRONG: look.strong, Cells.QUIET: look.quiet}.get(self, look.body)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how its cells are drawn, and its share of the room that is left over."""

    head: str
    cells: Cells = Cells.TEXT
    share: float = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words; `""` in a column of ticks is a box."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    least: float = 0
    """The height of a row in points, at least: rows to write in are high."""
    heads: bool = True


def table(setting: Setting, content: Table) -> list[Piece]:
    """The table, a piece a row; its head is repeated where it goes on overleaf."""
    widths = widths_of(setting, content)
    head = _row(setting, content, widths, None) if content.heads else None
    rows = [_row(setting, content, widths, row, head) for row in content.rows]
    return [head, *rows] if head else rows


def widths_of(setting: Setting, content: Table) -> list[float]:
    """The width of each column with its gap, from measured words; none is cut while there is room."""
    least = [_least(setting, content, place) for place in range(len(content.columns))]
    wanted = [max(low, _wanted(setting, content, place)) for place, low in enumerate(least)]
    if sum(least) > setting.width:
        return [low * setting.width / sum(least) for low in least]
    if sum(wanted) <= setting.width:
        return _widened(setting, content, wanted)
    firm = [
        low if column.share else high
        for column, low, high in zip(content.columns, least, wanted, strict=True)
    ]
    return _narrowed(setting.width, firm if sum(firm) <= setting.width else least, wanted)


def fits(setting: Setting, content: Table) -> bool:
    """Whether the columns without a share keep their words on one line, the others a third of the width."""
    room = [
        0.0 if column.share else _wanted(setting, content, place)
        for place, column in enumerate(content.columns)
    ]
    return sum(room) <= setting.width * 2 / 3


def _narrowed(width: float, least: list[float], wanted: list[float]) -> list[float]:
    """Columns between what they must and what they would have, in proportion."""
    more = [high - low for low, high in zip(least, wanted, strict=True)]
    scale = (width - sum(least)) / sum(more)
    return [low + each * scale for low, each in zip(least, more, strict=True)]


def _widened(setting: Setting, content: Table, wanted: list[float]) -> list[float]:
    shares = [column.share for column in content.columns]
    if not sum(shares):
        shares[0] = 1
    spare = (setting.width - sum(wanted)) / sum(shares)
    return [width + spare * share for width, share in zip(wanted, shares, strict=True)]


def _gap(setting: Setting) -> float:
    return setting.look.spaces(3.5)


def _words(setting: Setting, content: Table, place: int) -> list[tuple[str, Ink]]:
    column = content.columns[place]
    cells = (
        []
        if column.cells is Cells.TICK
        else [(row[place], column.cells.ink(setting)) for row in content.rows]
    )
    return [(column.head, setting.look.label), *cells] if content.heads else cells


def _least(setting: Setting, content: Table, place: int) -> float:
    words = _words(setting, content, place)
    widest = max((setting.setter.widest_word(each, ink.weight) * ink.size for each, ink in words), default=0)
    return max(widest, TICK) + _trailing_gap(setting, content, place) + 0.1


def _wanted(setting: Setting, content: Table, place: int) -> float:
    words = _words(setting, content, place)
    widest = max((setting.measured(each, ink) for each, ink in words), default=0)
    return widest + _trailing_gap(setting, content, place) + 0.1


def _trailing_gap(setting: Setting, content: Table, place: int) -> float:
    return 0 if place == len(content.columns) - 1 else _gap(setting)


def _row(
    setting: Setting,
    content: Table,
    widths: list[float],
    row: Sequence[str] | None,
    head: Piece | None = None,
) -> Piece:
    """One row, or the head where `row` is None."""
    cells = [_set(setting, content, widths, row, place) for place in range(len(widths))]
    rows = max(len(lines) for lines, _ink in cells)
    leading = setting.look.body.leading
    pad = setting.look.spaces(0.5) if row is None else setting.look.spaces(1.25)
    high = rows * leading + 2 * pad
    height = max(high, content.least if row is not None else 0)

    def draw(spot: Spot) -> None:
        left = 0.0
        for place, (lines, ink) in enumerate(cells):
            part = spot.part(left, pad, widths[place] - _trailing_gap(setting, content, place), leading)
            _cell(part, content.columns[place], lines, ink, boxed=row is not None)
            left += widths[place]
        colour, width = (EDGE, 0.8) if row is None else (RULE, 0.6)
        spot.sheet.rule(spot.at(0, height), spot.at(spot.width, height), colour, width)

    return Piece(height, draw, keep=row is None, repeat=head)


def _set(
    setting: Setting, content: Table, widths: list[float], row: Sequence[str] | None, place: int
) -> tuple[list[Line], Ink]:
    column = content.columns[place]
    ink = setting.look.label if row is None else column.cells.ink(setting)
    words = column.head if row is None else row[place]
    return setting.lines(words, ink, widths[place] - _trailing_gap(setting, content, place)), ink


def _cell(part: Spot, column: Column, lines: list[Line], ink: Ink, *, boxed: bool) -> None:
    if column.cells is Cells.TICK and boxed:
        tick(part, part.width / 2, part.height / 2)
        return
    for number, line in enumerate(lines):
        free = part.width - line.width * ink.size
        right = {Cells.TICK: free / 2, Cells.RIGHT: free}.get(column.cells, 0)
        part.rows([line], ink, right, number * ink.leading)
