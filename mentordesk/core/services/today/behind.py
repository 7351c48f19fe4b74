"""What stands behind a line of the list Today, and what comes next when the list is empty."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core import goals, pairings, sessions
from mentordesk.core.desk import Db
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.today.line import Line
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import GoalState

_SHOWN = {GoalState.ACTIVE, GoalState.ON_HOLD, GoalState.CLOSED}


@dataclass(frozen=True, slots=True)
class Behind:
    """The pairing of a line, its sessions in order of time, its goals, and its open actions."""

    pairing: PairingRow
    sessions: tuple[SessionRow, ...]
    goals: tuple[GoalRow, ...]
    actions: tuple[ActionRow, ...]


def behind(db: Db, line: Line) -> Behind | None:
    """What stands behind a line; None where it is about no pairing."""
    if not line.pairing_id:
        return None
    return Behind(
        pairing=pairings.row(db, line.pairing_id),
        sessions=tuple(sessions.of_pairing(db, line.pairing_id)),
        goals=tuple(row for row in goals.of_pairing(db, line.pairing_id) if row.state in _SHOWN),
        actions=tuple(
            row for row in goals.actions_of(db, line.pairing_id) if not (row.done_on or row.dropped_on)
        ),
    )


def next_session(db: Db, cohort_id: int, today: date) -> SessionRow | None:
    """The first session to come."""
    coming = sessions.upcoming(db, cohort_id, today).values()
    return min(coming, key=lambda row: (row.day, row.start, row.id), default=None)
