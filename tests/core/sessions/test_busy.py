"""People are busy, and places taken, while sessions stand."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.model import Participant
from mentordesk.core.vocab import SessionState

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


def test_a_short_meeting_within_a_long_one_does_not_hide_the_long_one(desk, pair, other_pair, placed, room):
    held = [
        sessions.SessionRecord(
            pair.id, date(2026, 12, 10), "Europe/London", SessionState.HELD, start, minutes, place_id=room
        )
        for start, minutes in [("09:00", 240), ("10:00", 30)]
    ]
    desk.do(command("Load")(sessions.load), held)
    with pytest.raises(Refused, match="09:00–13:00"):
        placed(other_pair, start="11:00", place_id=room)
    placed(other_pair, start="13:00", place_id=room)
