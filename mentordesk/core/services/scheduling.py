"""Places the sessions of a cohort, and moves them: the start of a pairing follows its first session."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select

from mentordesk.core import pairings, participants, planning, programmes, sessions
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.model import MentoringSession, Pairing
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import Profile
from mentordesk.core.planning import zones
from mentordesk.core.planning.weeks import Away, Window, merged
from mentordesk.core.programmes import CohortRow
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services.asking import minutes, windows
from mentordesk.core.sessions import MoveDraft, SessionDraft, SessionRow
from mentordesk.core.vocab import Mode, PairingState, SessionState

_GOING = (PairingState.AGREED, PairingState.ACTIVE)


def plan(db: Db, cohort_id: int, mode: Mode, now: datetime, progress: Progress = silent) -> planning.Plan:
    """Where the missing sessions of all agreed and active pairings would go; nothing is written.

    `now` is an aware moment: nothing is placed before it.
    """
    return planning.place(request(db, cohort_id, now, with_places=mode is Mode.IN_PERSON), progress)


@command(N_("Place sessions"))
def keep(db: Db, placements: Sequence[planning.Placement], mode: Mode, today: date) -> list[int]:
    """Write a plan down: the sessions are scheduled and their pairings active."""
    last = {placement.pairing_id: placement.index for placement in placements}
    ends = {pairing: _is_last(db, pairing, placements) for pairing in last}
    drafts = [
        SessionDraft(
            pairing_id=placement.pairing_id,
            day=placement.wall.date(),
            start=placement.wall.strftime("%H:%M"),
            minutes=placement.minutes,
            mode=mode,
            place_id=placement.place_id,
            zone=placement.zone,
            closing=ends[placement.pairing_id] and placement.index == last[placement.pairing_id],
        )
        for placement in placements
    ]
    made = sessions.place(db, drafts, today)
    for pairing in last:
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


def free_starts(db: Db, session_id: int, first: date, until: date, now: datetime) -> list[datetime]:
    """The moments (UTC) from `first` up to, not including, `until` at which a session could start."""
    session = sessions.one(db, session_id)
    asked, index = _about(db, session, now)
    return list(planning.options(asked, session.pairing_id, index, first, until))


def check_move(db: Db, session_id: int, start: datetime, now: datetime) -> str:
    """Why a session cannot start at this moment, and what would be the next joint time; "" if it can."""
    session = sessions.one(db, session_id)
    asked, index = _about(db, session, now)
    return planning.check_move(asked, session.pairing_id, index, start)


def follow_start(db: Db, pairing_id: int) -> None:
    """Until a session is final, the first session's day is the pairing's start, which makes it active."""
    pairing = db.get_one(Pairing, pairing_id)
    found = select(MentoringSession.day, MentoringSession.state).where(
        MentoringSession.pairing_id == pairing_id
    )
    days = [(day, state) for day, state in db.execute(found).tuples() if state is not SessionState.CANCELLED]
    if pairing.state in _GOING and days and not any(state.final for _day, state in days):
        pairings.set_started(db, pairing_id, min(day for day, _state in days))


def request(db: Db, cohort_id: int, now: datetime, *, with_places: bool = False) -> planning.Request:
    """What the planning is asked; sessions that people have in other cohorts stand in the way too."""
    cohort = programmes.cohort(db, cohort_id)
    going = [pairing for pairing in pairings.rows(db, cohort_id) if pairing.state.confirmed]
    held = _sessions(db, cohort_id)
    places = tuple(
        planning.Place(place.id, place.name, cohort.zone)
        for place in (sessions.places(db) if with_places else [])
    )
    ids = tuple(place.id for place in places)
    series = [_series(pairing, cohort, held[pairing.id], now, ids) for pairing in going]
    return planning.Request(
        zone=cohort.zone,
        people=tuple(_people(participants.profiles(db, cohort_id))),
        pairings=(*series, *_elsewhere(db, {pairing.id for pairing in going}, now)),
        places=places,
        default_hours=tuple(
            Window(day, minutes(cohort.hours_from), minutes(cohort.hours_to)) for day in range(5)
        ),
        not_before=now,
    )


def _about(db: Db, session: SessionRow, now: datetime) -> tuple[planning.Request, int]:
    """The request, and the place of a session in its series."""
    cohort_id = db.get_one(Pairing, session.pairing_id).cohort_id
    asked = request(db, cohort_id, now)
    mine = next((each for each in asked.pairings if each.id == session.pairing_id), None)
    at = session.starts
    found = [meeting.index for meeting in (mine.fixed if mine else ()) if at and meeting.start == at]
    return asked, found[0] if found else -1


def _sessions(db: Db, cohort_id: int) -> defaultdict[int, list[SessionRow]]:
    held: defaultdict[int, list[SessionRow]] = defaultdict(list)
    for row in sessions.rows(db, cohort_id):
        if row.state is not SessionState.CANCELLED:
            held[row.pairing_id].append(row)
    return held


def _series(
    pairing: PairingRow, cohort: CohortRow, held: list[SessionRow], now: datetime, places: tuple[int, ...]
) -> planning.Pairing:
    """The rhythm goes on from the last session, else it begins with the cohort, and never in the past.

    A paused pairing keeps what it has and gets nothing new.
    """
    rhythm = timedelta(days=pairing.cadence_days or cohort.cadence_days)
    soonest = max(zones.here(now, cohort.zone).date() + timedelta(days=1), cohort.start_on)
    following = max(held[-1].day + rhythm, soonest) if held else soonest
    return planning.Pairing(
        id=pairing.id,
        member_ids=tuple(sorted({member.person_id for member in pairing.current})),
        first=following - len(held) * rhythm,
        cadence_days=rhythm.days,
        minutes=cohort.session_minutes,
        count=None if pairing.state in _GOING else 0,
        until=pairing.planned_end_on or cohort.end_on,
        fixed=tuple(_meeting(index, row) for index, row in enumerate(held)),
        place_ids=places,
        zone=cohort.zone,
    )


def _meeting(index: int, row: SessionRow) -> planning.Meeting:
    """A session whose time of day is not known stands at noon and takes no time."""
    noon = datetime.combine(row.day, time(12), UTC)
    starts = row.starts
    place = row.place_id if starts else None
    return planning.Meeting(
        index, starts.astimezone(UTC) if starts else noon, row.minutes if starts else 0, place
    )


def _people(profiles: Sequence[Profile]) -> list[planning.Person]:
    """People, not participants: who has two roles has one diary, free whenever either role said so."""
    roles: defaultdict[int, list[Profile]] = defaultdict(list)
    for profile in profiles:
        roles[profile.person_id].append(profile)
    return [
        planning.Person(
            id=person,
            name=theirs[0].name,
            zone=theirs[0].zone,
            windows=_joined(theirs),
            away=tuple(Away(first, until) for first, until, _note in theirs[0].absences),
        )
        for person, theirs in roles.items()
    ]


def _joined(roles: list[Profile]) -> tuple[Window, ...] | None:
    known = [found for role in roles if (found := windows(role)) is not None]
    return merged(window for each in known for window in each) if known else None


def _elsewhere(db: Db, here: set[int], now: datetime) -> list[planning.Pairing]:
    """What keeps people busy beside the pairings that are planned."""
    since = now.date() - timedelta(days=1)
    meetings: defaultdict[int, dict[int, planning.Meeting]] = defaultdict(dict)
    members: defaultdict[int, set[int]] = defaultdict(set)
    for row in sessions.busy(db, since, since + timedelta(days=800)):
        if row.pairing_id not in here:
            length = int((row.ends - row.starts).total_seconds() // 60)
            meetings[row.pairing_id][row.session_id] = planning.Meeting(
                len(meetings[row.pairing_id]), row.starts.astimezone(UTC), length
            )
            members[row.pairing_id].add(row.person_id)
    return [
        planning.Pairing(
            pairing, tuple(sorted(members[pairing])), since, 1, 0, count=0, fixed=tuple(fixed.values())
        )
        for pairing, fixed in meetings.items()
    ]


def _is_last(db: Db, pairing_id: int, placements: Sequence[planning.Placement]) -> bool:
    """Whether the last of these is near enough to the pairing's planned end to close it."""
    pairing = db.get_one(Pairing, pairing_id)
    cohort = programmes.cohort(db, pairing.cohort_id)
    end = pairing.planned_end_on or cohort.end_on
    days = [placement.wall.date() for placement in placements if placement.pairing_id == pairing_id]
    return end - max(days) < timedelta(days=pairing.cadence_days or cohort.cadence_days)
