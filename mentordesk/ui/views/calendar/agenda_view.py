"""The agenda: sessions under each other, by day, with the same selection as the week."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit import plain, tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar.card_painting import shade_of

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole
_HEADING, _ROW, _HIGH = 38, 44, 58
_NARROW = 560  # px: below that, state and place stand under the names
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class AgendaModel(QAbstractListModel):
    """Days as headings that cannot be chosen, each followed by its sessions."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.entries: list[date | SessionRow] = []

    def show_rows(self, rows: Sequence[SessionRow], today: date) -> None:
        """Show these sessions, which are in order of time."""
        self.beginResetModel()
        self.today, self.entries, day = today, [], None
        for row in rows:
            if row.day != day:
                self.entries.append(row.day)
                day = row.day
            self.entries.append(row)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Days and sessions."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry itself, and its words."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words.long_date(entry) if isinstance(entry, date) else wording.spoken(entry, self.today)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        entry = self.data(index, _ENTRY)
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return chosen if isinstance(entry, SessionRow) else Qt.ItemFlag.NoItemFlags

    def row_of(self, session_id: int) -> int:
        """Where a session stands; -1 for nowhere."""
        there = (at for at, entry in enumerate(self.entries) if _id(entry) == session_id)
        return next(there, -1)


class AgendaView(QListView):
    """Sessions by day; tells which one is chosen by its id."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows = AgendaModel()
        plain.name(self, _("Agenda"))
        self.setModel(self.rows)
        self.setItemDelegate(_AgendaDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[SessionRow], today: date, selected: int) -> None:
        """Show sessions, and keep the one that is selected."""
        self.rows.show_rows(rows, today)
        self.select(selected)

    def select(self, session_id: int) -> None:
        """Select a session where it is shown; nothing is announced."""
        row = self.rows.row_of(session_id)
        quiet = QSignalBlocker(self.selectionModel())
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        quiet.unblock()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(_id(now.data(_ENTRY)))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if session_id := _id(index.data(_ENTRY)):
            self.opened.emit(session_id)


class _AgendaDelegate(QStyledItemDelegate):
    """Paints a heading, or a session: time, tile, who with whom, place, and the word of its state."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Headings are lower, and sessions higher where they take two lines."""
        heading, view = not isinstance(index.data(_ENTRY), SessionRow), self.parent()
        narrow = isinstance(view, QListView) and _is_narrow(view.viewport().width())
        return QSize(100, theme().px(_HEADING if heading else _HIGH if narrow else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        entry, looks = index.data(_ENTRY), theme()
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(looks.px(24), 0, -looks.px(24), 0)
        model = index.model()
        today = model.today if isinstance(model, AgendaModel) else date.min
        if isinstance(entry, SessionRow):
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, looks.colour("selection"))
            draw = _draw_on_two_lines if _is_narrow(option.rect.width()) else _draw_session
            draw(painter, box, entry, today)
        else:
            _draw_heading(painter, box, entry, today)
        painter.restore()


def _draw_heading(painter: QPainter, box: QRectF, day: date, today: date) -> None:
    looks = theme()
    painter.setFont(looks.font(13, 600))
    painter.setPen(looks.colour("accent" if day == today else "text"))
    box = box.adjusted(0, looks.px(10), 0, 0)
    painter.drawText(box, _LEFT, words.long_date(day))
    painter.setFont(looks.font(12))
    painter.setPen(looks.colour("muted"))
    painter.drawText(box, _RIGHT, words.from_today(day, today))


def _is_narrow(width: float) -> bool:
    return width < theme().px(_NARROW)


def _draw_session(painter: QPainter, box: QRectF, row: SessionRow, today: date) -> None:
    looks, left = theme(), _draw_beginning(painter, box, row)
    rest = box.right() - left
    who = QRectF(left, box.top(), rest * 0.5, box.height())
    _draw_title(painter, who, row)
    place = QRectF(who.right() + looks.px(8), box.top(), rest * 0.26, box.height())
    _cell(painter, place, (row.place or row.mode.label, "muted", 400))
    last = QRectF(place.right(), box.top(), box.right() - place.right(), box.height())
    _cell(painter, last, _state(row, today), right=True)


def _draw_on_two_lines(painter: QPainter, box: QRectF, row: SessionRow, today: date) -> None:
    """Where room is short: the names, and under them the state and the place."""
    looks, left = theme(), _draw_beginning(painter, box, row)
    half = (box.height() - looks.px(12)) / 2
    upper = QRectF(left, box.top() + looks.px(6), box.right() - left, half)
    _draw_title(painter, upper, row)
    lower, state = upper.translated(0, half), _state(row, today)
    used = _cell(painter, lower, state) + looks.px(12)
    _cell(painter, lower.adjusted(used, 0, 0, 0), (row.place or row.mode.label, "muted", 400))


def _draw_beginning(painter: QPainter, box: QRectF, row: SessionRow) -> float:
    """The time and the tile; where the words begin."""
    looks = theme()
    time = words.span(row.starts, row.ends) if row.starts and row.ends else _("in writing")
    _cell(painter, QRectF(box.left(), box.top(), looks.px(110), box.height()), (time, "muted", 400))
    side = looks.px(24)
    disc = QRectF(box.left() + looks.px(118), box.center().y() - side / 2, side, side)
    tile.draw(painter, disc, words.names(row.learners or row.mentors), square=bool(row.learners))
    return disc.right() + looks.px(10)


def _draw_title(painter: QPainter, box: QRectF, row: SessionRow) -> None:
    over = row.state is SessionState.CANCELLED
    _cell(painter, box, (wording.title(row), "text", 600), struck=over)


def _state(row: SessionRow, today: date) -> tuple[str, str, int]:
    """The word of the state, its colour and weight."""
    quiet = shade_of(row, today).quiet
    return wording.state_word(row, today) or _("to come"), quiet, 600 if quiet == "amber" else 400


def _cell(
    painter: QPainter, box: QRectF, told: tuple[str, str, int], *, struck: bool = False, right: bool = False
) -> int:
    """Words, their colour and weight, cut where there is no room; how wide they are."""
    looks = theme()
    text, tone, weight = told
    font = looks.font(13, weight)
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(looks.colour(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _RIGHT if right else _LEFT, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def _id(entry: object) -> int:
    return entry.id if isinstance(entry, SessionRow) else 0
