"""What needs the coordinator now: one ordered list, each line with its reason and its next act."""

from datetime import date, timedelta

from mentordesk.core import feedback, goals, pairings, participants, programmes, sessions
from mentordesk.core.desk import Db
from mentordesk.core.services.today import answer_lines, risk_lines, work_lines
from mentordesk.core.services.today.behind import Behind, behind, next_session
from mentordesk.core.services.today.line import Line, Now, Someone
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import Level, SessionState

__all__ = ["READS", "Behind", "Line", "Someone", "behind", "count", "lines", "next_session"]

READS = pairings.READS | participants.READS | sessions.READS | feedback.READS | programmes.READS | goals.READS
_LEVELS = list(Level)
_SOON = timedelta(days=14)


def lines(db: Db, cohort_id: int, today: date) -> list[Line]:
    """All lines, by date and then by level."""
    now = Now(
        db,
        programmes.cohort(db, cohort_id),
        today,
        tuple(pairings.rows(db, cohort_id)),
        _booked(db, cohort_id, today),
    )
    found = [
        line for make in (*risk_lines.MAKERS, *answer_lines.MAKERS, *work_lines.MAKERS) for line in make(now)
    ]
    return sorted(found, key=lambda line: (line.due, _LEVELS.index(line.level), line.title))


def count(db: Db, cohort_id: int, today: date) -> int:
    """How many lines there are."""
    return len(lines(db, cohort_id, today)) if cohort_id else 0


def _booked(db: Db, cohort_id: int, today: date) -> dict[int, SessionRow]:
    """The first session of each pairing in the 14 days after today."""
    day = timedelta(days=1)
    coming = sessions.rows(db, cohort_id, since=today + day, before=today + _SOON + day)
    booked = [row for row in coming if row.state is SessionState.SCHEDULED and row.day <= today + _SOON]
    return {row.pairing_id: row for row in reversed(booked)}
