"""Tables whose columns are as wide as their words need, with boxes to tick and rows to write in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import zip_longest

from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import EDGE, RULE, TICK, Ink
from mentordesk.core.paper.pieces import in_parts, tick
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
    layout = _Layout(setting, content, widths_of(setting, content))
    head = layout.head() if content.heads else None
    rows = [piece for row in content.rows for piece in layout.row(row, head)]
    return [head, *rows] if head else rows


def widths_of(setting: Setting, content: Table) -> list[float]:
    """The width of each column with its gap, from measured words; none is cut while there is room."""
    least = [_least(setting, content, place) for place in range(len(content.columns))]
    wanted = [max(low, _wanted(setting, content, place)) for place, low in enumerate(least)]
    if sum(least) > setting.width:
        return _capped(setting.width, least)
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


def _capped(width: float, least: list[float]) -> list[float]:
    """Where not even single words fit, the widest columns give way and the others keep theirs."""
    left, found = width, [0.0] * len(least)
    for rank, place in enumerate(sorted(range(len(least)), key=least.__getitem__)):
        found[place] = min(least[place], left / (len(least) - rank))
        left -= found[place]
    return found


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


@dataclass(frozen=True, slots=True)
class _Layout:
    """A table whose columns have their widths."""

    setting: Setting
    content: Table
    widths: list[float]

    def head(self) -> Piece:
        """The heads of the columns over a strong rule; stays with the first row."""
        label = self.setting.look.label
        lines = [self._lines(place, column.head, label) for place, column in enumerate(self.content.columns)]
        high = max(map(len, lines)) * label.leading + self.setting.look.spaces(1)

        def draw(spot: Spot) -> None:
            self._draw(spot, [(each, label) for each in lines], self.setting.look.spaces(0.5), boxed=False)
            spot.sheet.rule(spot.at(0, high), spot.at(spot.width, high), EDGE, 0.8)

        return Piece(high, draw, keep=True)

    def row(self, cells: Sequence[str], head: Piece | None) -> list[Piece]:
        """A row over its rule; in parts where it is longer than half a page."""
        columns = self.content.columns
        parted = [
            in_parts(self.setting, self._lines(place, words, columns[place].cells.ink(self.setting)))
            for place, words in enumerate(cells)
        ]
        parts = list(zip_longest(*parted, fillvalue=[]))
        ends = (0, len(parts) - 1)
        return [
            self._part(lines, head, (place == ends[0], place == ends[1])) for place, lines in enumerate(parts)
        ]

    def _part(self, lines: Sequence[list[Line]], head: Piece | None, ends: tuple[bool, bool]) -> Piece:
        """Part of a row; `ends` says whether it is the first and whether it is the last."""
        pad = self.setting.look.spaces(1.25)
        inks = [column.cells.ink(self.setting) for column in self.content.columns]
        high = max(map(len, lines)) * self.setting.look.body.leading + sum(pad for end in ends if end)
        height = max(high, self.content.least)

        def draw(spot: Spot) -> None:
            self._draw(spot, list(zip(lines, inks, strict=True)), pad if ends[0] else 0, boxed=ends[0])
            if ends[1]:
                spot.sheet.rule(spot.at(0, height), spot.at(spot.width, height), RULE, 0.6)

        return Piece(height, draw, repeat=head)

    def _lines(self, place: int, words: str, ink: Ink) -> list[Line]:
        return self.setting.lines(words, ink, self._width(place))

    def _width(self, place: int) -> float:
        return self.widths[place] - _trailing_gap(self.setting, self.content, place)

    def _draw(self, spot: Spot, cells: Sequence[tuple[list[Line], Ink]], down: float, *, boxed: bool) -> None:
        left = 0.0
        for place, column in enumerate(self.content.columns):
            part = spot.part(left, down, self._width(place), self.setting.look.body.leading)
            if column.cells is Cells.TICK and boxed:
                tick(part, part.width / 2, part.height / 2)
            else:
                _cell(part, column, *cells[place])
            left += self.widths[place]


def _cell(part: Spot, column: Column, lines: list[Line], ink: Ink) -> None:
    for number, line in enumerate(lines):
        free = part.width - line.width * ink.size
        right = {Cells.TICK: free / 2, Cells.RIGHT: free}.get(column.cells, 0)
        part.rows([line], ink, right, number * ink.leading)
