"""What needs the coordinator now: one ordered list, each line with its reason and its next act."""

from datetime import date

from mentordesk.core import feedback, pairings, participants, programmes, sessions
from mentordesk.core.desk import Db
from mentordesk.core.services.today import rules, tasks
from mentordesk.core.services.today.line import Line, Now, Someone
from mentordesk.core.vocab import Level

__all__ = ["READS", "Line", "Someone", "count", "lines"]

READS = pairings.READS | participants.READS | sessions.READS | feedback.READS | programmes.READS
_LEVELS = list(Level)


def lines(db: Db, cohort_id: int, today: date) -> list[Line]:
    """All lines, by date and then by level."""
    now = Now(
        db,
        programmes.cohort(db, cohort_id),
        today,
        tuple(pairings.rows(db, cohort_id)),
        sessions.upcoming(db, cohort_id, today),
    )
    found = [line for make in (*rules.MAKERS, *tasks.MAKERS) for line in make(now)]
    return sorted(found, key=lambda line: (line.due, _LEVELS.index(line.level), line.title))


def count(db: Db, cohort_id: int, today: date) -> int:
    """How many lines there are."""
    return len(lines(db, cohort_id, today)) if cohort_id else 0
