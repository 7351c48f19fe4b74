"""Where everything lies on a slip, in millimetres from its upper left corner: print and scan share it."""

from dataclasses import dataclass

from mentordesk.core.vocab import SurveyKind

CORNER = 6.0
"""The side of the four marks that tell a scan where the slip lies."""
QR = 22.0
RADIUS = 2.6
PITCH = 12.0
"""From circle to circle in a row."""
INSET = 10.0
"""What is written keeps this far from the edge, clear of the corner marks."""
CHOICES = 5

_LARGEST_FOR_TWO = 12
"""The body size in points up to which two slips of a session share a page."""


@dataclass(frozen=True, slots=True)
class SlipShape:
    """The measures of one kind of slip; `rows` are the middles of rated rows, `boxes` of tick boxes."""

    width: float
    height: float
    scale: float
    """The middle of the line that says what the scale means."""
    rows: tuple[float, ...]
    carry_on: float
    """The middle of the yes/no row; 0 where there is none."""
    boxes: tuple[float, ...]
    comment: float
    """Where the open question starts."""

    def circle(self, row: int, choice: int) -> tuple[float, float]:
        """The centre of the circle for `choice` (1 to 5) in a rated row."""
        return self.column(choice), self.rows[row]

    def column(self, choice: int) -> float:
        """How far right the circles for a choice lie."""
        return self.width - INSET - RADIUS - (CHOICES - choice) * PITCH

    @property
    def labels(self) -> float:
        """How far right the words of a rated row may reach."""
        return self.column(1) - RADIUS - 4

    @property
    def qr(self) -> tuple[float, float]:
        """The upper left corner of the QR code."""
        return self.width - INSET - QR, 5.0


_SMALL = SlipShape(172, 102, 38, (48,), 0, (), 55)
_LARGE_SESSION = SlipShape(172, 192, 68, (82,), 0, (), 96)
_PULSE = SlipShape(172, 148, 40, (50, 63, 76), 90, (101, 110), 118)
_LARGE_PULSE = SlipShape(172, 192, 60, (71, 89, 107), 121, (131, 141), 147)


def shape_of(kind: SurveyKind, size: float) -> SlipShape:
    """The shape of a slip of a kind at a body size in points."""
    large = size > _LARGEST_FOR_TWO
    if kind is SurveyKind.PULSE:
        return _LARGE_PULSE if large else _PULSE
    return _LARGE_SESSION if large else _SMALL
