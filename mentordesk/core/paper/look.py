"""How paper looks: colours, measures and sizes, all of which follow the size of the body text."""

from dataclasses import dataclass

from mentordesk.core.paper.faces import BOLD, REGULAR

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

MM = 72 / 25.4

TEXT: Colour = (0.114, 0.141, 0.137)
QUIET: Colour = (0.282, 0.325, 0.314)
ACCENT: Colour = (0.059, 0.431, 0.431)
HEAD: Colour = (0.043, 0.341, 0.341)
RULE: Colour = (0.541, 0.561, 0.553)
EDGE: Colour = (0.333, 0.376, 0.365)
BLACK: Colour = (0, 0, 0)

PAPERS = {"A4": (210 * MM, 297 * MM), "Letter": (612.0, 792.0)}
INNER, OUTER = 22 * MM, 16 * MM
EDGES = {"A4": 14 * MM, "Letter": 11 * MM}
"""Above the head and below the foot: the shorter paper gives some of it to the text."""
FOOT_GAP = 3
"""Spaces between the last thing on a page and the rule of its foot."""
TICK = 4.5 * MM
WRITING = 8 * MM
"""From one line to write on to the next."""

_BODY = 12
_LEADING = 16.5 / _BODY


@dataclass(frozen=True, slots=True)
class Ink:
    """What a text is set in: size in points, weight, colour."""

    size: float
    weight: int = REGULAR
    colour: Colour = TEXT

    @property
    def leading(self) -> float:
        """From base line to base line."""
        return self.size * _LEADING

    @property
    def drop(self) -> float:
        """From the top of a line to its base line."""
        return self.size * (_LEADING / 2 + 0.36)


@dataclass(frozen=True, slots=True)
class Look:
    """The inks of a document whose body text is `size` points."""

    size: float = _BODY

    @property
    def body(self) -> Ink:
        """Ordinary text."""
        return Ink(self.size)

    @property
    def strong(self) -> Ink:
        """Text that stands out."""
        return Ink(self.size, BOLD)

    @property
    def quiet(self) -> Ink:
        """Labels and notes: as large as the rest, lighter."""
        return Ink(self.size, REGULAR, QUIET)

    @property
    def label(self) -> Ink:
        """The heads of columns."""
        return Ink(self.size, BOLD, QUIET)

    @property
    def title(self) -> Ink:
        """The title of a page."""
        return Ink(round(self.size * 20 / _BODY, 1), BOLD)

    @property
    def section(self) -> Ink:
        """The head of a section."""
        return Ink(round(self.size * 13 / _BODY, 1), BOLD, HEAD)

    def spaces(self, count: float) -> float:
        """Room in points that grows with the text: one is 4 points at a body of 12."""
        return count * 4 * self.size / _BODY
