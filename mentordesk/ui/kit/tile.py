"""The initials of a person on a stable ground: round for a mentor, square for everybody else."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from mentordesk.ui.kit import icons
from mentordesk.ui.kit.colours import TILES
from mentordesk.ui.kit.theme import theme

_TITLES = {"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "rev"}


def initials(name: str) -> str:
    """The first letters of the first and last word of a name, without its title; "?" for no name."""
    words = [word for word in name.replace("-", " ").split() if word.strip(".").casefold() not in _TITLES]
    letters = [word[0] for word in (words[:1] + words[1:][-1:])]
    return "".join(letters).upper() or "?"


def ground(name: str) -> str:
    """The token of the tile's colour; the same name always has the same."""
    return f"tile{sum(ord(letter) * (at + 1) for at, letter in enumerate(name)) % len(TILES)}"


def draw(painter: QPainter, box: QRectF, name: str, *, square: bool) -> None:
    """Paint a tile into a square box."""
    side, ratio = round(box.width()), icons.ratio()
    painter.drawPixmap(round(box.left()), round(box.top()), picture(name, side, ratio, square=square))


def _draw(painter: QPainter, box: QRectF, letters: str, token: str, *, square: bool) -> None:
    looks = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour(token))
    radius = box.width() / 5 if square else box.width() / 2
    painter.drawRoundedRect(box, radius, radius)
    font = looks.font(14, 600)
    font.setPixelSize(max(8, round(box.width() * 0.4)))
    painter.setFont(font)
    painter.setPen(looks.colour("on_tile"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letters)
    painter.restore()


@lru_cache(maxsize=4_000)
def picture(name: str, side: int, ratio: float, *, square: bool) -> QPixmap:
    """A tile of so many pixels; `ratio` is that of the screen's pixels."""
    return _picture(initials(name), ground(name), (side, ratio), square)


@lru_cache(maxsize=2_000)
def _picture(letters: str, token: str, size: tuple[int, float], square: bool) -> QPixmap:  # noqa: FBT001 - of a tile
    """Painted once for all who share initials and colour."""
    side, ratio = size
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _draw(painter, QRectF(0, 0, side, side), letters, token, square=square)
    painter.end()
    return made


class Tile(QWidget):
    """A tile on its own, beside the name that it stands for; `size` in design pixels."""

    def __init__(self, name: str, *, square: bool, size: float = 40) -> None:
        super().__init__()
        self._name, self._square, self._size = name, square, size
        theme().changed.connect(self.updateGeometry)
        self.setFixedSize(self.sizeHint())

    def show_person(self, name: str, *, square: bool) -> None:
        """Stand for somebody else."""
        self._name, self._square = name, square
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """A square at the zoom in force."""
        return QSize(theme().px(self._size), theme().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        draw(QPainter(self), QRectF(self.rect()), self._name, square=self._square)
