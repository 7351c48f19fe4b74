"""Reckons on a thread what the sliders ask for: one reckoning at a time, the latest wish next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.services.pairing_up import Matrix, OtherWeights, Outcome
from mentordesk.ui.kit import task
from mentordesk.ui.views.pairings.what_if_panel import WhatIfPanel

Found = tuple[OtherWeights, Outcome]


class TryingWeights(QObject):
    """Between the panel and the matrix; `show` is told the outcome, None while nothing is tried."""

    def __init__(
        self,
        parent: QWidget,
        show: Callable[[Outcome | None], object],
        keep: Callable[[dict[str, int]], object],
    ) -> None:
        super().__init__(parent)
        self._parent, self._show, self._keep = parent, show, keep
        self.panel = WhatIfPanel()
        self.panel.setParent(parent)
        self.panel.hide()
        self._matrix: Matrix | None = None
        self._reckoner: OtherWeights | None = None
        self._wanted: dict[str, int] | None = None
        self._busy = False
        self.panel.moved.connect(self._ask)
        self.panel.kept.connect(self._keep_them)

    def begin(self, matrix: Matrix) -> None:
        """Other people, scores or weights: sliders stand at the cohort's weights again, unless the same."""
        self._matrix, self._reckoner, self._busy = matrix, None, False
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._wanted = self.panel.weights
        if not self._busy:
            self._reckon()

    def _reckon(self) -> None:
        matrix, reckoner, wanted = self._matrix, self._reckoner, self._wanted
        if matrix is None or wanted is None:
            return
        self._wanted, self._busy = None, True

        def work() -> Found:
            known = reckoner or OtherWeights(matrix)
            weights = wanted if wanted.keys() == known.weights.keys() else known.weights
            return known, known.outcome(weights)

        task.fetch(self._parent, work, self._arrive)

    def _arrive(self, found: Found) -> None:
        self._busy = False
        reckoner, outcome = found
        if reckoner.matrix is self._matrix:
            self._reckoner = reckoner
            self.panel.show_dials(reckoner.dials)
            self.panel.show_outcome(outcome)
            self._show(outcome if self.panel.is_changed else None)
        self._reckon()

    @Slot()
    def _keep_them(self) -> None:
        self._keep(self.panel.weights)
