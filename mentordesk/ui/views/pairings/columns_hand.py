"""A learner dragged in the columns, onto a mentor's card or another pairing, with the price beside them."""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings import matrix_painting as painting
from mentordesk.ui.views.pairings.group_cell import member_at
from mentordesk.ui.views.pairings.pairing_columns import PairingColumns
from mentordesk.ui.views.pairings.pairing_list import PairingList
from mentordesk.ui.views.pairings.person_card import PersonCard
from mentordesk.ui.views.pairings.price_teller import AnyPrices, PriceTeller


@dataclass(frozen=True, slots=True)
class Target:
    """A mentor, or the pairing of a group, under the pointer, and where they stand on the screen."""

    mentor: int
    box: QRect


class ColumnsHand(QObject):
    """Watches the cards that can be lifted; `drop` gets learner and mentor."""

    def __init__(
        self,
        columns: PairingColumns,
        read: Callable[[int], AnyPrices],
        drop: Callable[[int, int], object],
        say: Callable[[str], object],
    ) -> None:
        super().__init__(columns)
        self._columns, self._drop, self._say = columns, drop, say
        self.teller = PriceTeller(self, read)
        self.teller.arrived.connect(self._tell)
        self.over: Target | None = None
        self.gathers = False
        """Whether people are dropped on groups, and not on mentors."""
        self.cover = Cover(columns)
        self._pressed: tuple[int, QPoint] | None = None
        self._holder: QWidget | None = None
        columns.unmatched.added.connect(self.watch)
        self.watch(columns.proposed.viewport())
        self.watch(columns.proposed)

    @property
    def carries(self) -> bool:
        """Whether somebody is in hand."""
        return self._holder is not None

    @Slot(QWidget)
    def watch(self, widget: QWidget) -> None:
        """Let what is shown there be lifted."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press may become a drag; Escape puts back who is in hand."""
        if isinstance(event, QKeyEvent) and self.carries and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.put_back()
            return True
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._follow(watched, event)
        return False

    def _follow(self, watched: QWidget, event: QMouseEvent) -> bool:
        """Whether the event is ours alone."""
        at = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            learner = self._learner_at(watched, event.position().toPoint())
            self._pressed = (learner, at) if learner else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed:
            return self._move(watched, at)
        return event.type() == QEvent.Type.MouseButtonRelease and self._release()

    def put_back(self) -> None:
        """Nobody is in hand any more."""
        if self._holder is not None:
            if shiboken6.isValid(self._holder):  # its list may have been filled anew meanwhile
                self._holder.unsetCursor()
            self._say("")
        self._holder, self._pressed, self.over = None, None, None
        self.cover.hide()

    def _move(self, watched: QWidget, at: QPoint) -> bool:
        if self._pressed is None:
            return False
        learner, began = self._pressed
        if not self.carries:
            if (at - began).manhattanLength() < QApplication.startDragDistance():
                return False
            self._holder = watched
            watched.setCursor(Qt.CursorShape.ClosedHandCursor)
            onto_group = _("Drop on a group to put them in · Esc puts back")
            self._say(onto_group if self.gathers else _("Drop on a mentor to pair by hand · Esc puts back"))
            self.teller.begin(learner)
        self.over = self._target(at)
        self.cover.follow(at, self.over.box if self.over else None)
        self._tell()
        return True

    def _release(self) -> bool:
        carried, pressed, over = self.carries, self._pressed, self.over
        self.put_back()
        if carried and pressed and over:
            self._drop(pressed[0], over.mentor)
        return carried

    @Slot()
    def _tell(self) -> None:
        if self.carries:
            self.cover.tell(self.teller.words(self.over.mentor) if self.over else "")

    def _learner_at(self, watched: QWidget, at: QPoint) -> int:
        if isinstance(watched, PersonCard):
            return watched.learner
        column = self._columns.proposed
        row = _row_at(column, at) if watched is column.viewport() else None
        if row is not None and row.format.gathers:
            return member_at(column.visualRect(column.indexAt(at)), row, at)
        return row.learners[0].participant_id if row and len(row.learners) == 1 else 0

    def _target(self, at: QPoint) -> Target | None:
        under = self._columns.childAt(self._columns.mapFromGlobal(at))
        if isinstance(under, PersonCard) and under.mentor and not self.gathers:
            return Target(under.mentor, QRect(under.mapToGlobal(QPoint()), under.size()))
        for column in self._columns.lists:
            view = column.viewport()
            row = _row_at(column, view.mapFromGlobal(at)) if under is view else None
            number = self._number(row) if row else 0
            if number:
                box = column.visualRect(column.indexAt(view.mapFromGlobal(at)))
                return Target(number, box.translated(view.mapToGlobal(QPoint())))
        return None

    def _number(self, row: PairingRow) -> int:
        """What a card stands for where somebody is dropped on it."""
        if self.gathers:
            return row.id if row.state is PairingState.PROPOSED and not row.holds(self._held) else 0
        return row.mentors[0].participant_id if row.mentors else 0

    @property
    def _held(self) -> int:
        return self._pressed[0] if self._pressed else 0


class Cover(QWidget):
    """Lies over the columns while somebody is carried: the frame of the target, and the price."""

    def __init__(self, columns: QWidget) -> None:
        super().__init__(columns)
        self._around = columns
        self.words = ""
        self._at, self._target = QPointF(), QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, at: QPoint, target: QRect | None) -> None:
        """The pointer is there, over that card (both on the screen)."""
        self.setGeometry(self._around.rect())
        self._at = QPointF(self.mapFromGlobal(at))
        self._target = QRectF(target.translated(-self.mapToGlobal(QPoint()))) if target else QRectF()
        self.show()
        self.raise_()
        self.update()

    def tell(self, words: str) -> None:
        """Show the price."""
        self.words = words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and price."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._target.isEmpty():
            painter.setPen(QPen(theme().colour("accent"), 3))
            painter.drawRoundedRect(self._target.adjusted(1, 1, -2, -2), theme().px(6), theme().px(6))
        if self.words:
            painting.draw_bubble(painter, QRectF(self.rect()), self._at, self.words)


def _row_at(column: PairingList, at: QPoint) -> PairingRow | None:
    index = column.indexAt(at)
    return column.pairings.rows[index.row()] if index.isValid() else None
