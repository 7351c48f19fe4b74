"""The matrix: learners against mentors with the score of each pair; used with mouse and keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import matrix_painting as painting
from mentordesk.ui.views.pairings.matrix_faces import Faces
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Place
from mentordesk.ui.views.pairings.matrix_hand import Hand
from mentordesk.ui.views.pairings.matrix_table import PaintedTable
from mentordesk.ui.views.pairings.matrix_walking import walked

_WIDEST, _TALLEST = 190, 140  # px at 100 % for names at the left and above
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_OWN = {Qt.Key.Key_L, Qt.Key.Key_X, Qt.Key.Key_P}
"""Letters that mean the cell here, and not what is chosen in the columns."""


class MatrixView(PaintedTable):
    """Headings stay while cells scroll; paints what is seen, whatever there is besides."""

    pointed = Signal()
    """Another cell is the current one."""
    opened = Signal()
    """Why this pair, is asked."""
    lock_wanted = Signal()
    forbid_wanted = Signal()
    pair_wanted = Signal()
    left = Signal()
    """Escape: what was opened is closed."""
    lifted = Signal(int)
    """A learner (row) is in hand: the prices are wanted."""
    dropped = Signal(int, int)
    """A learner was let go in a column."""

    def __init__(self) -> None:
        super().__init__()
        self.hand = Hand()
        self._pictures = painting.Pictures(self.devicePixelRatioF)
        self._pull = QTimer(self, interval=30)
        self._pull.timeout.connect(self._pull_on)
        plain.name(self, _("Matrix of mentees and mentors"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._dress)
        self.led.connect(lambda row, column: self.go_to((row, column)))

    def show_faces(self, faces: Faces) -> None:
        """Show these scores; the current cell stays with its two people."""
        before, place = self.faces, self.current
        self.cells.show_faces(faces)
        if before is None or before.matrix is not faces.matrix:
            self._measure_names()
            if before is not None and place != NOWHERE:
                learner, mentor = before.matrix.learners[place[0]], before.matrix.mentors[place[1]]
                place = faces.matrix.place_of(learner.id, mentor.id) or NOWHERE
            self.let_go()
        if place == NOWHERE and faces.matrix.learners and faces.matrix.mentors:
            place = next(iter(sorted(faces.matrix.held)), (0, 0))
        self.current = place
        self.measure()
        if before is None:
            self.into_sight()
        self._describe()
        self.pointed.emit()

    def go_to(self, place: Place) -> None:
        """Make a cell the current one, and bring it into sight."""
        if self.faces is None or place == self.current:
            return
        self.current = place
        self.into_sight()
        self._describe()
        self.viewport().update()
        self.pointed.emit()

    def learn(self, told: Callable[[int], str]) -> None:
        """Know what each mentor costs for the learner in hand: `told` by column."""
        self.hand.learn(told)
        self.viewport().update()

    def let_go(self) -> None:
        """Nobody is in hand any more."""
        self._pull.stop()
        self.hand = Hand()
        self.viewport().unsetCursor()
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is seen."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # columns run from left to right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme().colour("page"))
        if self.faces is None:
            return
        geometry = self.geometry_now()
        body = geometry.body
        painter.setClipRect(body.adjusted(-1, -1, 0, 0))
        painting.draw_cells(painter, geometry, self.faces, self._pictures)
        painting.draw_current(painter, geometry, self.current, focused=self.hasFocus())
        if self.hand.carries and self.hand.over >= 0:
            painting.draw_target(painter, geometry, (self.hand.row, self.hand.over))
        painter.setClipRect(0, body.top(), geometry.left, body.height())
        painting.draw_rows(painter, geometry, self.faces, self._marked())
        painter.setClipRect(body.left(), 0, body.width(), geometry.head)
        painting.draw_columns(painter, geometry, self.faces, self._marked(), self._pictures)
        painter.setClipping(False)
        if self.hand.carries and self.hand.words:
            view = QRectF(self.viewport().rect())
            painting.draw_bubble(painter, view, self.hand.at, self.hand.words)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of the cell where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.geometry_now().at(event.pos().toPointF())
            told = (
                "" if self.faces is None or place == NOWHERE or self.hand.carries else self.faces.tip(place)
            )
            plain.show_tip(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """L and X mean the cell, before any command of the page that has these letters."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in _OWN and event.modifiers() == Qt.KeyboardModifier.NoModifier
            if own or (event.key() == Qt.Key.Key_Escape and self.hand.carries):
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is other room; the current cell stays in sight."""
        super().resizeEvent(event)
        self.measure()
        self.into_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The status line tells of the current cell."""
        super().focusInEvent(event)
        self.viewport().update()
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame is quiet."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell; the learner of its row may be dragged from here, or from the name."""
        geometry, point = self.geometry_now(), event.position()
        if event.button() != Qt.MouseButton.LeftButton or self.faces is None:
            return
        row, place = geometry.row_at(point), geometry.at(point)
        if place != NOWHERE:
            self.go_to(place)
        if row >= 0:
            self.hand = Hand(row, point, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the learner who was pressed."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self.hand.row < 0:
            return
        if self.hand.lift(event.position(), QApplication.startDragDistance()):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pull.start()
            self.lifted.emit(self.hand.row)
        self._carry(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the learner go where they are."""
        hand = self.hand
        self.let_go()
        if hand.carries and hand.over >= 0:
            self.dropped.emit(hand.row, hand.over)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask why, of the cell under the pointer."""
        if self.geometry_now().at(event.position()) != NOWHERE:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Home and End go along the row, L locks, X forbids, P pairs, Enter explains."""
        acts = {
            Qt.Key.Key_L: self.lock_wanted,
            Qt.Key.Key_X: self.forbid_wanted,
            Qt.Key.Key_P: self.pair_wanted,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
        }
        geometry = self.geometry_now()
        to = walked(geometry, self.current, Qt.Key(event.key()), event.modifiers())
        if event.key() == Qt.Key.Key_Escape:
            self.let_go() if self.hand.carries else self.left.emit()
        elif self.current != NOWHERE and event.key() in acts and not event.modifiers() & _WITH:
            acts[Qt.Key(event.key())].emit()
        elif self.current != NOWHERE and to is not None:
            self.go_to(to)
        else:
            QAbstractScrollArea.keyPressEvent(self, event)

    def _carry(self, point: QPointF) -> None:
        if self.hand.carries:
            self.hand.move(point, self.geometry_now().column_at(point))
            self.viewport().update()

    @Slot()
    def _pull_on(self) -> None:
        """While somebody is held at an edge, the cells come along."""
        at, body, bar = self.hand.at, self.geometry_now().body, self.horizontalScrollBar()
        step = self.geometry_now().cell[0] // 2
        if at.x() > body.right() - step or at.x() < body.left() + step:
            bar.setValue(bar.value() + (step if at.x() > body.center().x() else -step))
            self._carry(at)

    def _marked(self) -> Place:
        return (self.hand.row, self.hand.over) if self.hand.carries else self.current

    @Slot()
    def _dress(self) -> None:
        self._pictures.clear()
        self._measure_names()
        self.measure()

    def _measure_names(self) -> None:
        looks = theme()
        metrics = QFontMetrics(looks.font(13, 600))
        sides = (self.faces.matrix.learners, self.faces.matrix.mentors) if self.faces else ((), ())
        rows, columns = (
            max((metrics.horizontalAdvance(each.name) for each in side), default=0) for side in sides
        )
        self.sizes = (
            min(rows, looks.px(_WIDEST)) + looks.px(16 + 20 + 8 + 10),
            min(columns, looks.px(_TALLEST)) + looks.px(14),
        )

    def _describe(self) -> None:
        """A screen reader says where one is."""
        told = self.faces.spoken(self.current) if self.faces else ""
        same = self.cells.index(*self.current) == self.currentIndex() and self.current != NOWHERE
        if same and told != self.accessibleDescription() and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.setAccessibleDescription(told)
        self.tell_current()
