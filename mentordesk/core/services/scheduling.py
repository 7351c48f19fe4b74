"""Places the sessions of a cohort, and moves them: the start of a pairing follows its first session."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from mentordesk.core import pairings, planning, programmes, sessions
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.model import MentoringSession, Pairing
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services.pairing_up import ending
from mentordesk.core.services.plan_request import GOING, request
from mentordesk.core.services.session_moves import Moving, moving
from mentordesk.core.sessions import MoveDraft, RecordDraft, SessionDraft
from mentordesk.core.vocab import Format, Mode, PairingState, SessionState

__all__ = [
    "Moving",
    "add",
    "cancel",
    "check_move",
    "follow_start",
    "free_starts",
    "keep",
    "make_async",
    "move",
    "moving",
    "plan",
    "record",
    "reopen",
    "request",
]


def plan(db: Db, cohort_id: int, mode: Mode, now: datetime, progress: Progress = silent) -> planning.Plan:
    """Where the missing sessions of all agreed and active pairings would go; nothing is written.

    `now` is an aware moment: nothing is placed before it.
    """
    return planning.place(request(db, cohort_id, now, with_places=mode is Mode.IN_PERSON), progress)


@command(N_("Place sessions"))
def keep(db: Db, placements: Sequence[planning.Placement], mode: Mode, today: date) -> list[int]:
    """Write a plan down: the sessions are scheduled and their pairings active."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    for placement in placements:
        days[placement.pairing_id].append(placement.wall.date())
    closing = {
        pairing: max(theirs) for pairing, theirs in days.items() if _nears_end(db, pairing, max(theirs))
    }
    drafts = [
        SessionDraft(
            pairing_id=placement.pairing_id,
            day=placement.wall.date(),
            start=placement.wall.strftime("%H:%M"),
            minutes=placement.minutes,
            mode=mode,
            place_id=placement.place_id,
            zone=placement.zone,
            closing=closing.get(placement.pairing_id) == placement.wall.date(),
        )
        for placement in placements
    ]
    made = sessions.place(db, drafts, today)
    for pairing in days:
        follow_start(db, pairing)
    label = ngettext("Place {count} session", "Place {count} sessions", len(made))
    describe(db, label.format(count=len(made)))
    return made


@command(N_("Place session"))
def add(db: Db, draft: SessionDraft, today: date) -> int:
    """Schedule one session by hand."""
    (made,) = sessions.place(db, [draft], today)
    follow_start(db, draft.pairing_id)
    return made


@command(N_("Move session"))
def move(db: Db, session_id: int, draft: MoveDraft, now: datetime) -> None:
    """Put a session elsewhere; `now` is when it was asked for."""
    sessions.move(db, session_id, draft, now)
    follow_start(db, sessions.one(db, session_id).pairing_id)


@command(N_("Cancel session"))
def cancel(db: Db, session_id: int, reason: str, now: datetime, asked_by: str = "") -> None:
    """Call a session off; `now` is when it was asked for."""
    sessions.cancel(db, session_id, reason, now, asked_by=asked_by)
    follow_start(db, sessions.one(db, session_id).pairing_id)


@command(N_("Put session back to scheduled"))
def reopen(db: Db, session_id: int, reason: str, now: datetime) -> None:
    """Correct a session that was wrongly said to be over."""
    sessions.reopen(db, session_id, reason, now)
    follow_start(db, sessions.one(db, session_id).pairing_id)


@command(N_("Record session"))
def record(db: Db, session_id: int, draft: RecordDraft, today: date) -> None:
    """Say what became of a session; one meeting is all of a flash pairing, which is completed by it."""
    sessions.record(db, session_id, draft, today)
    row = sessions.one(db, session_id)
    pairing = pairings.row(db, row.pairing_id)
    single = pairing.format is Format.FLASH and pairing.state in {PairingState.ACTIVE, PairingState.PAUSED}
    if single and row.state is SessionState.HELD:
        ending.end(db, pairing.id, None, row.day)


@command(N_("Meet in writing instead"))
def make_async(db: Db, session_id: int, days: tuple[date, date], now: datetime) -> None:
    """Turn a meeting into an exchange in writing, from the first of the days until the second."""
    sessions.make_async(db, session_id, *days, now)
    follow_start(db, sessions.one(db, session_id).pairing_id)


def free_starts(db: Db, session_id: int, first: date, until: date, now: datetime) -> list[datetime]:
    """The moments (UTC) from `first` up to, not including, `until` at which a session could start.

    None while its pairing is not confirmed.
    """
    return moving(db, session_id, now).free_starts(first, until)


def check_move(db: Db, session_id: int, start: datetime, now: datetime) -> str:
    """Why a session cannot start at this moment, and what would be the next joint time; "" if it can."""
    return moving(db, session_id, now).why_not(start)


def follow_start(db: Db, pairing_id: int) -> None:
    """Until a session is final, the first session's day is the pairing's start, which makes it active."""
    pairing = db.get_one(Pairing, pairing_id)
    found = select(MentoringSession.day, MentoringSession.state).where(
        MentoringSession.pairing_id == pairing_id
    )
    days = [(day, state) for day, state in db.execute(found) if state is not SessionState.CANCELLED]
    if pairing.state in GOING and days and not any(state.final for _day, state in days):
        pairings.set_started(db, pairing_id, min(day for day, _state in days))


def _nears_end(db: Db, pairing_id: int, last: date) -> bool:
    """Whether the last of a pairing's sessions is near enough to its planned end to close it."""
    pairing = db.get_one(Pairing, pairing_id)
    cohort = programmes.cohort(db, pairing.cohort_id)
    end = pairing.planned_end_on or cohort.end_on
    return end - last < timedelta(days=pairing.cadence_days or cohort.cadence_days)
