"""Lays pieces on pages: what belongs together stays together, and what can grow fills the page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.look import Ink, Look
from mentordesk.core.paper.typesetter import Line, Typesetter

_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Setting:
    """What a block needs to know of the document: who sets its text, its inks, and the room on its pages."""

    setter: Typesetter
    look: Look
    width: float
    room: float
    """The height of a page between head and foot, in points."""

    def lines(self, words: str, ink: Ink, width: float | None = None) -> list[Line]:
        """The words in lines of at most `width` points, or as wide as the page."""
        return self.setter.lines(words, (self.width if width is None else width) / ink.size, ink.weight)

    def measured(self, words: str, ink: Ink) -> float:
        """The width in points of the words in one line."""
        return self.setter.line(words, ink.weight).width * ink.size

    def narrower(self, width: float) -> "Setting":
        """The same for a part of the page."""
        return replace(self, width=width)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece is drawn: its upper left corner on a sheet, and the room it got."""

    sheet: Sheet
    left: float
    top: float
    width: float
    height: float

    def at(self, right: float, down: float) -> tuple[float, float]:
        """The point so far right of and below the corner."""
        return self.left + right, self.top - down

    def rows(self, lines: Iterable[Line], ink: Ink, right: float = 0, down: float = 0) -> None:
        """Lines of text, one under the other."""
        for number, line in enumerate(lines):
            self.sheet.line_of_text(self.at(right, down + ink.drop + number * ink.leading), line, ink)

    def part(self, right: float, down: float, width: float, height: float) -> "Spot":
        """A spot within this one."""
        return Spot(self.sheet, self.left + right, self.top - down, width, height)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on a page that is never parted."""

    height: float
    """In points, at least: one that stretches gets the rest of its page."""
    draw: Callable[[Spot], None]
    before: float = 0
    """Room above it, except at the top of a page."""
    keep: bool = False
    """Stays on the page of the piece that follows."""
    stretch: bool = False
    repeat: "Piece | None" = None
    """Drawn again above it where it starts a page: the head of its table."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, how far below the top of the page it lies, and how high it is there."""

    piece: Piece
    down: float
    height: float


@dataclass
class _Filling:
    room: float
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    down: float = 0

    def fits(self, pieces: Sequence[Piece]) -> bool:
        spare = self.room - self.down + _ROUNDING
        before = sum(piece.before for piece in (pieces if self.pages[-1] else pieces[1:]))
        return sum(piece.height for piece in pieces) + before <= spare

    def turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self.down = 0

    def put(self, piece: Piece) -> None:
        if not self.fits([piece]):
            self.turn()
            if piece.repeat:
                self.put(piece.repeat)
        self.down += piece.before if self.pages[-1] else 0
        height = max(piece.height, self.room - self.down) if piece.stretch else piece.height
        self.pages[-1].append(Placed(piece, self.down, height))
        self.down += height


def pages(pieces: Iterable[Piece], room: float) -> list[list[Placed]]:
    """The pieces on pages `room` points high, at least one page."""
    filling = _Filling(room)
    for chain in _chains(pieces):
        if not filling.fits(chain):
            filling.turn()
            if chain[0].repeat and filling.pages[-1] == [] and filling.pages[:-1]:
                filling.put(chain[0].repeat)
        for piece in chain:
            filling.put(piece)
    return filling.pages


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces in groups that stay on one page where they can."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain
