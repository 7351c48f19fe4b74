"""A session is said to be held or not attended, with a mark for everybody, never before its day."""

from datetime import date

import pytest

from mentordesk.core import sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.model import Member
from mentordesk.core.sessions import RecordDraft
from mentordesk.core.vocab import Mark, SessionState

DAY = date(2026, 12, 10)


@pytest.fixture
def came(pair):
    return {pair.mentor: Mark.ATTENDED, pair.learner: Mark.ATTENDED}


def test_a_held_session_keeps_who_came_how_long_and_about_what(desk, pair, placed, came, turned):
    session = placed(pair)
    draft = RecordDraft(attendance=came, minutes=75, topics=("career", "feedback"))
    turned(sessions.record, session, draft, DAY)
    row = desk.ask(sessions.one, session)
    assert (row.state, row.attendance, row.minutes) == (SessionState.HELD, came, 75)
    assert row.topics == ("career", "feedback")


def test_a_session_nobody_came_to_keeps_its_planned_length(desk, pair, placed):
    session = placed(pair)
    nobody = dict.fromkeys((pair.mentor, pair.learner), Mark.NO_SHOW)
    desk.do(sessions.record, session, RecordDraft(SessionState.NO_SHOW, nobody), DAY)
    row = desk.ask(sessions.one, session)
    assert (row.state, row.minutes) == (SessionState.NO_SHOW, 60)


def test_a_session_to_come_cannot_be_held_yet(desk, pair, placed, came):
    with pytest.raises(Refused, match="not taken place yet"):
        desk.do(sessions.record, placed(pair), RecordDraft(attendance=came), date(2026, 12, 9))


def test_everybody_needs_a_mark(desk, pair, placed):
    draft = RecordDraft(attendance={pair.mentor: Mark.ATTENDED})
    with pytest.raises(Invalid, match="Say whether Ben Hargreaves came"):
        desk.do(sessions.record, placed(pair), draft, DAY)


def test_nobody_else_gets_a_mark(desk, pair, other_pair, placed, came):
    draft = RecordDraft(attendance={**came, other_pair.mentor: Mark.ATTENDED})
    with pytest.raises(Invalid, match="did not belong"):
        desk.do(sessions.record, placed(pair), draft, DAY)


def test_who_had_left_needs_no_mark(desk, pair, placed):
    session = placed(pair)

    @command("Leave")
    def leave(db):
        db.query(Member).filter_by(participant_id=pair.learner).update({"left_on": DAY})

    desk.do(leave)
    desk.do(sessions.record, session, RecordDraft(attendance={pair.mentor: Mark.ATTENDED}), DAY)
    assert [who.name for who in desk.ask(sessions.one, session).members] == ["Ada Obi"]


@pytest.mark.parametrize("draft", [RecordDraft(SessionState.CANCELLED), RecordDraft(minutes=1441)])
def test_what_cannot_be_is_not_taken(draft):
    assert len(draft.problems()) == 1


def test_a_recorded_session_is_not_recorded_again(desk, pair, placed, came):
    session = placed(pair)
    desk.do(sessions.record, session, RecordDraft(attendance=came), DAY)
    with pytest.raises(Refused, match="scheduled"):
        desk.do(sessions.record, session, RecordDraft(attendance=came), DAY)


def test_several_are_recorded_in_one_step(desk, pair, placed, came, turned):
    ids = [placed(pair, start=start) for start in ("09:00", "10:00")]
    turned(sessions.record_all, dict.fromkeys(ids, RecordDraft(attendance=came)), DAY)
    assert desk.undo_label == "Record 2 sessions"
    assert {row.state for row in desk.ask(sessions.of_pairing, pair.id)} == {SessionState.HELD}


def test_a_session_before_anybody_had_joined_can_be_recorded(desk, pair, placed, turned):
    session = placed(pair)

    @command("Make")
    def join_later(db):
        db.query(Member).update({"joined_on": date(2026, 12, 11)})

    desk.do(join_later)
    turned(sessions.record, session, RecordDraft(), DAY)
    assert desk.ask(sessions.one, session).attendance == {}


def test_a_session_that_one_of_two_missed_was_not_held(desk, pair, placed):
    draft = RecordDraft(attendance={pair.mentor: Mark.ATTENDED, pair.learner: Mark.NO_SHOW})
    with pytest.raises(Invalid, match="when both came"):
        desk.do(sessions.record, placed(pair), draft, DAY)
