"""A learner in hand, over the matrix: where they are, and what it would cost to let them go there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from mentordesk.core.i18n import _


@dataclass(slots=True)
class Hand:
    """`row` is the learner who was pressed (-1: nobody); they are carried once the pointer has moved."""

    row: int = -1
    began: QPointF = field(default_factory=QPointF)
    at: QPointF = field(default_factory=QPointF)
    carries: bool = False
    over: int = -1
    """The column under the pointer."""
    words: str = ""
    _told: Callable[[int], str] | None = None

    def lift(self, point: QPointF, distance: int) -> bool:
        """Whether the learner is lifted just now, for the pointer has gone far enough."""
        if self.carries or self.row < 0 or (point - self.began).manhattanLength() < distance:
            return False
        self.carries = True
        return True

    def move(self, point: QPointF, column: int) -> None:
        """The pointer is there now."""
        self.at = point
        if column != self.over:
            self.over = column
            self._tell()

    def learn(self, told: Callable[[int], str]) -> None:
        """The prices are known."""
        self._told = told
        self._tell()

    def _tell(self) -> None:
        if self.over < 0:
            self.words = ""
        else:
            self.words = self._told(self.over) if self._told else _("Reckoning the price…")
