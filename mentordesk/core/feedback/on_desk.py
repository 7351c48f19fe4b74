"""A slip that lies on the desk, with all that is known of it before it is typed in."""

from dataclasses import dataclass

from mentordesk.core.db import Db
from mentordesk.core.errors import Refused
from mentordesk.core.feedback.response_rows import ResponseRow, of_pairing
from mentordesk.core.feedback.slip_sheets import SlipSheet, look_up, sheet
from mentordesk.core.feedback.waves import open_wave


@dataclass(frozen=True, slots=True)
class OnDesk:
    """A slip, what was typed in from it before, and what the same person answered earlier."""

    slip: SlipSheet
    answer: ResponseRow | None
    earlier: tuple[ResponseRow, ...]
    """About the same pairing, latest first; of anonymous surveys nothing is kept to show."""
    refusal: str
    """Why the survey takes no answers now; "" when it does."""


def find_on_desk(db: Db, typed: str) -> OnDesk:
    """The slip with this code or number, answered or not; raises `Invalid` or `NotFound`."""
    return _on_desk(db, look_up(db, typed))


def on_desk(db: Db, slip_id: int) -> OnDesk:
    """The same for a slip that is known; raises `NotFound`."""
    return _on_desk(db, sheet(db, slip_id))


def _on_desk(db: Db, slip: SlipSheet) -> OnDesk:
    theirs = [row for row in of_pairing(db, slip.pairing_id) if row.participant_id == slip.participant_id]
    answer = next((row for row in theirs if row.id == slip.response_id), None)
    earlier = tuple(row for row in reversed(theirs) if row is not answer)
    return OnDesk(slip, answer, earlier, _refusal(db, slip.wave_id))


def _refusal(db: Db, wave_id: int) -> str:
    try:
        open_wave(db, wave_id)
    except Refused as refused:
        return str(refused)
    return ""
