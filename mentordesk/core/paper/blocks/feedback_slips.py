"""Feedback slips: one piece each, with a line to cut along, corner marks, a code and circles to fill."""

from dataclasses import replace

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces, qr, questions, slip_shape
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import BLACK, EDGE, MM, QUIET, Ink
from mentordesk.core.paper.pack import SlipOnPaper
from mentordesk.core.paper.slip_shape import SlipShape, shape_of
from mentordesk.core.vocab import Role

CUT = 6 * MM
_SMALL_FIGURES = 0.75


def blocks(setting: Setting, slips: list[SlipOnPaper]) -> list[Piece]:
    """The slips of one page, between lines to cut along where there is room for them."""
    cut = _cut(setting)
    found = [piece for slip in slips for piece in (cut, _slip(setting, slip))]
    if sum(piece.height for piece in found) + CUT > setting.room:
        return [piece for piece in found if piece is not cut]
    return [*found, replace(cut, keep=False)]


def height(setting: Setting, slip: SlipOnPaper) -> float:
    """The height in points of a slip with the line to cut along above it."""
    return CUT + shape_of(slip.kind, setting.look.size).height * MM


def _cut(setting: Setting) -> Piece:
    """Scissors and dashes over the whole width."""

    def draw(spot: Spot) -> None:
        left, middle = spot.at(0, CUT / 2)
        spot.sheet.dashes((left + 6 * MM, middle), (left + setting.width, middle), EDGE)
        for side in (-1, 1):
            spot.sheet.circle((left + 1.2 * MM, middle + side * 1.2 * MM), 1 * MM, EDGE, 0.8)
            start = left + 2 * MM, middle + side * 0.7 * MM
            spot.sheet.rule(start, (left + 5.2 * MM, middle - side * 1.1 * MM), EDGE, 0.8)

    return Piece(CUT, draw, keep=True)


def _slip(setting: Setting, slip: SlipOnPaper) -> Piece:
    shape = shape_of(slip.kind, setting.look.size)

    def draw(spot: Spot) -> None:
        drawn = _Drawn(
            setting, shape, spot.part((spot.width - shape.width * MM) / 2, 0, shape.width * MM, spot.height)
        )
        drawn.frame(slip)
        drawn.head(slip)
        drawn.rated(slip)
        drawn.choices()
        drawn.comment(slip)

    return Piece(shape.height * MM, draw, keep=True)


class _Drawn:
    """One slip on its spot; everything is placed in millimetres from its corner."""

    def __init__(self, setting: Setting, shape: SlipShape, spot: Spot) -> None:
        self._setting, self._shape, self._spot = setting, shape, spot
        self._body = setting.look.body

    def frame(self, slip: SlipOnPaper) -> None:
        """Corner marks, code and number."""
        shape, side = self._shape, slip_shape.CORNER
        for right in (0.0, shape.width - side):
            for down in (0.0, shape.height - side):
                self._spot.sheet.area((*self._at(right, down + side), side * MM, side * MM), BLACK)
        right, down = shape.qr
        qr.draw(self._spot.sheet, self._at(right, down + slip_shape.QR), slip_shape.QR * MM, slip.number)
        under = self._at(right + slip_shape.QR / 2, down + slip_shape.QR + 4)
        number = f"{slip.number[:4]} {slip.number[4:]}"
        self._spot.sheet.text_around(under, number, Ink(min(self._body.size, 12)))

    def head(self, slip: SlipOnPaper) -> None:
        """Whose slip it is, and what is promised."""
        look, width = self._setting.look, self._shape.qr[0] - slip_shape.INSET - 3
        title = _title(slip)
        wide = self._setting.measured(title, look.section)
        fitting = replace(look.section, size=look.section.size * min(1, width * MM / wide))
        down = self._words(title, fitting, 6, width + 1)
        down = self._words(
            _("{code} · fill in one circle in each row").format(code=slip.code), look.quiet, down, width
        )
        self._words(_(questions.PROMISES[slip.promise]), look.quiet, down + 1, width)

    def rated(self, slip: SlipOnPaper) -> None:
        """The rows with five circles, and what the ends of the scale mean."""
        shape, quiet = self._shape, self._setting.look.quiet
        ends = Ink(quiet.size, quiet.weight, QUIET)
        said = _("{lowest} … {highest}").format(lowest=_(questions.LOWEST), highest=_(questions.HIGHEST))
        right = self._at(shape.width - slip_shape.INSET, shape.scale)
        self._spot.sheet.text_left_of((right[0], right[1] - ends.size * 0.36), said, ends)
        for row, item in enumerate(questions.RATED[slip.kind]):
            self._label(_(item), shape.rows[row], shape.labels)
            for choice in range(1, slip_shape.CHOICES + 1):
                self._circle(shape.circle(row, choice), str(choice))

    def choices(self) -> None:
        """Yes or no, and the two boxes that reach the coordinator, where the slip has them."""
        shape = self._shape
        if shape.carry_on:
            self._label(_(questions.CONTINUE), shape.carry_on, shape.labels)
            for choice, said in ((2, _(questions.YES)), (4, _(questions.NO))):
                centre = shape.column(choice), shape.carry_on
                self._circle(centre, "")
                at = self._at(centre[0] + slip_shape.RADIUS + 1.5, centre[1])
                self._spot.sheet.text((at[0], at[1] - self._body.size * 0.36), said, self._body)
        for down, said in zip(shape.boxes, (questions.CONTACT, questions.CONCERN), strict=False):
            pieces.tick(self._spot, (slip_shape.INSET + 2.25) * MM, down * MM)
            self._label(_(said), down, shape.width - slip_shape.INSET, slip_shape.INSET + 7)

    def comment(self, slip: SlipOnPaper) -> None:
        """The open question, and lines down to the foot."""
        shape, inset = self._shape, slip_shape.INSET
        down = self._words(_(questions.COMMENT[slip.kind]), self._setting.look.strong, shape.comment, 150)
        room = (shape.height - slip_shape.CORNER - 1 - down) * MM
        part = self._spot.part(inset * MM, down * MM, (shape.width - 2 * inset) * MM, room)
        pieces.ruled(part, pieces.writing_step(self._setting))

    def _at(self, right: float, down: float) -> tuple[float, float]:
        return self._spot.at(right * MM, down * MM)

    def _circle(self, centre: tuple[float, float], figure: str) -> None:
        at = self._at(*centre)
        self._spot.sheet.circle(at, slip_shape.RADIUS * MM, EDGE, 0.7)
        small = Ink(min(self._body.size, 12) * _SMALL_FIGURES, colour=QUIET)
        self._spot.sheet.text_around((at[0], at[1] - small.size * 0.36), figure, small)

    def _label(self, words: str, middle: float, until: float, start: float = slip_shape.INSET) -> None:
        """Words before a row, centred on its middle."""
        lines = self._setting.lines(words, self._body, (until - start) * MM)
        top = middle * MM - len(lines) * self._body.leading / 2
        self._spot.rows(lines, self._body, start * MM, top)

    def _words(self, words: str, ink: Ink, down: float, width: float) -> float:
        """Words from `down`; hands back where they end, in millimetres."""
        lines = self._setting.lines(words, ink, width * MM)
        self._spot.rows(lines, ink, slip_shape.INSET * MM, down * MM)
        return down + len(lines) * ink.leading / MM


def _title(slip: SlipOnPaper) -> str:
    whose = {Role.MENTOR: _("Mentor’s slip"), Role.MENTEE: _("Mentee’s slip")}.get(
        slip.role, _("Peer’s slip")
    )
    if not slip.name:
        return whose
    return _("{slip} · {name}").format(slip=whose, name=isolate(slip.name))
