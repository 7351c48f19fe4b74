"""The steps of onboarding for whoever a sheet says was accepted."""

from datetime import date

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying import in_bulk
from mentordesk.core.intake.applying.crowd import Seat
from mentordesk.core.model import ChecklistItem, Participant
from mentordesk.core.participants.onboarding import STEPS


class Steps:
    """Gathers the steps of those who have none yet."""

    def __init__(self, db: Db, cohort_id: int) -> None:
        self._db = db
        theirs = select(ChecklistItem.participant_id).join(
            Participant, Participant.id == ChecklistItem.participant_id
        )
        self._there = set(db.scalars(theirs.where(Participant.cohort_id == cohort_id).distinct()))
        self._new: list[tuple[int, str, bool, date | None]] = []

    def begin(self, seat: Seat, onboarded_on: date | None) -> None:
        """The built-in steps of the role; the required ones are done if the sheet says so."""
        if seat.id in self._there:
            return
        self._there.add(seat.id)
        self._new += [
            (seat.id, _(text), required, onboarded_on if required else None)
            for text, required in STEPS[seat.role]
        ]

    def write(self) -> None:
        """Put them into the file."""
        columns = ("participant_id", "text", "required", "done_on")
        in_bulk.insert(self._db, ChecklistItem.__table__, columns, self._new)  # type: ignore[arg-type] # a Table
        self._new = []
