"""Puts what the rooms know before the planning: the pairings, everybody's diary, the places."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from mentordesk.core import pairings, participants, planning, programmes, sessions
from mentordesk.core.desk import Db
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import Profile
from mentordesk.core.planning import zones
from mentordesk.core.planning.weeks import Away, Window, merged
from mentordesk.core.programmes import CohortRow
from mentordesk.core.services.asking import minutes, windows
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import PairingState, SessionState

GOING = (PairingState.AGREED, PairingState.ACTIVE)
"""Pairings that get new sessions."""
_AHEAD = timedelta(days=800)


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
        pairings=(*series, *_standing_in(held), *_elsewhere(db, {pairing.id for pairing in going}, now)),
        places=places,
        default_hours=tuple(
            Window(day, minutes(cohort.hours_from), minutes(cohort.hours_to)) for day in range(5)
        ),
        not_before=now,
    )


def _sessions(db: Db, cohort_id: int) -> defaultdict[int, list[SessionRow]]:
    held: defaultdict[int, list[SessionRow]] = defaultdict(list)
    for row in sessions.rows(db, cohort_id):
        if row.state is not SessionState.CANCELLED:
            held[row.pairing_id].append(row)
    return held


def _series(
    pairing: PairingRow, cohort: CohortRow, held: list[SessionRow], now: datetime, places: tuple[int, ...]
) -> planning.Pairing:
    """The rhythm goes on from the last session, else it begins with the cohort or on the day that a sheet
    gave the pairing, and never in the past.

    A paused pairing keeps what it has and gets nothing new.
    """
    rhythm = timedelta(days=pairing.cadence_days or cohort.cadence_days)
    tomorrow = zones.here(now, cohort.zone).date() + timedelta(days=1)
    agreed = pairing.started_on if pairing.state is PairingState.AGREED else None
    soonest = max(tomorrow, cohort.start_on, agreed or tomorrow)
    following = max(held[-1].day + rhythm, soonest) if held else soonest
    return planning.Pairing(
        id=pairing.id,
        member_ids=tuple(sorted({member.person_id for member in pairing.current})),
        first=following - len(held) * rhythm,
        cadence_days=rhythm.days,
        minutes=cohort.session_minutes,
        count=None if pairing.state in GOING else 0,
        until=pairing.planned_end_on or cohort.end_on,
        fixed=tuple(_meeting(index, row) for index, row in enumerate(held)),
        place_ids=places,
        zone=cohort.zone,
    )


def _standing_in(held: Mapping[int, Sequence[SessionRow]]) -> list[planning.Pairing]:
    """The sessions that keep somebody busy who stands in, each by itself, under minus its number."""
    rows = [row for theirs in held.values() for row in theirs if row.starts]
    people = {row.id: tuple(who.person_id for who in row.members if who.stands_in) for row in rows}
    return [
        planning.Pairing(-row.id, people[row.id], row.day, 1, 0, count=0, fixed=(_meeting(0, row),))
        for row in rows
        if people[row.id]
    ]


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
    """What keeps people and places busy beside the pairings that are planned."""
    since = now.date() - timedelta(days=1)
    before = since + _AHEAD
    where = {each.session_id: each.place_id for each in sessions.bookings(db, since, before)}
    meetings: defaultdict[int, dict[int, planning.Meeting]] = defaultdict(dict)
    members: defaultdict[int, set[int]] = defaultdict(set)
    for row in sessions.busy(db, since, before):
        if row.pairing_id not in here:
            theirs = meetings[row.pairing_id]
            length = int((row.ends - row.starts).total_seconds() // 60)
            theirs.setdefault(
                row.session_id,
                planning.Meeting(len(theirs), row.starts.astimezone(UTC), length, where.get(row.session_id)),
            )
            members[row.pairing_id].add(row.person_id)
    return [
        planning.Pairing(
            pairing, tuple(sorted(members[pairing])), since, 1, 0, count=0, fixed=tuple(fixed.values())
        )
        for pairing, fixed in meetings.items()
    ]
