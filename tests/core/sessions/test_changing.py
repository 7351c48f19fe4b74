"""Sessions are moved, called off, taken up again and reworded; what is over stays where it is."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.model import Member, Pairing, SessionChange, Slip
from mentordesk.core.sessions import DetailsDraft, MoveDraft, RecordDraft
from mentordesk.core.vocab import Mark, Mode, PairingState, SessionState

NOW = datetime(2026, 12, 8, 13, 30, tzinfo=UTC)
LATER = date(2026, 12, 15)


def changes(db):
    c = SessionChange
    return [
        tuple(row)
        for row in db.execute(
            select(c.old, c.new, c.notice_hours, c.moved, c.asked_by, c.reason).order_by(c.id)
        )
    ]


def test_a_move_keeps_state_and_notes_who_asked_why_and_how_long_before(desk, pair, placed, turned):
    session = placed(pair)
    turned(sessions.move, session, MoveDraft(LATER, "15:00", 45, asked_by="Ben", reason="Clinic"), NOW)
    row = desk.ask(sessions.one, session)
    assert (row.state, row.day, row.start, row.minutes) == (SessionState.SCHEDULED, LATER, "15:00", 45)
    assert row.moves == 1
    assert desk.undo_label == f"Move session 1 of {row.pairing_code}"
    assert desk.ask(changes) == [("2026-12-10 14:00", "2026-12-15 15:00", 48, True, "Ben", "Clinic")]


def test_notice_is_counted_in_the_zone_of_the_session_and_never_below_nought(desk, pair, placed):
    tokyo, past = placed(pair, zone="Asia/Tokyo"), placed(pair, day=date(2026, 12, 8), start="09:00")
    for session in (tokyo, past):
        desk.do(sessions.move, session, MoveDraft(LATER, "15:00"), NOW)
    assert [row[2] for row in desk.ask(changes)] == [39, 0]


def test_a_session_without_a_time_is_moved_without_notice(desk, pair, placed):
    desk.do(sessions.move, placed(pair, start=""), MoveDraft(LATER), NOW)
    assert desk.ask(changes)[0][:3] == ("2026-12-10", "2026-12-15", None)


def test_only_another_place_is_no_move(desk, pair, placed, room):
    session = placed(pair)
    draft = MoveDraft.of(desk.ask(sessions.one, session))
    desk.do(sessions.move, session, MoveDraft(draft.day, draft.start, draft.minutes, room), NOW)
    row = desk.ask(sessions.one, session)
    assert (row.place, row.moves) == ("Room 2", 0)


def test_a_move_into_a_taken_place_is_refused_whole(desk, pair, other_pair, placed, room):
    placed(pair, day=LATER, place_id=room)
    session = placed(other_pair)
    with pytest.raises(Refused, match="Ada Obi and Ben Hargreaves"):
        desk.do(sessions.move, session, MoveDraft(LATER, "14:30", 60, room), NOW)
    assert desk.ask(sessions.one, session).day == date(2026, 12, 10)


def test_a_session_may_move_within_its_own_time_and_place(desk, pair, placed, room):
    session = placed(pair, place_id=room)
    desk.do(sessions.move, session, MoveDraft(date(2026, 12, 10), "14:30", 60, room), NOW)
    assert desk.ask(sessions.one, session).start == "14:30"


@pytest.mark.parametrize("draft", [MoveDraft(LATER, "half past"), MoveDraft(date(2027, 3, 28), "01:30")])
def test_a_move_to_a_time_that_is_none_is_not_taken(desk, pair, placed, draft):
    with pytest.raises(Invalid):
        desk.do(sessions.move, placed(pair), draft, NOW)


def test_an_exchange_in_writing_moves_as_a_whole_and_takes_no_time(desk, pair, placed):
    session = placed(pair, mode=Mode.ASYNC, opens_on=date(2026, 12, 3))
    desk.do(sessions.move, session, MoveDraft(LATER), NOW)
    assert desk.ask(sessions.one, session).opens_on == date(2026, 12, 8)
    with pytest.raises(Invalid, match="write to each other"):
        desk.do(sessions.move, session, MoveDraft(LATER, "15:00"), NOW)


def test_a_cancelled_session_keeps_its_reason_and_moves_no_more(desk, pair, placed, turned):
    session = placed(pair)
    turned(sessions.cancel, session, " Ill ", NOW, asked_by="Ada")
    row = desk.ask(sessions.one, session)
    assert (row.state, row.moves) == (SessionState.CANCELLED, 0)
    assert desk.ask(changes) == [("scheduled", "cancelled", 48, False, "Ada", "Ill")]
    with pytest.raises(Refused, match="This session is cancelled"):
        desk.do(sessions.move, session, MoveDraft(LATER), NOW)


def test_no_session_is_cancelled_twice_or_without_a_reason(desk, pair, placed):
    session = placed(pair)
    with pytest.raises(Invalid, match="Say why"):
        desk.do(sessions.cancel, session, " ", NOW)
    desk.do(sessions.cancel, session, "Ill", NOW)
    with pytest.raises(Refused):
        desk.do(sessions.cancel, session, "Ill", NOW)


def test_a_correction_needs_a_reason_and_forgets_who_came(desk, pair, placed, turned):
    session = placed(pair)
    came = dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED)
    desk.do(sessions.record, session, RecordDraft(attendance=came), LATER)
    with pytest.raises(Invalid, match="Say why"):
        desk.do(sessions.reopen, session, "", NOW)
    turned(sessions.reopen, session, "Wrong pair", NOW)
    row = desk.ask(sessions.one, session)
    assert (row.state, row.attendance) == (SessionState.SCHEDULED, {})
    assert desk.ask(changes) == [("held", "scheduled", None, False, "", "Wrong pair")]


def test_what_is_scheduled_cannot_be_taken_up_again(desk, pair, placed):
    with pytest.raises(Refused, match="scheduled already"):
        desk.do(sessions.reopen, placed(pair), "Why", NOW)


def test_a_cancelled_session_comes_back_only_if_its_place_is_free(desk, pair, other_pair, placed, room):
    session = placed(pair, place_id=room)
    desk.do(sessions.cancel, session, "Ill", NOW)
    placed(other_pair, place_id=room)
    with pytest.raises(Refused, match="Cleo Reid and Dee Lau"):
        desk.do(sessions.reopen, session, "They can", NOW)


@pytest.mark.req("S0-38")
def test_a_failed_meeting_becomes_an_exchange_in_writing(desk, pair, placed, room, turned):
    session = placed(pair, place_id=room)
    turned(sessions.make_async, session, date(2026, 12, 10), date(2026, 12, 17), NOW)
    row = desk.ask(sessions.one, session)
    assert (row.mode, row.opens_on, row.day) == (Mode.ASYNC, date(2026, 12, 10), date(2026, 12, 17))
    assert (row.start, row.place_id, row.starts, row.ends) == ("", None, None, None)
    assert desk.ask(changes)[0][:4] == ("2026-12-10 14:00", "2026-12-10/2026-12-17", 48, True)


def test_an_exchange_cannot_end_before_it_opens(desk, pair, placed):
    with pytest.raises(Invalid):
        desk.do(sessions.make_async, placed(pair), LATER, date(2026, 12, 14), NOW)


def test_place_link_mode_topic_and_closing_are_reworded(desk, pair, placed, room, turned):
    session = placed(pair)
    turned(sessions.edit, session, DetailsDraft(Mode.VIDEO, room, " https://x ", " Rotas ", closing=True))
    row = desk.ask(sessions.one, session)
    assert DetailsDraft.of(row) == DetailsDraft(Mode.VIDEO, room, "https://x", "Rotas", closing=True)


def test_rewording_into_a_taken_place_is_refused(desk, pair, other_pair, placed, room):
    placed(pair, place_id=room)
    with pytest.raises(Refused, match="Room 2 is taken"):
        desk.do(sessions.edit, placed(other_pair), DetailsDraft(place_id=room))


def test_writing_is_chosen_with_its_days_and_left_by_choosing_a_meeting(desk, pair, placed):
    session = placed(pair)
    with pytest.raises(Refused, match="Meet in writing instead"):
        desk.do(sessions.edit, session, DetailsDraft(Mode.ASYNC))
    desk.do(sessions.make_async, session, LATER, LATER, NOW)
    desk.do(sessions.edit, session, DetailsDraft(Mode.ASYNC, topic="Rotas"))
    assert desk.ask(sessions.one, session).opens_on == LATER
    desk.do(sessions.edit, session, DetailsDraft(Mode.PHONE))
    assert desk.ask(sessions.one, session).opens_on is None


def test_a_session_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(sessions.cancel, 99, "Why", NOW)


def test_a_move_to_where_it_is_leaves_no_trace(desk, pair, placed):
    session = placed(pair)
    desk.do(sessions.move, session, MoveDraft.of(desk.ask(sessions.one, session)), NOW)
    assert desk.ask(changes) == []
    assert desk.undo_label == "Place session"


@pytest.fixture
def ended(desk, pair, placed):
    """A cancelled session of a pairing that ended before it."""
    session = placed(pair)
    desk.do(sessions.cancel, session, "The pairing ended.", NOW)

    @command("End")
    def end(db):
        pairing = db.get_one(Pairing, pair.id)
        pairing.state, pairing.ended_on = PairingState.COMPLETED, date(2026, 12, 9)

    desk.do(end)
    return session


def test_nobody_meets_after_the_pairing_ended(desk, ended):
    with pytest.raises(Refused, match="The pairing ended on"):
        desk.do(sessions.reopen, ended, "A mistake", NOW)
    assert desk.ask(sessions.one, ended).state is SessionState.CANCELLED


def test_who_belongs_to_it_on_its_new_day_gets_a_slip(desk, pair, placed):
    @command("Join later")
    def join_later(db):
        db.query(Member).filter_by(participant_id=pair.learner).update({"joined_on": date(2026, 12, 12)})

    desk.do(join_later)
    session = placed(pair)
    desk.do(sessions.move, session, MoveDraft(LATER, "15:00"), NOW)
    assert desk.ask(lambda db: db.query(Slip).count()) == 2
