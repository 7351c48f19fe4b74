"""Sessions of the past are taken in as they are told, a thousand in a moment."""

from datetime import date, timedelta
from time import process_time

from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.desk import command
from mentordesk.core.model import Slip
from mentordesk.core.sessions import SessionRecord
from mentordesk.core.vocab import Mark, SessionState

FIRST = date(2025, 1, 1)
ZONE = "Europe/London"

load = command("Load")(sessions.load)


def test_what_is_told_is_kept_with_attendance_and_moves(desk, pair, turned):
    came = {pair.mentor: Mark.ATTENDED, pair.learner: Mark.NO_SHOW}
    told = SessionRecord(pair.id, FIRST, ZONE, SessionState.NO_SHOW, moved_before=2, attendance=came)
    [session] = turned(load, [told])
    row = desk.ask(sessions.one, session)
    assert (row.day, row.state, row.moves, row.attendance) == (FIRST, SessionState.NO_SHOW, 2, came)
    assert desk.ask(lambda db: db.scalars(select(Slip.id)).all()) == []


def test_sessions_to_come_get_their_slips(desk, pair):
    [session] = desk.do(load, [SessionRecord(pair.id, FIRST, ZONE, SessionState.SCHEDULED)])
    assert desk.ask(lambda db: set(db.scalars(select(Slip.session_id)))) == {session}


def test_told_numbers_are_kept_and_the_others_follow_in_time(desk, pair):
    told = [(3, None), (1, 7), (2, None)]
    records = [
        SessionRecord(pair.id, FIRST + timedelta(day), ZONE, SessionState.CANCELLED, number=number)
        for day, number in told
    ]
    ids = desk.do(load, records)
    assert [desk.ask(sessions.one, each).number for each in ids] == [9, 7, 8]


def test_a_thousand_sessions_are_loaded_within_a_second(desk, pair):
    came = {pair.mentor: Mark.ATTENDED, pair.learner: Mark.ATTENDED}
    records = [
        SessionRecord(pair.id, FIRST + timedelta(day), ZONE, SessionState.HELD, attendance=came)
        for day in range(1000)
    ]
    began = process_time()
    assert len(desk.do(load, records)) == 1000
    assert process_time() - began < 1
