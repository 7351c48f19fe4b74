"""Where everything of the matrix lies: pure figures, so that each step of the pointer costs nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF

Place = tuple[int, int]
"""Row and column."""
NOWHERE: Place = (-1, -1)


@dataclass(frozen=True, slots=True)
class Geometry:
    """`left` and `head` are the frozen headings; `x` and `y` say how far the cells are scrolled."""

    rows: int
    columns: int
    cell: tuple[int, int]
    """Width and height of a cell."""
    left: int
    head: int
    view: tuple[int, int]
    x: int = 0
    y: int = 0

    @property
    def furthest(self) -> tuple[int, int]:
        """How far it can be scrolled to the right and down."""
        across = self.columns * self.cell[0] + self.left - self.view[0]
        down = self.rows * self.cell[1] + self.head - self.view[1]
        return max(0, across), max(0, down)

    @property
    def body(self) -> QRect:
        """Where cells are seen."""
        return QRect(self.left, self.head, self.view[0] - self.left, self.view[1] - self.head)

    def left_of(self, column: int) -> int:
        """The left edge of a column."""
        return self.left + column * self.cell[0] - self.x

    def top_of(self, row: int) -> int:
        """The upper edge of a row."""
        return self.head + row * self.cell[1] - self.y

    def box(self, place: Place) -> QRectF:
        """The cell of a place, its thin gap to the next included."""
        return QRectF(self.left_of(place[1]), self.top_of(place[0]), *self.cell)

    def row_at(self, point: QPointF) -> int:
        """The row at a height, its heading included; -1 for none."""
        row = int((point.y() - self.head + self.y) // self.cell[1])
        return row if point.y() >= self.head and 0 <= row < self.rows else -1

    def column_at(self, point: QPointF) -> int:
        """The column at a place across; -1 for none."""
        column = int((point.x() - self.left + self.x) // self.cell[0])
        return column if point.x() >= self.left and 0 <= column < self.columns else -1

    def at(self, point: QPointF) -> Place:
        """The cell under a point; `NOWHERE` for none."""
        place = (self.row_at(point), self.column_at(point))
        return NOWHERE if -1 in place else place

    def shown(self) -> tuple[range, range]:
        """Rows and columns of which something is seen."""
        first, above = self.x // self.cell[0], self.y // self.cell[1]
        last = (self.x + max(0, self.view[0] - self.left) - 1) // self.cell[0] + 1
        below = (self.y + max(0, self.view[1] - self.head) - 1) // self.cell[1] + 1
        return range(above, min(self.rows, below)), range(first, min(self.columns, last))

    def page(self) -> Place:
        """How many rows and columns are seen whole."""
        room = self.body
        return max(1, room.height() // self.cell[1]), max(1, room.width() // self.cell[0])

    def scrolled_to(self, place: Place) -> tuple[int, int]:
        """How far it must be scrolled, at least, for a cell to be seen whole."""
        x = _near(self.x, place[1] * self.cell[0], self.cell[0], self.view[0] - self.left)
        y = _near(self.y, place[0] * self.cell[1], self.cell[1], self.view[1] - self.head)
        return x, y


def _near(now: int, start: int, length: int, room: int) -> int:
    return start if start < now or length > room else max(now, start + length - room)
