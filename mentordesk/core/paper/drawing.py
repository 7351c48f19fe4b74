"""One page being drawn: text, lines and areas, kept as operators until the document is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mentordesk.core.paper.look import Colour, Ink
from mentordesk.core.paper.typesetter import Line, Typesetter

_ROUND = 0.5523
"""How far the handles of a curve reach that stands for a quarter of a circle."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page: PNG or JPEG bytes, and where it lies in points from the lower left."""

    content: bytes
    box: tuple[float, float, float, float]


@dataclass
class Sheet:
    """A page of `width` by `height` points; y counts from the foot of the page upwards."""

    width: float
    height: float
    setter: Typesetter
    operators: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    bookmarks: list[tuple[str, int]] = field(default_factory=list)
    """Title and depth (0 a pack, 1 a page of it) of what the outline says of this page."""

    def text(self, at: tuple[float, float], words: str, ink: Ink) -> float:
        """One line of words from `at` on the base line rightwards; hands back its width in points."""
        line = self.setter.line(words, ink.weight)
        self.line_of_text(at, line, ink)
        return line.width * ink.size

    def text_left_of(self, at: tuple[float, float], words: str, ink: Ink) -> None:
        """One line of words that ends at `at`."""
        line = self.setter.line(words, ink.weight)
        self.line_of_text((at[0] - line.width * ink.size, at[1]), line, ink)

    def text_around(self, at: tuple[float, float], words: str, ink: Ink) -> None:
        """One line of words centred on `at`."""
        line = self.setter.line(words, ink.weight)
        self.line_of_text((at[0] - line.width * ink.size / 2, at[1]), line, ink)

    def line_of_text(self, at: tuple[float, float], line: Line, ink: Ink) -> None:
        """A line that is set already."""
        parts = [f"BT {_fill(ink.colour)}1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm "]
        face = ""
        for atom in line.shown:
            if not atom.shaped.shows:
                continue
            if atom.face.name != face:
                face = atom.face.name
                parts.append(f"/{face} {ink.size:g} Tf ")
            parts.append(atom.shaped.operators(ink.size))
        self.operators.append("".join([*parts, "ET"]))

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], colour: Colour, width: float
    ) -> None:
        """A straight line."""
        self.operators.append(
            f"{_stroke(colour)}{width:g} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        )

    def dashes(self, start: tuple[float, float], end: tuple[float, float], colour: Colour) -> None:
        """A dashed line, such as one to cut along."""
        self.operators.append("q [4 3] 0 d")
        self.rule(start, end, colour, 0.7)
        self.operators.append("Q")

    def box(self, box: tuple[float, float, float, float], colour: Colour, width: float) -> None:
        """The outline of a rectangle: left, foot, width, height."""
        self.operators.append(f"{_stroke(colour)}{width:g} w {_numbers(box)}re S")

    def area(self, box: tuple[float, float, float, float], colour: Colour) -> None:
        """A filled rectangle."""
        self.operators.append(f"{_fill(colour)}{_numbers(box)}re f")

    def areas(self, boxes: Sequence[tuple[float, float, float, float]], colour: Colour) -> None:
        """Filled rectangles, as one shape without seams between them."""
        shapes = "".join(f"{_numbers(box)}re " for box in boxes)
        self.operators.append(f"{_fill(colour)}{shapes}f")

    def rounded(
        self, box: tuple[float, float, float, float], radius: float, colour: Colour, width: float
    ) -> None:
        """The outline of a rectangle with round corners."""
        self.operators.append(f"{_stroke(colour)}{width:g} w {_round_path(box, (radius,) * 4)}S")

    def shape(
        self, box: tuple[float, float, float, float], radii: tuple[float, float, float, float], colour: Colour
    ) -> None:
        """A filled rectangle with a radius for each corner: lower and upper right, upper and lower left."""
        self.operators.append(f"{_fill(colour)}{_round_path(box, radii)}f")

    def circle(self, centre: tuple[float, float], radius: float, colour: Colour, width: float) -> None:
        """The outline of a circle."""
        box = centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius
        self.operators.append(f"{_stroke(colour)}{width:g} w {_round_path(box, (radius,) * 4)}S")


def _round_path(box: tuple[float, float, float, float], radii: tuple[float, float, float, float]) -> str:
    left, foot, right, top = box[0], box[1], box[0] + box[2], box[1] + box[3]
    corners = (
        (right, foot, 1, 0, 0, 1),
        (right, top, 0, 1, -1, 0),
        (left, top, -1, 0, 0, -1),
        (left, foot, 0, -1, 1, 0),
    )
    path = f"{_numbers((left + radii[3], foot))}m "
    for (x, y, in_x, in_y, out_x, out_y), radius in zip(corners, radii, strict=True):
        near = radius * (1 - _ROUND)
        path += f"{_numbers((x - in_x * radius, y - in_y * radius))}l "
        path += _numbers((x - in_x * near, y - in_y * near, x + out_x * near, y + out_y * near))
        path += f"{_numbers((x + out_x * radius, y + out_y * radius))}c "
    return path + "h "


def _numbers(values: Sequence[float]) -> str:
    return "".join(f"{value:.2f} " for value in values)


def _fill(colour: Colour) -> str:
    return f"{colour[0]:g} {colour[1]:g} {colour[2]:g} rg "


def _stroke(colour: Colour) -> str:
    return f"{colour[0]:g} {colour[1]:g} {colour[2]:g} RG "
