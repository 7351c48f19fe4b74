"""Tells what each mentor costs for one learner, reckoned in the background, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import GroupPrices, Price, Prices
from mentordesk.ui.kit import task

AnyPrices = Prices | GroupPrices
"""Of mentors, or of groups."""
Found = tuple[AnyPrices, Price]


class PriceTeller(QObject):
    """Asked while somebody is dragged, so it never lets anybody wait: what is not known yet is said so."""

    arrived = Signal()
    """More is known."""

    def __init__(self, parent: QObject, read: Callable[[int], AnyPrices]) -> None:
        super().__init__(parent)
        self._read = read
        self._learner = 0
        self.prices: AnyPrices | None = None
        self._known: dict[int, Price] = {}
        self._wanted: list[int] = []
        self._busy = False

    def begin(self, learner_id: int) -> None:
        """It is about another learner now."""
        self._learner, self.prices, self._known = learner_id, None, {}
        self._wanted, self._busy = [], False
        task.fetch(self, lambda: self._read(learner_id), self._begun)

    def price(self, mentor_id: int) -> Price | None:
        """The price of a mentor, or None: then it is asked for, before all others."""
        found = self._known.get(mentor_id)
        if found is None:
            self.want([mentor_id])
        return found

    def known(self, mentor_id: int) -> Price | None:
        """The price of a mentor, if it is known already."""
        return self._known.get(mentor_id)

    def words(self, mentor_id: int) -> str:
        """The price in words."""
        found = self.price(mentor_id)
        return _("Reckoning the price…") if found is None else found.sentence

    def want(self, mentors: list[int]) -> None:
        """Reckon these next."""
        new = [each for each in mentors if each not in self._known]
        self._wanted = new + [each for each in self._wanted if each not in new]
        self._reckon()

    def _begun(self, found: AnyPrices) -> None:
        if found.learner == self._learner:
            self.prices = found
            self.arrived.emit()
            self._reckon()

    def _reckon(self) -> None:
        prices = self.prices
        if self._busy or prices is None or not self._wanted:
            return
        self._busy, mentor = True, self._wanted.pop(0)
        task.fetch(self, lambda: (prices, prices.of(mentor)), self._reckoned)

    def _reckoned(self, found: Found) -> None:
        if found[0] is self.prices:
            self._busy = False
            self._known[found[1].mentor] = found[1]
            self.arrived.emit()
            self._reckon()
