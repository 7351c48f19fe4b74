"""What lists and the calendar show of sessions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from mentordesk.core.db import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Attendance, MentoringSession, Pairing, Place, SessionChange
from mentordesk.core.sessions import session_members
from mentordesk.core.sessions.clock_times import end_of, instant
from mentordesk.core.sessions.session_members import SessionMember
from mentordesk.core.vocab import Mark, Mode, SessionState, Side

_PEOPLE = ("member", "cover", "participant", "person")
READS = frozenset({"session", "attendance", "session_change", "pairing", "place", *_PEOPLE})

S = MentoringSession


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as lists show it."""

    id: int
    code: str
    pairing_id: int
    pairing_code: str
    number: int
    mode: Mode
    day: date
    start: str
    zone: str
    opens_on: date | None
    minutes: int
    place_id: int | None
    place: str
    link: str
    topic: str
    state: SessionState
    closing: bool
    booked_on: date | None
    topics: tuple[str, ...]
    total: int
    """The highest number of the pairing's sessions, for "3 of 8"."""
    moves: int
    members: tuple[SessionMember, ...]
    """Mentors first, then by name."""
    attendance: Mapping[int, Mark]
    """By participant."""

    @property
    def starts(self) -> datetime | None:
        """The moment it begins, in its own zone; none when only the day is known."""
        return instant(self.day, self.start, self.zone) if self.start else None

    @property
    def ends(self) -> datetime | None:
        """The moment it ends, in its own zone; none when only the day is known."""
        return end_of(instant(self.day, self.start, self.zone), self.minutes) if self.start else None

    @property
    def mentors(self) -> tuple[str, ...]:
        """The names on the mentor side."""
        return tuple(member.name for member in self.members if member.side is Side.MENTOR)

    @property
    def learners(self) -> tuple[str, ...]:
        """The names on the learner side."""
        return tuple(member.name for member in self.members if member.side is Side.LEARNER)


@dataclass(frozen=True, slots=True)
class SessionCounts:
    """How many sessions of a cohort stand where."""

    held: int
    no_show: int
    cancelled: int
    unlogged: int
    upcoming: int


def rows(db: Db, cohort_id: int, since: date | None = None, before: date | None = None) -> list[SessionRow]:
    """The cohort's sessions from `since` until the day before `before`, in order of time."""
    return _rows(db, Pairing.cohort_id == cohort_id, *_span(since, before))


def of_pairing(db: Db, pairing_id: int) -> list[SessionRow]:
    """All sessions of a pairing, in order of time."""
    return _rows(db, S.pairing_id == pairing_id)


def of_ids(db: Db, ids: Sequence[int]) -> list[SessionRow]:
    """These sessions, in order of time, as far as they are there."""
    return _rows(db, S.id.in_(ids))


def one(db: Db, session_id: int) -> SessionRow:
    """One session; raises `NotFound`."""
    found = _rows(db, S.id == session_id)
    if not found:
        raise NotFound(_("This session is no longer there."))
    return found[0]


def coded(db: Db, code: str) -> SessionRow | None:
    """The session with this code, written as we write it."""
    return next(iter(_rows(db, S.code == code)), None)


def unlogged(db: Db, cohort_id: int, before: date) -> list[SessionRow]:
    """Sessions before this day of which nobody has said whether they took place."""
    return _rows(db, Pairing.cohort_id == cohort_id, S.state == SessionState.SCHEDULED, S.day < before)


def upcoming(db: Db, cohort_id: int, today: date) -> dict[int, SessionRow]:
    """The next session of each pairing that has one, by pairing; today's counts."""
    scheduled = _rows(db, Pairing.cohort_id == cohort_id, S.state == SessionState.SCHEDULED, S.day >= today)
    return {row.pairing_id: row for row in reversed(scheduled)}


def counts(db: Db, cohort_id: int, today: date) -> SessionCounts:
    """How many sessions stand where; a scheduled one is unlogged from the day after."""
    found = db.execute(
        select(S.state, S.day < today, func.count())
        .join(Pairing, Pairing.id == S.pairing_id)
        .where(Pairing.cohort_id == cohort_id)
        .group_by(S.state, S.day < today)
    )
    tally: dict[tuple[SessionState, bool], int] = {(state, past): count for state, past, count in found}

    def both(state: SessionState) -> int:
        return tally.get((state, False), 0) + tally.get((state, True), 0)

    return SessionCounts(
        held=both(SessionState.HELD),
        no_show=both(SessionState.NO_SHOW),
        cancelled=both(SessionState.CANCELLED),
        unlogged=tally.get((SessionState.SCHEDULED, True), 0),
        upcoming=tally.get((SessionState.SCHEDULED, False), 0),
    )


def _span(since: date | None, before: date | None) -> Iterable[ColumnElement[bool]]:
    """A session in writing lies in every span that its exchange touches."""
    if since is not None:
        yield S.day >= since
    if before is not None:
        yield or_(S.day < before, S.opens_on < before)


def _rows(db: Db, *where: ColumnElement[bool]) -> list[SessionRow]:
    def of_those(query: Any) -> Any:
        return query.join(Pairing, Pairing.id == S.pairing_id).where(*where)

    totals, moves = _totals(db, of_those(select(S.pairing_id))), _moves(db, of_those)
    members = session_members.read(db, of_those(select(S.pairing_id)))
    attendance = _attendance(db, of_those)
    return [
        SessionRow(
            *(
                *row,
                totals[row[2]],
                before + moves.get(row[0], 0),
                members.on(row[2], row[6]),
                attendance.get(row[0], {}),
            )
        )
        for *row, before in db.execute(of_those(_COLUMNS).order_by(S.day, S.start, S.id))
    ]


_COLUMNS = select(
    S.id,
    S.code,
    S.pairing_id,
    Pairing.code,
    S.number,
    S.mode,
    S.day,
    S.start,
    S.zone,
    S.opens_on,
    S.minutes,
    S.place_id,
    func.coalesce(select(Place.name).where(Place.id == S.place_id).scalar_subquery(), ""),
    S.link,
    S.topic,
    S.state,
    S.closing,
    S.booked_on,
    S.topics,
    S.moved_before,
)


def _totals(db: Db, pairings: Select[Any]) -> dict[int, int]:
    highest = (
        select(S.pairing_id, func.max(S.number)).where(S.pairing_id.in_(pairings)).group_by(S.pairing_id)
    )
    return dict(db.execute(highest).all())


def _moves(db: Db, of_those: Any) -> dict[int, int]:
    counted = (
        select(SessionChange.session_id, func.count())
        .join(S, S.id == SessionChange.session_id)
        .where(SessionChange.moved)
        .group_by(SessionChange.session_id)
    )
    return dict(db.execute(of_those(counted)).all())


def _attendance(db: Db, of_those: Any) -> dict[int, dict[int, Mark]]:
    marks: dict[int, dict[int, Mark]] = defaultdict(dict)
    marked = select(Attendance.session_id, Attendance.participant_id, Attendance.mark).join(
        S, S.id == Attendance.session_id
    )
    for session, participant, mark in db.execute(of_those(marked)):
        marks[session][participant] = mark
    return marks
