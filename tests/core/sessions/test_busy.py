"""People are busy, and places taken, while sessions stand."""

from datetime import UTC, date, datetime

from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.model import Participant

YEAR = (date(2026, 9, 1), date(2027, 9, 1))
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_members_are_busy_for_as_long_as_a_scheduled_session_lasts(desk, pair, placed):
    session = placed(pair, minutes=90)
    found = desk.ask(sessions.busy, *YEAR)
    people = desk.ask(lambda db: set(db.scalars(select(Participant.person_id))))
    assert {row.person_id for row in found} == people
    assert {(row.session_id, row.starts, row.ends) for row in found} == {
        (session, datetime(2026, 12, 10, 14, tzinfo=UTC), datetime(2026, 12, 10, 15, 30, tzinfo=UTC))
    }


def test_a_cancelled_or_dateless_session_keeps_nobody_busy(desk, pair, placed, room):
    placed(pair, start="")
    desk.do(sessions.cancel, placed(pair, place_id=room), "Ill", NOW)
    assert desk.ask(sessions.busy, *YEAR) == []
    assert desk.ask(sessions.bookings, *YEAR) == []


def test_bookings_name_place_and_session(desk, pair, placed, room):
    session = placed(pair, place_id=room)
    placed(pair, start="18:00")
    [booking] = desk.ask(sessions.bookings, *YEAR)
    assert (booking.place_id, booking.session_id, booking.pairing_id) == (room, session, pair.id)
    assert desk.ask(sessions.bookings, YEAR[0], date(2026, 12, 10)) == []
