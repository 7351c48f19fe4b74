"""One flash rotation in the dialog: its numbers, the seats, and what a change would cost."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.rotating import RotationPlan
from mentordesk.ui.dialogs.rotations import rotation_words
from mentordesk.ui.dialogs.rotations.seat_model import Move
from mentordesk.ui.dialogs.rotations.seat_view import SeatView
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme

_FIGURES = 4


class PlanView(QWidget):
    """Hands on a move that was chosen and may be; one that may not is told at once."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.plan: RotationPlan | None = None
        self.occasion = plain.Line("", "head")
        self.figures = [Figure() for _at in range(_FIGURES)]
        self.proof = plain.label("", "muted", wrap=True)
        self.seats = SeatView()
        self.price = plain.label("", "base", wrap=True)
        self.remarks = plain.label("", "hint", wrap=True)
        self._below = scrolled(self.remarks)
        self._below.setMaximumHeight(theme().px(84))
        self.seats.considered.connect(self._tell)
        self.seats.chosen.connect(self._choose)
        self._lay_out()

    def show_plan(self, plan: RotationPlan) -> None:
        """Show an occasion; the caret stays where it was."""
        self.plan = plan
        self.seats.show_plan(plan)
        self.occasion.setText(rotation_words.occasion(plan.rotation))
        found = rotation_words.numbers(plan)
        for at, figure in enumerate(self.figures):
            figure.tell(*(found[at] if at < len(found) else ("", "")))
        self.proof.setText(rotation_words.proof(plan))
        said = rotation_words.remarks(plan)
        self.remarks.setText(said)
        self._below.setVisible(bool(said))

    def say(self, words: str) -> None:
        """Tell what was done in the line below the seats."""
        self.price.setText(words)

    def guest_id(self) -> int:
        """Who has the caret: a mentee, or else the mentor whose table it is; 0 for nobody."""
        cell = self.seats.seats.cell(self.seats.currentIndex())
        if cell is None:
            return 0
        guest = cell.guest or cell.table
        return guest.id if guest else 0

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme().px(24))
        for figure in self.figures:
            head.addWidget(figure)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.occasion)
        column.addLayout(head)
        column.addWidget(self.proof)
        column.addWidget(self.seats, 1)
        column.addWidget(self.price)
        column.addWidget(self._below)
        self._tell(None)

    @Slot(object)
    def _tell(self, move: Move | None) -> None:
        if move is not None and (swap := self.seats.seats.price(move)) is not None:
            self.price.setText(rotation_words.price(swap))
        elif self.seats.taken.isValid():
            self.price.setText(_("Go to another seat of the same round, and press Enter. Escape lets go."))
        else:
            self.price.setText(
                _("Drag a name to another seat of its round, or press Enter on it; the price is told first.")
            )

    @Slot(object)
    def _choose(self, move: Move) -> None:
        swap = self.seats.seats.price(move)
        if swap is None or swap.against:
            self.say(swap.against if swap else "")
        else:
            self.moved.emit(move)


class Figure(QWidget):
    """A number over the words that say what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.value, self.caption = plain.label("", "section"), plain.label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.value)
        column.addWidget(self.caption)

    def tell(self, value: str, caption: str) -> None:
        """Show a number; without one there is nothing to see."""
        self.value.setText(value)
        self.caption.setText(caption)
        plain.name(self.value, f"{value} {caption}")
        self.setVisible(bool(value))
