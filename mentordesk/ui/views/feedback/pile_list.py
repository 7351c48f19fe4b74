"""The pile at the left of quick entry: how much is done, and each sheet with its state."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain, tile
from mentordesk.ui.kit.marks import ScoreBar
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.sitting import PileRow

_ROW = Qt.ItemDataRole.UserRole
_WIDTH = 272


class PileList(QWidget):
    """Enter or a click on a sheet takes it in hand."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        looks = theme()
        self.done = plain.label("", "head")
        self.bar = ScoreBar(0.0, _("How much of the pile is done"))
        self.list = QListWidget()
        self.list.setItemDelegate(_PileDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, _("This pile"))
        self.none = plain.label(
            _("No sheet of a session that was held is missing. Sheets that you type in now stand here too."),
            "muted",
            wrap=True,
        )
        head = QHBoxLayout()
        head.addWidget(plain.label(_("This pile"), "head"))
        head.addStretch(1)
        head.addWidget(self.done)
        top = QVBoxLayout()
        top.setContentsMargins(looks.px(16), looks.px(16), looks.px(16), looks.px(8))
        top.setSpacing(looks.px(10))
        top.addLayout(head)
        top.addWidget(self.bar)
        top.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addStretch(0)  # takes the room while the list is hidden
        column.addStretch()  # for while there is no list
        self.setFixedWidth(looks.px(_WIDTH))
        looks.changed.connect(self._scale)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[PileRow], typing: int) -> None:
        """Show the pile; the sheet in hand is marked."""
        done = sum(row.done for row in rows)
        self.done.setText(_("{done} of {all} done").format(done=done, all=len(rows)) if rows else "")
        self.bar.show_share(done / len(rows) if rows else 0.0)
        self.none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(_ROW, row)
            self.list.addItem(item)
            if row.slip_id == typing:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_ROW).slip_id)

    @Slot()
    def _scale(self) -> None:
        self.setFixedWidth(theme().px(_WIDTH))


class _PileDelegate(QStyledItemDelegate):
    """Draws tile, name, what is below it, and the state at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines high."""
        looks = theme()
        lines = QFontMetrics(looks.font(13)).height() + QFontMetrics(looks.font(12)).height()
        return QSize(looks.px(120), max(looks.px(44), lines + looks.px(8)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one sheet."""
        looks, row = theme(), index.data(_ROW)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, looks.colour("selection"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(looks.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        side = looks.px(20)
        middle = box.center().y() + 0.5
        left = box.left() + looks.px(16)
        tile.draw(painter, QRectF(left, middle - side / 2, side, side), row.name, square=row.square)
        room = box.adjusted(looks.px(46), looks.px(4), -looks.px(16), -looks.px(4))
        used = _draw_state(painter, room, row)
        _draw_words(painter, room, row, used)
        painter.restore()


def _draw_state(painter: QPainter, room: QRect, row: PileRow) -> int:
    """The state at the right; gives the room that it took."""
    looks = theme()
    if not row.state:
        return 0
    painter.setFont(looks.font(12, 600 if row.tone == "amber" else 400))
    painter.setPen(looks.colour(row.tone if row.tone == "amber" else "muted"))
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    painter.drawText(room, flags, row.state)
    used = painter.fontMetrics().horizontalAdvance(row.state)
    if row.mark:
        side = looks.px(14)
        place = room.right() - used - side - looks.px(4)
        painter.drawPixmap(place, round(room.center().y() - side / 2), icons.pixmap(row.mark, row.tone, 14))
        used += side + looks.px(4)
    return used + looks.px(8)


def _draw_words(painter: QPainter, room: QRect, row: PileRow, used: int) -> None:
    looks = theme()
    half = room.height() // 2
    above = QRect(room.left(), room.top(), room.width() - used, half)
    below = QRect(room.left(), room.top() + half, room.width() - used, half)
    for place, text, font, tone in (
        (above, row.name, looks.font(13), "text"),
        (below, row.below, looks.font(12), "muted"),
    ):
        painter.setFont(font)
        painter.setPen(looks.colour(tone))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cut)
