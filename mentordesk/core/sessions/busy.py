"""When people and places are taken, and whether two meetings want one place at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter

from sqlalchemy import select

from mentordesk.core import expected, words
from mentordesk.core.db import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.model import MentoringSession, Participant, Person, Place
from mentordesk.core.sessions.clock_times import end_of, instant
from mentordesk.core.vocab import SessionState

S = MentoringSession
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BusyRow:
    """A person whom a session keeps busy."""

    person_id: int
    session_id: int
    pairing_id: int
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Booking:
    """A place that a session takes, or (without a session yet) would take."""

    place_id: int
    session_id: int | None
    pairing_id: int
    starts: datetime
    ends: datetime


def busy(db: Db, since: date, before: date) -> list[BusyRow]:
    """Who is in a scheduled session from `since` until the day before `before`, in any cohort."""
    timed = (S.state == SessionState.SCHEDULED, S.start != "", S.day >= since, S.day < before)
    there = expected.at_sessions(*timed)
    found = db.execute(
        select(Participant.person_id, S.id, S.pairing_id, S.day, S.start, S.zone, S.minutes)
        .join(there, there.c.session_id == S.id)
        .join(Participant, Participant.id == there.c.participant_id)
        .order_by(S.day, S.start, S.id, Participant.person_id)
    )
    return [
        BusyRow(person, session, pairing, *_from_to(day, start, zone, minutes))
        for person, session, pairing, day, start, zone, minutes in found
    ]


def bookings(db: Db, since: date, before: date) -> list[Booking]:
    """Which places sessions take from `since` until the day before `before`; cancelled ones take none."""
    found = db.execute(
        select(S.place_id, S.id, S.pairing_id, S.day, S.start, S.zone, S.minutes)
        .where(S.place_id.is_not(None), S.state != SessionState.CANCELLED)
        .where(S.start != "", S.day >= since, S.day < before)
        .order_by(S.day, S.start, S.id)
    )
    return [
        Booking(place or 0, session, pairing, *_from_to(day, start, zone, minutes))
        for place, session, pairing, day, start, zone, minutes in found
    ]


def booking(session: MentoringSession) -> Booking | None:
    """What the session takes, or would take if it were not cancelled."""
    if session.place_id is None or not session.start:
        return None
    times = _from_to(session.day, session.start, session.zone, session.minutes)
    return Booking(session.place_id, session.id, session.pairing_id, *times)


def check_place(db: Db, session: MentoringSession) -> None:
    """Refuse when the session's place is taken at its time."""
    wanted = booking(session)
    check_places(db, [wanted] if wanted else [])


def check_places(db: Db, wanted: Sequence[Booking]) -> None:
    """Refuse when one of these meets another meeting in the same place, and say who is there."""
    if not wanted:
        return
    since = min(each.starts for each in wanted).date() - _DAY
    before = max(each.ends for each in wanted).date() + 2 * _DAY
    ours = {each.session_id for each in wanted}
    others = [each for each in bookings(db, since, before) if each.session_id not in ours]
    for first, second in _overlaps([*wanted, *others]):
        if first in wanted or second in wanted:
            there = second if first in wanted else first
            raise Refused(_taken(db, there))


def _overlaps(all_of_them: Iterable[Booking]) -> Iterable[tuple[Booking, Booking]]:
    last: dict[int, Booking] = {}
    for each in sorted(all_of_them, key=attrgetter("starts")):
        before = last.get(each.place_id)
        if before and each.starts < before.ends:
            yield before, each
        if not before or each.ends > before.ends:
            last[each.place_id] = each


def _taken(db: Db, there: Booking) -> str:
    who = expected.on_day(there.pairing_id, there.starts.date())
    people = db.scalars(
        select(Person.name)
        .join(Participant, Participant.person_id == Person.id)
        .join(who, who.c.participant_id == Participant.id)
        .order_by(who.c.side.desc(), Person.folded_name)
    )
    return _("{place} is taken on {when}: {people} meet there.").format(
        place=db.scalar(select(Place.name).where(Place.id == there.place_id)),
        when=words.meeting(there.starts, there.ends),
        people=words.names(people),
    )


def _from_to(day: date, start: str, zone: str, minutes: int) -> tuple[datetime, datetime]:
    starts = instant(day, start, zone)
    return starts, end_of(starts, minutes)
