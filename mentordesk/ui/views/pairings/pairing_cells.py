"""Draws pairings in a list: proposed ones as cards with a tick box, confirmed ones as dense lines."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.vocab import Acceptance, PairingState
from mentordesk.ui.kit import icons, tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.thin_bars import draw_bar

Index = QModelIndex | QPersistentModelIndex
PAIRING = Qt.ItemDataRole.UserRole
LOCKED = Qt.ItemDataRole.UserRole + 1
_BEST = 10_000
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def figure(score: int | None) -> str:
    """A stored score, 0 to 10,000, as points of a hundred; a dash where none was worked out."""
    return "–" if score is None else str((score + 50) // 100)


def reasons(row: PairingRow) -> str:
    """What speaks for a proposal, what people have said to it first."""
    said = [
        _("{name} said yes.").format(name=member.name)
        for member in row.current
        if member.acceptance is Acceptance.YES
    ]
    which = [_("{which}.").format(which=called(row.nth))] if row.nth else []
    return " ".join([*which, *said, *row.rationale])


class ProposedCell(QStyledItemDelegate):
    """A card: tick box, tiles, bar and figure, names, and two lines of reasons."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        looks = theme()
        return QSize(looks.px(200), looks.px(24 + 24 + 6 + 8) + 3 * line_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PairingRow = index.data(PAIRING)
        looks = theme()
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(1, 1, -1, -looks.px(8))
        draw_ground(painter, option, box)
        inner = box.adjusted(*[looks.px(12)] * 2, *[-looks.px(12)] * 2)
        draw_tick(painter, tick_box(option.rect), ticked=index.data(Qt.ItemDataRole.CheckStateRole))
        _draw_tiles(painter, row, inner.left() + looks.px(26), inner.top(), 24)
        self.draw_score(painter, row, inner, locked=bool(index.data(LOCKED)))
        high = line_height()
        below = QRect(inner.left(), inner.top() + looks.px(30), inner.width(), high)
        _draw_names(painter, row, below)
        painter.setFont(looks.font(12))
        painter.setPen(looks.colour("muted"))
        draw_lines(painter, below.translated(0, high), reasons(row))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick by a click into the box."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            near = tick_box(option.rect).adjusted(-4, -4, 4, 4)
            if near.contains(event.position().toPoint()):
                ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                to = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, to, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)

    def draw_score(self, painter: QPainter, row: PairingRow, inner: QRect, *, locked: bool) -> None:
        """Bar and figure at the right, the lock before them."""
        looks = theme()
        top = QRect(inner.left(), inner.top(), inner.width(), looks.px(24))
        painter.setFont(looks.font(15, 600))
        painter.setPen(looks.colour("text"))
        painter.drawText(top, int(_RIGHT), figure(row.score))
        bar = QRect(0, 0, looks.px(56), looks.px(6))
        bar.moveCenter(top.center())
        bar.moveRight(top.right() - looks.px(34))
        draw_bar(painter, bar.toRectF(), (row.score or 0) / _BEST)
        if locked:
            painter.drawPixmap(
                bar.left() - looks.px(22), top.center().y() - looks.px(7), icons.pixmap("lock", "muted", 14)
            )


class ConfirmedCell(QStyledItemDelegate):
    """A dense line: tiles, learner over mentor, the state as a word where it is not active, lock, figure."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme().px(160), max(theme().px(37), 2 * line_height() + theme().px(4)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PairingRow = index.data(PAIRING)
        looks, box = theme(), option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_line_ground(painter, option, box)
        over = not row.state.confirmed
        top = box.top() + (box.height() - looks.px(20)) // 2
        _draw_tiles(painter, row, box.left() + looks.px(8), top, 20)
        aside = looks.px(8) if row.score is None else looks.px(38)
        words = box.adjusted(looks.px(58), looks.px(1), -aside, -looks.px(2))
        painter.setFont(looks.font(13, 600))
        painter.setPen(looks.colour("text"))
        if row.score is not None:
            painter.drawText(box.adjusted(0, 0, -looks.px(8), 0), int(_RIGHT), figure(row.score))
        if index.data(LOCKED):
            words.setRight(words.right() - looks.px(16))
            lock = icons.pixmap("lock", "muted", 12)
            painter.drawPixmap(words.right() + looks.px(6), box.center().y() - looks.px(6), lock)
        painter.setFont(looks.font(13, 400 if over else 500))
        painter.setPen(looks.colour("muted" if over else "text"))
        half = words.height() // 2
        draw_elided(painter, QRect(words.left(), words.top(), words.width(), half), _names(row.learners))
        painter.setFont(looks.font(12))
        painter.setPen(looks.colour("muted"))
        draw_elided(painter, QRect(words.left(), words.top() + half, words.width(), half), _below(row))
        painter.restore()


def tick_box(card: QRect) -> QRect:
    """Where the tick box of a card is."""
    looks = theme()
    return QRect(card.left() + looks.px(13), card.top() + looks.px(17), looks.px(16), looks.px(16))


def _names(members: tuple[object, ...]) -> str:
    return ", ".join(str(getattr(member, "name", "")) for member in members)


def _below(row: PairingRow) -> str:
    """The mentors; before them the state, unless it is the one that most are in."""
    state = "" if row.state is PairingState.ACTIVE else row.state.label.lower()
    which = called(row.nth).lower() if row.nth > 1 else ""
    return " · ".join(each for each in (state, which, _names(row.mentors)) if each)


def line_height() -> int:
    """Of the small lines of a card."""
    return theme().px(18)


def _chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _focused(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
    """The card, with a frame where it is chosen."""
    looks = theme()
    strong = _chosen(option) or _focused(option)
    painter.setPen(QPen(looks.colour("accent" if strong else "border"), 2 if strong else 1))
    painter.setBrush(looks.colour("selection" if _chosen(option) else "surface"))
    radius = looks.px(6)
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _draw_line_ground(painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
    looks = theme()
    if _chosen(option):
        painter.fillRect(box, looks.colour("selection"))
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), looks.colour("accent"))
    if _focused(option):
        painter.setPen(QPen(looks.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), looks.colour("border"))


def draw_tick(painter: QPainter, box: QRect, *, ticked: object) -> None:
    """The tick box."""
    looks = theme()
    on = ticked == Qt.CheckState.Checked
    painter.setPen(QPen(looks.colour("accent" if on else "control"), 1))
    painter.setBrush(looks.colour("accent" if on else "surface"))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), looks.px(3), looks.px(3))
    if on:
        painter.drawPixmap(
            box.left() + looks.px(2), box.top() + looks.px(2), icons.pixmap("check", "on_accent", 12)
        )


def _draw_tiles(painter: QPainter, row: PairingRow, left: int, top: int, size: int) -> None:
    side = theme().px(size)
    for place, (members, square) in enumerate(((row.learners, True), (row.mentors, False))):
        if members:
            box = QRect(left + place * (side + theme().px(4)), top, side, side)
            tile.draw(painter, box.toRectF(), members[0].name, square=square)


def _draw_names(painter: QPainter, row: PairingRow, box: QRect) -> None:
    looks = theme()
    painter.setPen(looks.colour("text"))
    painter.setFont(looks.font(13, 600))
    first = _names(row.learners)
    draw_elided(painter, box, first)
    used = painter.fontMetrics().horizontalAdvance(first + " ")
    painter.setFont(looks.font(13))
    rest = _("with {mentors}").format(mentors=_names(row.mentors))
    draw_elided(painter, box.adjusted(min(used, box.width()), 0, 0, 0), rest)


def draw_elided(painter: QPainter, box: QRect, text: str) -> None:
    """A line, cut where it is longer."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(_LEFT), shown)


def draw_lines(painter: QPainter, first: QRect, text: str) -> None:
    """The text on two lines, the second cut where it is longer."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(_LEFT))
    layout.beginLayout()
    line = layout.createLine()
    cut = len(text)
    if line.isValid():
        line.setLineWidth(first.width())
        cut = line.textLength()
    layout.endLayout()
    painter.drawText(first, int(_LEFT), text[:cut].rstrip())
    draw_elided(painter, first.translated(0, first.height()), text[cut:].strip())
