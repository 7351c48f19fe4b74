"""The simple pieces that pages are made of: titles, paragraphs, facts, tick boxes and lines to write on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import EDGE, FOOT_GAP, RULE, TICK, WRITING, Ink
from mentordesk.core.paper.typesetter import Line

_LABELS = 0.42
"""Labels take at most this share of the width."""


def title(setting: Setting, words: str) -> list[Piece]:
    """The title of a page."""
    return _kept(paragraph(setting, words, setting.look.title))


def section(setting: Setting, words: str) -> list[Piece]:
    """The head of a section, never alone at the foot of a page."""
    found = _kept(paragraph(setting, words, setting.look.section, before=setting.look.spaces(4.25)))
    return [*found, gap(setting, 0.75)]


def note(setting: Setting, words: str, before: float = 0) -> list[Piece]:
    """A paragraph that steps back."""
    return paragraph(setting, words, setting.look.quiet, before=before)


def lead(setting: Setting, words: str, before: float = 0) -> list[Piece]:
    """A note that stays with what follows."""
    return _kept(note(setting, words, before))


def gap(setting: Setting, spaces: float) -> Piece:
    """Room that stays with what follows."""
    return Piece(setting.look.spaces(spaces), lambda _spot: None, keep=True)


def paragraph(setting: Setting, words: str, ink: Ink | None = None, before: float = 0) -> list[Piece]:
    """Words, a piece a line; no single line of it stands alone on a page."""
    ink = ink or setting.look.body
    lines = setting.lines(words, ink)

    def piece(number: int) -> Piece:
        return Piece(
            ink.leading,
            lambda spot: _aligned(spot, setting, number, (words, ink)),
            before=0 if number else before,
            keep=number < len(lines) - 1 and number in {0, len(lines) - 2},
        )

    return [piece(number) for number in range(len(lines))]


def bullets(setting: Setting, items: Sequence[str]) -> list[Piece]:
    """Each item after a dot."""
    ink = setting.look.body

    def dot(spot: Spot) -> None:
        side = ink.size / 4
        left, middle = spot.at(0, ink.drop - ink.size * 0.33)
        spot.sheet.shape((left, middle - side / 2, side, side), (side / 2,) * 4, EDGE)

    before = setting.look.spaces(0.75)
    return [
        piece for words in items for piece in _marked(setting, words, (setting.look.spaces(4), before), dot)
    ]


def ticks(setting: Setting, items: Sequence[str]) -> list[Piece]:
    """Each item after a box to tick."""
    indent = TICK + setting.look.spaces(2)
    before = setting.look.spaces(1.5) + max(0.0, TICK - setting.look.body.leading)

    def box(spot: Spot) -> None:
        tick(spot, TICK / 2, setting.look.body.leading / 2)

    return [piece for words in items for piece in _marked(setting, words, (indent, before), box)]


def facts(setting: Setting, pairs: Sequence[tuple[str, str, Ink]]) -> list[Piece]:
    """Label and value side by side, the values in one column; values in the ink given."""
    quiet = setting.look.quiet
    widest = max((setting.measured(label, quiet) for label, _value, _ink in pairs), default=0)
    label_width = min(widest, setting.width * _LABELS)
    column = max(label_width + setting.look.spaces(4), setting.width * 0.21)
    found = []
    for label, value, ink in pairs:
        labels = in_parts(setting, setting.lines(label, quiet, label_width + 0.1))
        values = in_parts(setting, setting.lines(value, ink, setting.width - column))
        for part in range(max(len(labels), len(values))):
            before = 0 if part else setting.look.spaces(1)
            both = [*labels, []][min(part, len(labels))], [*values, []][min(part, len(values))]
            found.append(_fact(setting, both, (column, before), ink))
    return found


def in_parts(setting: Setting, lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in parts of at most half a page: what is longer than that has to be parted somewhere."""
    most = max(1, int(setting.room / 2 / setting.look.body.leading))
    return [list(lines[start : start + most]) for start in range(0, len(lines), most)]


def lines_to_write(setting: Setting, count: int) -> Piece:
    """So many lines to write on."""
    step = writing_step(setting)
    return Piece(count * step, lambda spot: ruled(spot, step))


def lines_to_foot(setting: Setting, least: int) -> Piece:
    """Lines to write on, at least so many; the rule of the foot is the next one after the last."""
    step = writing_step(setting)
    under = setting.look.spaces(FOOT_GAP)

    def draw(spot: Spot) -> None:
        ruled(spot.part(0, 0, spot.width, spot.height + under - step), step)

    return Piece((least + 1) * step - under, draw, stretch=True)


def writing_step(setting: Setting) -> float:
    """From line to line: large print gets more room to write as well."""
    return max(WRITING, setting.look.body.leading * 1.2)


def ruled(spot: Spot, step: float) -> None:
    """Lines over the whole spot, the last one at its foot."""
    count = int((spot.height + 0.1) / step)
    for number in range(count):
        down = spot.height - number * step
        spot.sheet.rule(spot.at(0, down), spot.at(spot.width, down), RULE, 0.6)


def tick(spot: Spot, right: float, down: float) -> None:
    """A box to tick around the point so far right of and below the corner."""
    left, middle = spot.at(right, down)
    spot.sheet.box((left - TICK / 2, middle - TICK / 2, TICK, TICK), EDGE, 0.8)


def _marked(
    setting: Setting, words: str, room: tuple[float, float], mark: Callable[[Spot], None]
) -> list[Piece]:
    """Words right of a mark; `room` is the indent and what is kept free above."""
    ink = setting.look.body
    indent, before = room

    def piece(number: int, lines: list[Line]) -> Piece:
        def draw(spot: Spot) -> None:
            if not number:
                mark(spot)
            spot.rows(lines, ink, indent)

        return Piece(len(lines) * ink.leading, draw, before=0 if number else before)

    parts = in_parts(setting, setting.lines(words, ink, setting.width - indent))
    return [piece(number, lines) for number, lines in enumerate(parts)]


def _fact(
    setting: Setting, lines: tuple[list[Line], list[Line]], room: tuple[float, float], ink: Ink
) -> Piece:
    """One row of facts; `room` is where the values start and what is kept free above."""
    quiet = setting.look.quiet

    def draw(spot: Spot) -> None:
        spot.rows(lines[0], quiet)
        spot.rows(lines[1], ink, room[0])

    return Piece(max(map(len, lines)) * ink.leading, draw, before=room[1])


def _aligned(spot: Spot, setting: Setting, number: int, said: tuple[str, Ink]) -> None:
    """One line of a paragraph, at the side where the paragraph starts."""
    words, ink = said
    line = setting.lines(words, ink)[number]
    right = 0 if line.rightward else setting.width - line.width * ink.size
    spot.rows([line], ink, right)


def _kept(pieces: list[Piece]) -> list[Piece]:
    return [replace(piece, keep=True) for piece in pieces]
