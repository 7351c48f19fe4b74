"""Agenda with clock times, and GROW in four boxes."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import agendas, pieces, prompts
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import RULE
from mentordesk.core.paper.pack import PackContent
from mentordesk.core.paper.tables import Cells, Column, Table, table

_LEAST_LINES = 3


def blocks(setting: Setting, content: PackContent) -> list[Piece]:
    """The page."""
    items = agendas.agenda(content)
    clocks = agendas.clock_times(content, items)
    rows = [
        [clock, item.text, item.lead, _("{minutes} min").format(minutes=item.minutes)]
        for clock, item in zip(clocks, items, strict=False)
    ]
    columns = [
        Column("", Cells.STRONG),
        Column("", share=1),
        Column("", Cells.QUIET),
        Column("", Cells.RIGHT),
    ]
    return [
        *pieces.title(setting, _("Agenda")),
        pieces.gap(setting, 0.5),
        *table(setting, Table(columns, [*rows, [clocks[-1], _("Finish"), "", ""]], heads=False)),
        *_grow(setting),
    ]


def _grow(setting: Setting) -> list[Piece]:
    """Four equal boxes that share what is left of the page; in large print two of them fill a page."""
    head = [
        *pieces.section(setting, _("GROW: a path, not a rule. Start where it helps.")),
        pieces.gap(setting, 0.75),
    ]
    boxes = _boxes(setting)
    words = max(box.words for box in boxes)
    row = words + _LEAST_LINES * pieces.writing_step(setting) + boxes[0].pad
    if sum(piece.height + piece.before for piece in head) + 2 * row + _between(setting) <= setting.room:
        return [*head, _piece(setting, boxes, row)]
    return [*head, _piece(setting, boxes[:2], row), _piece(setting, boxes[2:], row)]


def _between(setting: Setting) -> float:
    return setting.look.spaces(3.5)


def _boxes(setting: Setting) -> "list[_Box]":
    inner = setting.narrower((setting.width - _between(setting)) / 2)
    return [
        _Box(inner, _(name), _(meaning), [_(each) for each in asked]) for name, meaning, asked in prompts.GROW
    ]


def _piece(setting: Setting, boxes: "list[_Box]", row: float) -> Piece:
    """Two or four boxes, at least `row` points high, their lines at the same heights."""
    between, rows = _between(setting), len(boxes) // 2
    words = max(box.words for box in boxes)

    def draw(spot: Spot) -> None:
        width, height = (spot.width - between) / 2, (spot.height - (rows - 1) * between) / rows
        for number, box in enumerate(boxes):
            across, down = number % 2 * (width + between), number // 2 * (height + between)
            box.draw(spot.part(across, down, width, height), words)

    return Piece(rows * row + (rows - 1) * between, draw, before=0, stretch=True)


class _Box:
    """One letter of GROW: its name, what it means, two questions, lines."""

    def __init__(self, setting: Setting, name: str, meaning: str, asked: list[str]) -> None:
        self._setting = setting
        self.pad = setting.look.spaces(3)
        self._name, width = name, setting.width - 2 * self.pad
        self._head = setting.look.section
        self._step = pieces.writing_step(setting)
        indent = setting.measured(name, self._head) + setting.look.spaces(2.5)
        beside = indent + setting.setter.widest_word(meaning) * setting.look.size <= width
        self._indent = indent if beside else 0
        self._meaning = setting.lines(meaning, setting.look.quiet, width - self._indent)
        self._asked = [setting.lines(each, setting.look.body, width) for each in asked]
        leading = setting.look.body.leading
        self._meant = (len(self._meaning) + (0 if beside else 1)) * leading
        said = sum(len(lines) for lines in self._asked) * leading
        self.words = self.pad + self._meant + said + len(asked) * setting.look.spaces(0.75)

    def draw(self, spot: Spot, words: float) -> None:
        """The box; its lines start below `words` points, as do those of its neighbours."""
        look, leading = self._setting.look, self._setting.look.body.leading
        foot = spot.at(0, spot.height)
        spot.sheet.rounded((*foot, spot.width, spot.height), look.spaces(1.75), RULE, 0.7)
        spot.rows(
            self._setting.lines(self._name, self._head), self._head, self.pad, self.pad - look.spaces(0.2)
        )
        down = self.pad + (0 if self._indent else leading)
        spot.rows(self._meaning, look.quiet, self.pad + self._indent, down)
        down = self.pad + self._meant
        for lines in self._asked:
            down += look.spaces(0.75)
            spot.rows(lines, look.body, self.pad, down)
            down += len(lines) * leading
        part = spot.part(self.pad, words, spot.width - 2 * self.pad, spot.height - words - self.pad)
        pieces.ruled(part, self._step)
