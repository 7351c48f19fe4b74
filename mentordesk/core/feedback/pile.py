"""The pile of paper: slips of sessions that were held and have not been typed in."""

from datetime import date

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.feedback.response_rows import OutstandingRow, outstanding
from mentordesk.core.model import MentoringSession, Pairing
from mentordesk.core.vocab import SessionState


def still_out(db: Db, cohort_id: int, by: date) -> list[OutstandingRow]:
    """Slips of sessions held until `by` that nobody has handed in, oldest session first."""
    held = set(
        db.scalars(
            select(MentoringSession.id)
            .join(Pairing, Pairing.id == MentoringSession.pairing_id)
            .where(Pairing.cohort_id == cohort_id, MentoringSession.state == SessionState.HELD)
        )
    )
    return [row for row in outstanding(db, cohort_id, by) if row.session_id in held]


def count_still_out(db: Db, cohort_id: int, today: date) -> int:
    """How many slips of held sessions wait to be typed in."""
    return len(still_out(db, cohort_id, today))
