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
        *table(setting, Table(columns, [*rows, [clocks[-1], _("Finish"), "", ""]], heads=False)),
        *pieces.section(setting, _("GROW: a path, not a rule. Start where it helps.")),
        _grow(setting),
    ]


def _grow(setting: Setting) -> Piece:
    """Four equal boxes that share what is left of the page."""
    between = setting.look.spaces(3.5)
    inner = setting.narrower((setting.width - between) / 2)
    boxes = [
        _Box(inner, _(name), _(meaning), [_(each) for each in asked]) for name, meaning, asked in prompts.GROW
    ]
    least = max(box.least for box in boxes)

    def draw(spot: Spot) -> None:
        height = (spot.height - between) / 2
        for number, box in enumerate(boxes):
            across, down = number % 2 * (inner.width + between), number // 2 * (height + between)
            box.draw(spot.part(across, down, inner.width, height))

    return Piece(2 * least + between, draw, stretch=True)


class _Box:
    """One letter of GROW: its name, what it means, two questions, lines."""

    def __init__(self, setting: Setting, name: str, meaning: str, asked: list[str]) -> None:
        self._setting = setting
        self._pad = setting.look.spaces(3)
        self._name, width = name, setting.width - 2 * self._pad
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
        self._words = self._pad + self._meant + said + len(asked) * setting.look.spaces(0.75)
        self.least = self._words + _LEAST_LINES * self._step + self._pad

    def draw(self, spot: Spot) -> None:
        """The box, its lines on the same heights as those of its neighbour."""
        look, leading = self._setting.look, self._setting.look.body.leading
        foot = spot.at(0, spot.height)
        spot.sheet.rounded((*foot, spot.width, spot.height), look.spaces(1.75), RULE, 0.7)
        spot.rows(
            self._setting.lines(self._name, self._head), self._head, self._pad, self._pad - look.spaces(0.2)
        )
        down = self._pad + (0 if self._indent else leading)
        spot.rows(self._meaning, look.quiet, self._pad + self._indent, down)
        down = self._pad + self._meant
        for lines in self._asked:
            down += look.spaces(0.75)
            spot.rows(lines, look.body, self._pad, down)
            down += len(lines) * leading
        room = spot.height - down - self._pad - self._step * 0.3
        pieces.ruled(
            spot.part(self._pad, down, spot.width - 2 * self._pad, room + self._step * 0.3), self._step
        )
