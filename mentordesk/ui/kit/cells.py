"""What stands in a cell of a table, and how it is drawn: tile, mark, bar, text, note."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cell_drawing import BAR, FIRST_MARGIN, GAP, MARGIN, MARK, TILE, Drawing
from mentordesk.ui.kit.theme import Theme, theme

__all__ = ["CELL", "ROW_ID", "Cell", "CellDelegate", "row_height"]

CELL = Qt.ItemDataRole.UserRole
ROW_ID = Qt.ItemDataRole.UserRole + 1
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
        box, first = option.rect, index.column() == _first_column(option)
        drawing, selected = Drawing(painter), bool(option.state & QStyle.StateFlag.State_Selected)
        cell, side = index.data(CELL), index.data(Qt.ItemDataRole.TextAlignmentRole)
        drawing.ground(box, selected=selected)
        if selected and first:
            drawing.marker(box)
        if option.state & QStyle.StateFlag.State_HasFocus:
            drawing.caret(box)
        if isinstance(cell, Cell):
            right = bool((side or Qt.AlignmentFlag.AlignLeft) & Qt.AlignmentFlag.AlignRight)
            drawing.cell(box, cell, right=right, first=first)

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
        margin = theme().px(FIRST_MARGIN - MARGIN) if index.column() == _first_column(option) else 0
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


def _first_column(option: QStyleOptionViewItem) -> int:
    header = getattr(option.widget, "horizontalHeader", None)
    return int(header().logicalIndex(0)) if header else 0


def _width(cell: Cell) -> int:
    looks = theme()
    parts = looks.px(2 * MARGIN) + 1
    parts += looks.px(TILE + GAP) if cell.tile else 0
    parts += looks.px(MARK + 4) if cell.mark else 0
    parts += looks.px(BAR + GAP) if cell.bar is not None else 0
    gap = looks.px(GAP) if cell.text and cell.note else 0
    metrics = QFontMetrics(_font(looks, cell))
    words = metrics.horizontalAdvance(plain.one_line(cell.text)) + metrics.horizontalAdvance(
        plain.one_line(cell.note)
    )
    return parts + gap + words


def _font(looks: Theme, cell: Cell) -> QFont:
    return looks.font(13, 600 if cell.strong else 400)
