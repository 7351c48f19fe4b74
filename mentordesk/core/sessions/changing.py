"""Moves, calls off, takes up again and rewords a session that stands in the calendar."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from sqlalchemy import delete, select

from mentordesk.core import slips, typed, words
from mentordesk.core.db import Db
from mentordesk.core.desk import command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.lifecycles import SESSION, moved
from mentordesk.core.model import Attendance, MentoringSession, Pairing, SessionChange
from mentordesk.core.sessions.busy import check_place
from mentordesk.core.sessions.clock_times import instant
from mentordesk.core.sessions.placing import async_problems, when_problems
from mentordesk.core.sessions.session_rows import SessionRow
from mentordesk.core.vocab import Mode, SessionState

_HOUR = 3600


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Where a session goes, and who asked for it; an exchange in writing keeps its length."""

    day: date
    start: str = ""
    minutes: int = 60
    place_id: int | None = None
    asked_by: str = ""
    reason: str = ""

    @classmethod
    def of(cls, row: SessionRow) -> Self:
        """The session where it is now."""
        return cls(row.day, row.start, row.minutes, row.place_id)

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        when = when_problems(self.day, self.start, self.minutes, "")
        return when + typed.problems(self, typed.PROSE, "asked_by", "reason")


@dataclass(frozen=True, slots=True)
class DetailsDraft:
    """What can be said about a session without moving it."""

    mode: Mode = Mode.IN_PERSON
    place_id: int | None = None
    link: str = ""
    topic: str = ""
    closing: bool = False

    @classmethod
    def of(cls, row: SessionRow) -> Self:
        """The session as it is now."""
        return cls(row.mode, row.place_id, row.link, row.topic, row.closing)

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        return typed.problems(self, typed.PROSE, "link", "topic")


@command(N_("Move session"))
def move(db: Db, session_id: int, draft: MoveDraft, now: datetime) -> None:
    """Put the session on another day, time or place; `now` is when it was asked for."""
    session = scheduled(db, session_id)
    if problems := draft.problems() or when_problems(draft.day, draft.start, draft.minutes, session.zone):
        raise Invalid(problems)
    if session.mode is Mode.ASYNC and draft.start:
        raise Invalid([Problem("start", _("They write to each other. Say first how they meet instead."))])
    before, notice = when(session), _notice(session, now)
    if session.opens_on is not None:
        session.opens_on += draft.day - session.day
    session.day, session.start, session.minutes = draft.day, draft.start, draft.minutes
    session.place_id = draft.place_id
    _check_goes_on(db, session)
    check_place(db, session)
    slips.make(db, [session_id])
    if when(session) != before:
        change = SessionChange(old=before, new=when(session), asked_by=draft.asked_by, reason=draft.reason)
        _note(db, session, change, now, notice)
    describe(
        db,
        _("Move session {number} of {pairing}").format(number=session.number, pairing=_pairing(db, session)),
    )


@command(N_("Cancel session"))
def cancel(db: Db, session_id: int, reason: str, now: datetime, *, asked_by: str = "") -> None:
    """Call the session off; `now` is when it was asked for."""
    session = get(db, session_id)
    state = moved(SESSION, session.state, SessionState.CANCELLED)
    asker = typed.checked("asked_by", asked_by, typed.LINES)
    change = _turned(session, state, asker, typed.reason(reason, _("Say why.")))
    notice = _notice(session, now)
    session.state = state
    _note(db, session, change, now, notice)


@command(N_("Put session back to scheduled"))
def reopen(db: Db, session_id: int, reason: str, now: datetime) -> None:
    """Correct a session that was wrongly said to be over: scheduled again, attendance forgotten."""
    session = get(db, session_id)
    if not session.state.final:
        raise Refused(_("This session is scheduled already."))
    state = moved(SESSION, session.state, SessionState.SCHEDULED)
    change = _turned(session, state, "", typed.reason(reason, _("Say why.")))
    session.state = state
    _check_goes_on(db, session)
    check_place(db, session)
    slips.make(db, [session_id])
    db.execute(delete(Attendance).where(Attendance.session_id == session_id))
    _note(db, session, change, now, None)


@command(N_("Meet in writing instead"))
def make_async(db: Db, session_id: int, opens_on: date, day: date, now: datetime) -> None:
    """Turn the meeting into an exchange in writing from `opens_on` until `day`."""
    if problems := async_problems(opens_on, day):
        raise Invalid(problems)
    session = scheduled(db, session_id)
    before, notice, same_day = when(session), _notice(session, now), session.day == day
    session.mode, session.opens_on, session.day = Mode.ASYNC, opens_on, day
    session.start, session.place_id = "", None
    _check_goes_on(db, session)
    slips.make(db, [session_id])
    change = SessionChange(old=before, new=when(session), moved=not same_day)
    _note(db, session, change, now, notice)


@command(N_("Change session"))
def edit(db: Db, session_id: int, draft: DetailsDraft) -> None:
    """Say how, where and about what they meet."""
    if problems := draft.problems():
        raise Invalid(problems)
    session = get(db, session_id)
    if draft.mode is Mode.ASYNC and session.mode is not Mode.ASYNC:
        raise Refused(
            _("Say from when until when they write to each other: choose “Meet in writing instead”.")
        )
    session.mode, session.link, session.topic = draft.mode, draft.link.strip(), draft.topic.strip()
    session.closing = draft.closing
    session.place_id = None if draft.mode is Mode.ASYNC else draft.place_id
    if draft.mode is not Mode.ASYNC:
        session.opens_on = None
    if session.state is SessionState.SCHEDULED:
        check_place(db, session)


def _check_goes_on(db: Db, session: MentoringSession) -> None:
    """Refuse a meeting of a pairing that is over by then."""
    ended = db.scalar(select(Pairing.ended_on).where(Pairing.id == session.pairing_id))
    if ended is not None and session.day > ended:
        sentence = _("The pairing ended on {day}, so they do not meet after that.")
        raise Refused(sentence.format(day=words.long_date(ended)))
    db.flush()


def get(db: Db, session_id: int) -> MentoringSession:
    """The session; raises `NotFound`."""
    session = db.get(MentoringSession, session_id)
    if session is None:
        raise NotFound(_("This session is no longer there."))
    return session


def scheduled(db: Db, session_id: int) -> MentoringSession:
    """The session, refused when it is over."""
    session = get(db, session_id)
    if session.state.final:
        raise Refused(
            _("This session is {state}. Put it back to scheduled first.").format(
                state=session.state.label.lower()
            )
        )
    return session


def when(session: MentoringSession) -> str:
    """The time as session changes keep it: "2026-12-10 14:00", "2026-12-10", or first/last day in writing."""
    if session.opens_on is not None:
        return f"{session.opens_on}/{session.day}"
    return f"{session.day} {session.start}".rstrip()


def _turned(session: MentoringSession, state: SessionState, asked_by: str, reason: str) -> SessionChange:
    return SessionChange(old=session.state.key, new=state.key, asked_by=asked_by, reason=reason, moved=False)


def _note(
    db: Db, session: MentoringSession, change: SessionChange, now: datetime, notice: int | None
) -> None:
    change.session_id, change.changed_on, change.notice_hours = session.id, now.date(), notice
    db.add(change)


def _notice(session: MentoringSession, now: datetime) -> int | None:
    """Whole hours until the session would have begun, 0 when it has; none when its time is not known."""
    if not session.start:
        return None
    starts = instant(session.day, session.start, session.zone)
    return max(0, int((starts - now).total_seconds() // _HOUR))


def _pairing(db: Db, session: MentoringSession) -> str:
    return db.scalar(select(Pairing.code).where(Pairing.id == session.pairing_id)) or ""
