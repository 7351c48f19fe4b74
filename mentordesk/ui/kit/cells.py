"""What stands in a cell of a table, and how it is drawn: tile, mark, bar, text, note."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from mentordesk.ui.kit import icons, plain, tile
from mentordesk.ui.kit.theme import Theme, theme

CELL = Qt.ItemDataRole.UserRole
ROW_ID = Qt.ItemDataRole.UserRole + 1
_TILE, _BAR, _MARK, _GAP, _MARGIN = 20, 26, 14, 8, 8
_FIRST_MARGIN = 24  # of the page
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_AT_LEFT = _ONE_LINE | Qt.AlignmentFlag.AlignLeft.value
_AT_RIGHT = _ONE_LINE | Qt.AlignmentFlag.AlignRight.value
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: `tile` is the person whose initials stand first, `mark` an icon such as "level-red"."""

    text: str
    tile: str = ""
    square: bool = False
    mark: str = ""
    bar: float | None = None
    """A score bar before the text, 0 to 1."""
    note: str = ""
    """Quieter words after the text."""
    tone: str = "muted"
    """The colour of mark and note."""
    strong: bool = False

    @property
    def words(self) -> str:
        """All that the cell says."""
        return plain.one_line(f"{self.text} {self.note}")


class CellDelegate(QStyledItemDelegate):
    """Draws cells as plain text, with the marker of the selected row at its left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        looks = theme()
        box: QRect = option.rect
        first = index.column() == _first_column(option)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        _draw_ground(painter, box, option, first=first)
        cell, right = _cell_of(index)
        if cell is not None and (cell.text or cell.note or cell.mark or cell.bar is not None):
            room = box.adjusted(looks.px(_FIRST_MARGIN if first else _MARGIN), 0, -looks.px(_MARGIN), 0)
            _draw_cell(painter, room, cell, right=right)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its parts, as high as a row."""
        cell = index.data(CELL)
        return QSize(_width(cell) if isinstance(cell, Cell) else 0, row_height())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in, called as its column is."""
        line = QLineEdit(parent)
        line.setProperty("kind", "cell")
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        plain.name(line, str(heading))
        return line

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the whole of a cell that is cut off."""
        cell = index.data(CELL)
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return super().helpEvent(event, view, option, index)
        margin = theme().px(_FIRST_MARGIN - _MARGIN) if index.column() == _first_column(option) else 0
        cut = _width(cell) + margin > option.rect.width()
        QToolTip.showText(event.globalPos(), plain.tip_text(cell.words) if cut else "", view)
        return True

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed, when it differs."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, editor.text())


def row_height() -> int:
    """32 px at 100 %, and never lower than its text plus 12."""
    looks = theme()
    return max(looks.px(32), QFontMetrics(looks.font(13)).height() + 12)


def _cell_of(index: Index) -> tuple[Cell | None, bool]:
    """The cell, and whether it stands at the right; straight from a model that can tell both at once."""
    shown = getattr(index.model(), "shown", None)
    if shown is not None:
        cell, right = shown(index.row(), index.column())
    else:
        cell = index.data(CELL)
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        right = bool(side & Qt.AlignmentFlag.AlignRight)
    return cell if isinstance(cell, Cell) else None, right


def _draw_ground(painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, first: bool) -> None:
    looks = theme()
    state = option.state.value
    if state & _SELECTED:
        painter.fillRect(box, looks.colour("selection"))
        if first:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), looks.colour("accent"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, looks.colour("border"))
    if state & _FOCUSED:
        painter.setPen(QPen(looks.colour("accent"), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -2))


def _first_column(option: QStyleOptionViewItem) -> int:
    header = getattr(option.widget, "horizontalHeader", None)
    return int(header().logicalIndex(0)) if header else 0


def _draw_cell(painter: QPainter, room: QRect, cell: Cell, *, right: bool) -> None:
    looks = theme()
    x = room.left()
    middle = room.center().y() + 0.5
    if cell.tile:
        side = looks.px(_TILE)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            x, round(middle - side / 2), tile.picture(cell.tile, side, ratio, square=cell.square)
        )
        x += side + looks.px(_GAP)
    if cell.mark:
        side = looks.px(_MARK)
        painter.drawPixmap(x, round(middle - side / 2), icons.pixmap(cell.mark, cell.tone, _MARK))
        x += side + looks.px(4)
    if cell.bar is not None:
        draw_bar(painter, QRectF(x, middle - looks.px(3), looks.px(_BAR), looks.px(6)), cell.bar)
        x += looks.px(_BAR + _GAP)
    _draw_words(painter, QRect(x, room.top(), room.right() - x + 1, room.height()), cell, right=right)


def _draw_words(painter: QPainter, room: QRect, cell: Cell, *, right: bool) -> None:
    looks = theme()
    font = _font(looks, cell)
    flags = _AT_RIGHT if right else _AT_LEFT
    painter.setFont(font)
    painter.setPen(looks.colour("text"))
    key = font.key()
    text, used = _fitted(cell.text, cell.strong, key, room.width())
    painter.drawText(room, flags, text)
    if cell.note:
        rest = room.adjusted(used + looks.px(_GAP) if text else 0, 0, 0, 0)
        painter.setPen(looks.colour(cell.tone))
        note, _used = _fitted(cell.note, cell.strong, key, max(0, rest.width()))
        painter.drawText(rest, flags, note)


@lru_cache(maxsize=20_000)
def _fitted(text: str, strong: bool, _font_key: str, width: int) -> tuple[str, int]:  # noqa: FBT001 - of a cell
    """One line that fits into a width, and how wide the whole would be; cells are drawn very often."""
    metrics, line = QFontMetrics(theme().font(13, 600 if strong else 400)), plain.one_line(text)
    advance = metrics.horizontalAdvance(line)
    shown = line if advance <= width else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
    return shown if shown.isascii() else plain.isolate(shown), advance


def draw_bar(painter: QPainter, box: QRectF, share: float) -> None:
    """A thin bar; `share` 0 to 1 of it is filled."""
    looks = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.height() / 2
    painter.setBrush(looks.colour("track"))
    painter.drawRoundedRect(box, radius, radius)
    if share > 0:
        box.setWidth(max(box.height(), box.width() * min(1.0, share)))
        painter.setBrush(looks.colour("accent"))
        painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def _width(cell: Cell) -> int:
    looks = theme()
    parts = looks.px(2 * _MARGIN) + 1
    parts += looks.px(_TILE + _GAP) if cell.tile else 0
    parts += looks.px(_MARK + 4) if cell.mark else 0
    parts += looks.px(_BAR + _GAP) if cell.bar is not None else 0
    gap = looks.px(_GAP) if cell.text and cell.note else 0
    metrics = QFontMetrics(_font(looks, cell))
    words = metrics.horizontalAdvance(plain.one_line(cell.text)) + metrics.horizontalAdvance(
        plain.one_line(cell.note)
    )
    return parts + gap + words


def _font(looks: Theme, cell: Cell) -> QFont:
    return looks.font(13, 600 if cell.strong else 400)
