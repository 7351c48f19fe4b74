"""Sessions that fall into somebody's absence, and where each could go instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from mentordesk.core import expected, sessions
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import MentoringSession, Participant
from mentordesk.core.services import scheduling
from mentordesk.core.sessions import MoveDraft, SessionRow
from mentordesk.core.vocab import SessionState

_LOOK = timedelta(days=42)
"""How far around its day another time for a session is looked for."""


@dataclass(frozen=True, slots=True)
class Instead:
    """A session that cannot stay; `start` (UTC) is the nearest time that suits, or `why` says why not."""

    session: SessionRow
    start: datetime | None
    why: str = ""

    @property
    def local(self) -> datetime | None:
        """The same by the clock of the session."""
        return self.start.astimezone(ZoneInfo(self.session.zone)) if self.start else None


def touched(db: Db, person_id: int, first: date, back: date, today: date) -> list[SessionRow]:
    """The sessions to come in which someone is expected from a day on; `back` is the first day back."""
    there = expected.at_sessions(
        MentoringSession.state == SessionState.SCHEDULED,
        MentoringSession.day >= max(first, today),
        MentoringSession.day < back,
    ).c
    query = (
        select(there.session_id)
        .join(Participant, Participant.id == there.participant_id)
        .where(Participant.person_id == person_id)
        .distinct()
    )
    found = sessions.of_ids(db, list(db.scalars(query)))
    return sorted(found, key=lambda row: (row.day, row.start, row.id))


def instead(db: Db, person_id: int, first: date, back: date, now: datetime) -> list[Instead]:
    """For each of those sessions the nearest time that suits everybody, none of them twice."""
    taken: list[tuple[SessionRow, datetime]] = []
    found = []
    for row in touched(db, person_id, first, back, now.date()):
        each = _nearest(db, row, taken, now)
        if each.start:
            taken.append((row, each.start))
        found.append(each)
    return found


@command(N_("Reschedule sessions"))
def reschedule(db: Db, moves: Sequence[tuple[int, datetime]], reason: str, now: datetime) -> None:
    """Put each of these sessions at its moment (UTC), all in one step."""
    for session_id, start in moves:
        row = sessions.one(db, session_id)
        local = start.astimezone(ZoneInfo(row.zone))
        draft = replace(
            MoveDraft.of(row), day=local.date(), start=local.strftime("%H:%M"), reason=reason.strip()
        )
        scheduling.move(db, session_id, draft, now)
    count = len(moves)
    label = ngettext("Reschedule {count} session", "Reschedule {count} sessions", count)
    describe(db, label.format(count=count))


def _nearest(db: Db, row: SessionRow, taken: Sequence[tuple[SessionRow, datetime]], now: datetime) -> Instead:
    if row.starts is None:
        return Instead(row, None, _("It has no time of day. Look at it in the calendar."))
    moving = scheduling.moving(db, row.id, now)
    if moving.refusal:
        return Instead(row, None, moving.refusal)
    starts = moving.free_starts(max(row.day - _LOOK, now.date()), row.day + _LOOK)
    free = [start for start in starts if start > now and not any(_meet(row, start, taken))]
    if not free:
        return Instead(row, None, _("No time within six weeks suits everybody."))
    at = row.starts
    return Instead(row, min(free, key=lambda start: (abs(start - at), start)))


def _meet(row: SessionRow, start: datetime, taken: Sequence[tuple[SessionRow, datetime]]) -> Iterator[bool]:
    """Whether it would meet one of those that were given a time, in a person or in a place."""
    people = {member.person_id for member in row.members}
    for other, begins in taken:
        shared = people & {member.person_id for member in other.members}
        place = row.place_id is not None and row.place_id == other.place_id
        apart = start + timedelta(minutes=row.minutes) <= begins or start >= begins + timedelta(
            minutes=other.minutes
        )
        yield bool(shared or place) and not apart
