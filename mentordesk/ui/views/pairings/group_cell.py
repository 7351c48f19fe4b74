"""Draws a proposed group or circle as a card: its theme, its mentors, its people, and when they can meet."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.vocab import Acceptance
from mentordesk.ui.kit import tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.pairing_cells import (
    LOCKED,
    PAIRING,
    Index,
    ProposedCell,
    draw_elided,
    draw_ground,
    draw_lines,
    draw_tick,
    line_height,
    tick_box,
)

_COLUMNS = 2
_TOP, _MEMBER, _PAD, _GAP = 30, 26, 12, 8  # px at 100 %


def title(row: PairingRow) -> str:
    """The theme, or how many they are."""
    if row.theme:
        return row.theme
    count = len(row.learners)
    if row.mentors:
        return ngettext("Group of {count}", "Group of {count}", count).format(count=count)
    return ngettext("Circle of {count}", "Circle of {count}", count).format(count=count)


def below(row: PairingRow) -> str:
    """Who leads it, and how many are in it."""
    count = ngettext("{count} person", "{count} people", len(row.learners)).format(count=len(row.learners))
    if not row.mentors:
        return count
    mentors = _("with {mentors}").format(mentors=words.names([each.name for each in row.mentors]))
    return f"{mentors} · {count}"


def reasons(row: PairingRow) -> str:
    """What people have said to it, and what speaks for it; the theme stands above."""
    yes = [each.name for each in row.current if each.acceptance is Acceptance.YES]
    no = [each.name for each in row.members if each.acceptance is Acceptance.NO]
    said = []
    if yes:
        said.append(_("{names} said yes.").format(names=words.names(yes)))
    if no:
        said.append(_("{names} said no.").format(names=words.names(no)))
    return " ".join([*said, *row.rationale[1 if row.theme else 0 :]])


class GroupCell(ProposedCell):
    """Groups and circles are taller than pairs, which are drawn as ever."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PairingRow = index.data(PAIRING)
        if not row.format.gathers:
            return super().sizeHint(option, index)
        looks = theme()
        members = _lines(row) * looks.px(_MEMBER)
        return QSize(
            looks.px(200), looks.px(_TOP + 2 * _PAD + _GAP) + line_height() + members + 2 * line_height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PairingRow = index.data(PAIRING)
        if not row.format.gathers:
            super().paint(painter, option, index)
            return
        looks = theme()
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the places below are from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, option.rect.adjusted(1, 1, -1, -looks.px(_GAP)))
        inner = _inner(option.rect)
        draw_tick(painter, tick_box(option.rect), ticked=index.data(Qt.ItemDataRole.CheckStateRole))
        self.draw_score(painter, row, inner, locked=bool(index.data(LOCKED)))
        self._draw_words(painter, row, inner)
        for member, box in boxes(option.rect, row):
            _draw_member(painter, member, box)
        top = inner.top() + looks.px(_TOP) + line_height() + _lines(row) * looks.px(_MEMBER)
        painter.setFont(looks.font(12))
        painter.setPen(looks.colour("muted"))
        draw_lines(painter, QRect(inner.left(), top, inner.width(), line_height()), reasons(row))
        painter.restore()

    def _draw_words(self, painter: QPainter, row: PairingRow, inner: QRect) -> None:
        looks = theme()
        painter.setPen(looks.colour("text"))
        painter.setFont(looks.font(13, 600))
        left = inner.left() + looks.px(26)
        room = inner.width() - looks.px(26 + 124)
        draw_elided(painter, QRect(left, inner.top(), room, looks.px(24)), title(row))
        painter.setFont(looks.font(13))
        line = QRect(inner.left(), inner.top() + looks.px(_TOP - 4), inner.width(), line_height())
        used = 0
        for mentor in row.mentors:
            side = looks.px(18)
            box = QRect(line.left() + used, line.top(), side, side)
            tile.draw(painter, box.toRectF(), mentor.name, square=False)
            used += side + looks.px(4)
        draw_elided(painter, line.adjusted(used, 0, 0, 0), below(row))


def boxes(card: QRect, row: PairingRow) -> list[tuple[MemberRow, QRect]]:
    """Where each of the learners or peers stands on the card, in two columns."""
    looks, inner = theme(), _inner(card)
    wide, high = inner.width() // _COLUMNS, looks.px(_MEMBER)
    top = inner.top() + looks.px(_TOP) + line_height()
    found = []
    for place, member in enumerate(row.learners):
        down, across = divmod(place, _COLUMNS)
        found.append((member, QRect(inner.left() + across * wide, top + down * high, wide, high)))
    return found


def member_at(card: QRect, row: PairingRow, at: QPoint) -> int:
    """The participant who stands at a point of the card; 0 for nobody."""
    here = (member.participant_id for member, box in boxes(card, row) if box.contains(at))
    return next(here, 0)


def _draw_member(painter: QPainter, member: MemberRow, box: QRect) -> None:
    looks = theme()
    side = looks.px(18)
    at = QRect(box.left(), box.top() + (box.height() - side) // 2, side, side)
    tile.draw(painter, at.toRectF(), member.name, square=True)
    painter.setFont(looks.font(13))
    painter.setPen(looks.colour("text"))
    draw_elided(painter, box.adjusted(side + looks.px(6), 0, -looks.px(6), 0), member.name)


def _inner(card: QRect) -> QRect:
    looks = theme()
    return card.adjusted(1, 1, -1, -looks.px(_GAP)).adjusted(*[looks.px(_PAD)] * 2, *[-looks.px(_PAD)] * 2)


def _lines(row: PairingRow) -> int:
    return -(-len(row.learners) // _COLUMNS)
