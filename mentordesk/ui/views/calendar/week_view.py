"""The week on the clock: cards to choose with mouse and keys, and to drag to another time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from mentordesk.core.i18n import _
from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar import card_painting, walking, week_painting
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.week_days import Card, Week
from mentordesk.ui.views.calendar.week_geometry import SNAP, Geometry, snapped

_MINUTE = 60_000  # ms
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -SNAP),
    Qt.Key.Key_Down: (0, SNAP),
}


class WeekView(QAbstractScrollArea):
    """Paints one week, whatever the cohort holds besides; `drag` is the move under way, if there is one."""

    chosen = Signal(int)
    """Another session is selected; 0 for none."""
    opened = Signal(int)
    lifted = Signal(int)
    """A session begins to move: its free times are wanted."""
    hovered = Signal(object)
    """A session in hand is over a moment (UTC) that does not work, and nobody knows why yet."""
    dropped = Signal(object)
    """A session was let go at another time (the `Drag`); it stays there until `let_go`."""
    ended = Signal()
    """No session is in hand any more."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.drag: Drag | None = None
        self.selected = 0
        self._now = now
        self._week = Week((now().date(),), "UTC")
        self._today = now().date()
        self._pressed: tuple[QPointF, Card, int] | None = None
        self._waiting = False
        self._scrolled = False
        plain.name(self, _("Week"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        theme().changed.connect(self._measure)
        clock = QTimer(self)
        clock.timeout.connect(self.viewport().update)
        clock.start(_MINUTE)

    def show_week(self, week: Week, today: date) -> None:
        """Show other days, or the same after a change; a session in hand is put back."""
        self.cancel_move()
        self._week, self._today = week, today
        if week.card(self.selected) is None and self.selected not in week.session_ids():
            self.selected = 0
        self._measure()
        self._describe()

    def select(self, session_id: int) -> None:
        """Select a session and bring it into sight; nothing is announced."""
        self.selected = session_id
        if card := self._week.card(session_id):
            self._bring_into_sight(card)
        self._describe()
        self.viewport().update()

    def geometry_now(self) -> Geometry:
        """Where everything lies at this moment."""
        view = self.viewport()
        return Geometry(self._week, view.width(), view.height(), self.verticalScrollBar().value())

    def learn(self, learned: Callable[[Drag], Drag]) -> None:
        """Know more about the move under way: its free times, or a reason."""
        if self.drag is not None:
            self.drag = learned(self.drag)
            self._ask_why()
            self.viewport().update()

    def cancel_move(self) -> None:
        """Put the session in hand back."""
        self._pressed = None
        if self.drag is not None:
            self.let_go()

    def let_go(self) -> None:
        """The move is made or given up."""
        self.drag, self._waiting = None, False
        self.unsetCursor()
        self.viewport().update()
        self.ended.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is on the days shown."""
        geometry = self.geometry_now()
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # days run from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme().colour("page"))
        painter.save()
        painter.setClipRect(geometry.body())
        self._draw_body(painter, geometry)
        painter.restore()
        week_painting.draw_head(painter, geometry, self._today)
        self._draw_chosen_strip(painter, geometry)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a session in full where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            session_id = self.geometry_now().session_at(event.pos().toPointF())
            row = next((card.row for card in self._week.cards if card.row.id == session_id), None)
            told = wording.spoken(row, self._today) if row and not self.drag else ""
            plain.show_tip(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the hours the room there is."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the session under the pointer; it may be dragged from here."""
        if event.button() != Qt.MouseButton.LeftButton or self._waiting:
            return
        geometry = self.geometry_now()
        session_id = geometry.session_at(event.position())
        self._choose(session_id)
        card = self._week.card(session_id)
        if card is not None and card.row.state is SessionState.SCHEDULED:
            self._pressed = (event.position(), card, geometry.at(event.position())[1] - card.start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the session that was pressed."""
        if self._pressed is None:
            self._point_at(event.position())
            return
        began, card, grip = self._pressed
        far = (event.position() - began).manhattanLength() >= QApplication.startDragDistance()
        if self.drag is None and far:
            self._lift(card)
        if self.drag is not None:
            day, minute = self.geometry_now().at(event.position())
            self._carry(day, snapped(minute - grip))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the session in hand."""
        if self._pressed is not None:
            self._pressed = None
            self._drop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the session under the pointer."""
        if session_id := self.geometry_now().session_at(event.position()):
            self.opened.emit(session_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Alt and arrows move, Enter opens or lets go, Escape puts back."""
        step = _ARROWS.get(Qt.Key(event.key()))
        moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) or self.drag is not None
        if step and moves:
            self._move_by(step)
        elif step:
            self._walk(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Escape and self.drag is not None:
            self.cancel_move()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._drop() if self.drag else self._open()
        else:
            super().keyPressEvent(event)

    def _draw_body(self, painter: QPainter, geometry: Geometry) -> None:
        week_painting.draw_grid(painter, geometry)
        if self.drag is not None:
            card_painting.draw_free(painter, geometry, self.drag)
        for card in self._week.cards:
            box = geometry.box(card)
            if self.drag is not None and card.row.id == self.drag.card.row.id:
                card_painting.draw_old_place(painter, box, card)
                continue
            card_painting.draw_card(painter, box, card, self._today)
            if card.row.id == self.selected:
                edge = theme().colour("accent" if self.hasFocus() else "control")
                week_painting.outline(painter, box, edge)
        day, minute = self._week.place_of(self._now())
        if 0 <= day < len(self._week.days):
            week_painting.draw_now(painter, geometry, day, minute)
        if self.drag is not None:
            card_painting.draw_ghost(painter, geometry, self.drag)

    def _draw_chosen_strip(self, painter: QPainter, geometry: Geometry) -> None:
        for strip in self._week.strips:
            if self.selected and strip.session_id == self.selected:
                week_painting.outline(painter, geometry.strip(strip), theme().colour("accent"))

    def _lift(self, card: Card) -> None:
        self.drag = Drag(card, self._week, card.day, card.start)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.lifted.emit(card.row.id)

    def _carry(self, day: int, minute: int) -> None:
        if self.drag is None or self._waiting:
            return
        moved = self.drag.to(day, minute)
        if (moved.day, moved.start) != (self.drag.day, self.drag.start):
            self.drag = moved
            self._ask_why()
            self._describe()
            self.viewport().update()

    def _ask_why(self) -> None:
        if self.drag is not None and self.drag.is_blocked and not self.drag.reason:
            self.hovered.emit(self.drag.target)

    def _drop(self) -> None:
        if self.drag is None or self._waiting:
            return
        if self.drag.is_home:
            self.let_go()
            return
        self._waiting = True
        self.unsetCursor()
        self.dropped.emit(self.drag)

    def _move_by(self, step: tuple[int, int]) -> None:
        card = self._week.card(self.selected)
        if self.drag is None:
            if card is None or card.row.state is not SessionState.SCHEDULED:
                return
            self._lift(card)
        if self.drag is not None:
            self._carry(self.drag.day + step[0], self.drag.start + step[1])
            self._bring_into_sight(replace(self.drag.card, day=self.drag.day, start=self.drag.start))

    def _walk(self, key: Qt.Key) -> None:
        across, down = _ARROWS[key]
        wanted = walking.neighbour(self._week, self.selected, across, down)
        if wanted:
            self._choose(wanted)

    def _choose(self, session_id: int) -> None:
        if session_id != self.selected:
            self.select(session_id)
            self.chosen.emit(session_id)

    def _open(self) -> None:
        if self.selected:
            self.opened.emit(self.selected)

    def _point_at(self, point: QPointF) -> None:
        over = self.geometry_now().session_at(point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _bring_into_sight(self, card: Card) -> None:
        geometry, bar = self.geometry_now(), self.verticalScrollBar()
        box = geometry.box(card)
        if box.top() < geometry.head:
            bar.setValue(int(bar.value() + box.top() - geometry.head - theme().px(8)))
        elif box.bottom() > geometry.height:
            bar.setValue(int(bar.value() + box.bottom() - geometry.height + theme().px(8)))

    @Slot()
    def _measure(self) -> None:
        geometry, bar = self.geometry_now(), self.verticalScrollBar()
        bar.setRange(0, geometry.furthest)
        bar.setPageStep(int(geometry.height - geometry.head))
        bar.setSingleStep(theme().px(20))
        if not self._scrolled and geometry.furthest and len(self._week.days) > 1:
            self._scrolled = True
            QTimer.singleShot(0, self, partial(bar.setValue, int(geometry.hour)))
        self.viewport().update()

    def _describe(self) -> None:
        """What a screen reader says of the selection, or of the move under way."""
        card = self._week.card(self.selected)
        if self.drag is not None:
            told = ", ".join(card_painting.times(self.drag))
        else:
            told = wording.spoken(card.row, self._today) if card else _("No session is selected")
        self.setAccessibleDescription(told)
