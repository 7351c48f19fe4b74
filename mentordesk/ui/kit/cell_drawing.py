"""How cells are drawn, quickly: what words and pictures look like is kept from one painting to the next."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QStaticText, QTextOption

from mentordesk.ui.kit import icons, plain, tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.thin_bars import draw_bar_in

if TYPE_CHECKING:
    from mentordesk.ui.kit.cells import Cell

TILE, BAR, MARK, GAP, MARGIN = 20, 26, 14, 8, 8
FIRST_MARGIN = 24  # of the page
_THICK = 6  # of a bar
_MARKER = 3  # at the left of a selected row


class Drawing:
    """Draws many cells with one painter; colours, fonts and lengths are looked up once."""

    def __init__(self, painter: QPainter) -> None:
        looks = theme()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        self._painter = painter
        self._ratio = icons.ratio()
        self._fonts = {strong: looks.font(13, 600 if strong else 400) for strong in (False, True)}
        self._key = self._fonts[False].key()
        self._tile, self._bar, self._mark = looks.px(TILE), looks.px(BAR), looks.px(MARK)
        self._thick, self._track = looks.px(_THICK), looks.colours.track
        self._gap, self._narrow = looks.px(GAP), looks.px(4)
        self._margins = {False: looks.px(MARGIN), True: looks.px(FIRST_MARGIN)}
        self._border, self._accent = looks.colour("border"), looks.colour("accent")
        self._selection = looks.colour("selection")
        self._pens = {"text": looks.colour("text")}
        self._tone = ""
        self._strong: bool | None = None

    def ground(self, box: QRect, *, selected: bool) -> None:
        """What lies behind the cells of a row."""
        if selected:
            self._painter.fillRect(box, self._selection)
        self._painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._border)

    def marker(self, box: QRect) -> None:
        """The bar at the left of a selected row."""
        self._painter.fillRect(box.left(), box.top(), _MARKER, box.height(), self._accent)

    def caret(self, box: QRect) -> None:
        """The frame of the cell that has the caret."""
        self._tone = ""
        self._painter.setPen(QPen(self._accent, 2))
        self._painter.drawRect(box.adjusted(1, 1, -1, -2))

    def cell(self, box: QRect, cell: "Cell", *, right: bool, first: bool) -> None:
        """What a cell says."""
        x, end = box.left() + self._margins[first], box.right() + 1 - self._margins[False]
        middle = box.top() + box.height() // 2
        if cell.tile:
            picture = tile.picture(cell.tile, self._tile, self._ratio, square=cell.square)
            self._painter.drawPixmap(x, middle - self._tile // 2, picture)
            x += self._tile + self._gap
        if cell.mark:
            self._painter.drawPixmap(x, middle - self._mark // 2, icons.pixmap(cell.mark, cell.tone, MARK))
            x += self._mark + self._narrow
        if cell.bar is not None:
            size = (self._bar, self._thick, self._ratio)
            picture = _bar(cell.bar, size, self._track, self._accent.name())
            self._painter.drawPixmap(x, middle - self._thick // 2, picture)
            x += self._bar + self._gap
        if cell.text:
            used = self._words(cell.text, cell, "text", (x, end, middle), right=right)
            x += used + self._gap
        if cell.note:
            self._words(cell.note, cell, cell.tone, (min(x, end), end, middle), right=right)

    def _words(self, text: str, cell: "Cell", tone: str, place: tuple[int, int, int], *, right: bool) -> int:
        """Draw as much as there is room for; how wide the whole would be."""
        x, end, middle = place
        words, shown, height, whole = _laid(text, cell.strong, self._key, max(0, end - x))
        self._take(tone, strong=cell.strong)
        self._painter.drawStaticText(QPoint(end - shown if right else x, middle - height // 2), words)
        return whole

    def _take(self, tone: str, *, strong: bool) -> None:
        if tone != self._tone:
            if tone not in self._pens:
                self._pens[tone] = theme().colour(tone)
            self._painter.setPen(self._pens[tone])
            self._tone = tone
        if strong is not self._strong:
            self._painter.setFont(self._fonts[strong])
            self._strong = strong


@lru_cache(maxsize=6_000)
def _laid(text: str, strong: bool, _font_key: str, width: int) -> tuple[QStaticText, int, int, int]:  # noqa: FBT001 - of a cell
    """One line that fits into a width, its width and height, and how wide the whole would be."""
    font = theme().font(13, 600 if strong else 400)
    metrics, line = QFontMetrics(font), plain.one_line(text)
    whole = metrics.horizontalAdvance(line)
    fits = line if whole <= width else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
    made = QStaticText(fits if fits.isascii() else plain.isolate(fits))
    made.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    made.setTextOption(option)
    made.prepare(font=font)
    size = made.size()
    return made, min(round(size.width()), width), round(size.height()), whole


@lru_cache(maxsize=512)
def _bar(share: float, size: tuple[int, int, float], track: str, filled: str) -> QPixmap:
    """A bar of a cell, painted once."""
    width, height, ratio = size
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw_bar_in(painter, QRectF(0, 0, width, height), share, (QColor(track), QColor(filled)))
    painter.end()
    return made
