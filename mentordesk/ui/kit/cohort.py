"""Which cohort the window is about: pages show that one and are told when it is another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mentordesk.ui.kit import task
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.settings import Settings

if TYPE_CHECKING:
    from mentordesk.core.desk import Change, Desk
    from mentordesk.core.programmes import CohortRow

READS = frozenset({"cohort", "programme"})
"""A change of these is told by `CurrentCohort.changed`, once it is known which cohorts there are now."""


class CurrentCohort(QObject):
    """The chosen cohort, remembered for each file; `changed` when it is another one or has other words."""

    changed = Signal()

    def __init__(self, desk: "Desk", live: Live, settings: Settings, there: "list[CohortRow]") -> None:
        super().__init__(live)
        self._desk, self._settings = desk, settings
        self.all: list[CohortRow] = there
        remembered = settings.of_page("cohort", desk.path.name)
        self._wanted = int(remembered) if remembered.isdigit() else 0
        live.changed.connect(self._heard)

    @property
    def row(self) -> "CohortRow | None":
        """The chosen cohort; None while the file has none."""
        chosen = (each for each in self.all if each.id == self._wanted)
        return next(chosen, self.all[0] if self.all else None)

    @property
    def id(self) -> int:
        """Its id; 0 while the file has none."""
        return self.row.id if self.row else 0

    def choose(self, cohort_id: int) -> None:
        """Be about another cohort from now on; it may be so new that it is not known here yet."""
        self._wanted = cohort_id
        self._settings.keep_of_page("cohort", self._desk.path.name, str(cohort_id))
        self.changed.emit()

    @Slot(object)
    def _heard(self, change: "Change") -> None:
        if change.tables & READS:
            task.fetch(self, lambda: cohorts(self._desk), self._show)

    def _show(self, there: "list[CohortRow]") -> None:
        self.all = there
        self.changed.emit()


def cohorts(desk: "Desk") -> "list[CohortRow]":
    """All cohorts of a file; imports the room, so not for the window's thread."""
    from mentordesk.core import programmes

    return desk.ask(programmes.cohorts)
