"""The simple pieces that pages are made of: titles, paragraphs, facts, tick boxes and lines to write on."""

from collections.abc import Sequence
from dataclasses import replace

from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import EDGE, FOOT_GAP, RULE, TICK, WRITING, Ink

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
    indent = setting.look.spaces(4)
    ink = setting.look.body

    def piece(words: str) -> Piece:
        lines = setting.lines(words, ink, setting.width - indent)

        def draw(spot: Spot) -> None:
            side = ink.size / 4
            left, middle = spot.at(0, ink.drop - ink.size * 0.33)
            spot.sheet.shape((left, middle - side / 2, side, side), (side / 2,) * 4, EDGE)
            spot.rows(lines, ink, indent)

        return Piece(len(lines) * ink.leading, draw, before=setting.look.spaces(0.75))

    return [piece(words) for words in items]


def ticks(setting: Setting, items: Sequence[str]) -> list[Piece]:
    """Each item after a box to tick."""
    ink = setting.look.body
    indent = TICK + setting.look.spaces(2)
    height = max(TICK, ink.leading)

    def piece(words: str) -> Piece:
        lines = setting.lines(words, ink, setting.width - indent)

        def draw(spot: Spot) -> None:
            tick(spot, TICK / 2, height / 2)
            spot.rows(lines, ink, indent, (height - ink.leading) / 2)

        return Piece(height + (len(lines) - 1) * ink.leading, draw, before=setting.look.spaces(1.5))

    return [piece(words) for words in items]


def facts(setting: Setting, pairs: Sequence[tuple[str, str, Ink]]) -> list[Piece]:
    """Label and value side by side, the values in one column; values in the ink given."""
    quiet = setting.look.quiet
    widest = max((setting.measured(label, quiet) for label, _value, _ink in pairs), default=0)
    label_width = min(widest, setting.width * _LABELS)
    column = max(label_width + setting.look.spaces(4), setting.width * 0.21)

    def piece(label: str, value: str, ink: Ink) -> Piece:
        labels = setting.lines(label, quiet, label_width + 0.1)
        values = setting.lines(value, ink, setting.width - column)

        def draw(spot: Spot) -> None:
            spot.rows(labels, quiet)
            spot.rows(values, ink, column)

        rows = max(len(labels), len(values))
        return Piece(rows * ink.leading, draw, before=setting.look.spaces(1))

    return [piece(*pair) for pair in pairs]


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


def _aligned(spot: Spot, setting: Setting, number: int, said: tuple[str, Ink]) -> None:
    """One line of a paragraph, at the side where the paragraph starts."""
    words, ink = said
    line = setting.lines(words, ink)[number]
    right = 0 if line.rightward else setting.width - line.width * ink.size
    spot.rows([line], ink, right)


def _kept(pieces: list[Piece]) -> list[Piece]:
    return [replace(piece, keep=True) for piece in pieces]
