"""Sessions are placed, numbered, given slips, and kept from meeting in one room at once."""

from datetime import date
from functools import partial

import pytest
from sqlalchemy import select

from mentordesk.core import codes, sessions
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.model import Slip
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import Mode, PairingState, SessionState

TODAY = date(2026, 11, 18)
DAY = date(2026, 12, 10)


def slips(db):
    return sorted(tuple(row) for row in db.execute(select(Slip.session_id, Slip.participant_id)))


def fields(draft):
    return [problem.field for problem in draft.problems()]


def test_a_placed_session_is_scheduled_and_can_be_undone(desk, pair, turned):
    [session] = turned(sessions.place, [SessionDraft(pair.id, DAY, "14:00", link="x")], TODAY)
    row = desk.ask(sessions.one, session)
    assert (row.state, row.number, row.total) == (SessionState.SCHEDULED, 1, 1)
    assert (row.booked_on, row.zone, row.link) == (TODAY, "Europe/London", "x")
    assert codes.read(row.code, codes.Kind.SESSION) == row.code


def test_both_members_get_a_slip_in_the_same_step(desk, pair, placed):
    session = placed(pair)
    assert desk.ask(slips) == [(session, pair.mentor), (session, pair.learner)]
    desk.undo()
    assert desk.ask(slips) == []


def test_numbers_go_on_in_order_of_time_and_ids_come_in_order_of_drafts(desk, pair, other_pair, placed):
    placed(pair)
    days = [date(2027, 3, 1), date(2027, 1, 1), date(2027, 2, 1)]
    drafts = [SessionDraft(pair.id, day) for day in days] + [SessionDraft(other_pair.id, DAY)]
    ids = desk.do(sessions.place, drafts, TODAY)
    found = [desk.ask(sessions.one, each) for each in ids]
    assert [(row.day, row.number) for row in found] == [*zip(days, [4, 2, 3], strict=True), (DAY, 1)]


def test_undo_says_how_many_were_placed(desk, pair, placed):
    placed(pair)
    assert desk.undo_label == "Place session"
    desk.do(sessions.place, [SessionDraft(pair.id, date(2027, 1, day)) for day in (1, 2)], TODAY)
    assert desk.undo_label == "Place 2 sessions"


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"start": "2 pm"}, "start"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"zone": "../passwd"}, "zone"),
        ({"mode": Mode.ASYNC}, "opens_on"),
        ({"mode": Mode.ASYNC, "opens_on": date(2026, 12, 11)}, "opens_on"),
        ({"day": date(2027, 3, 28), "start": "01:30", "zone": "Europe/London"}, "start"),
    ],
)
def test_what_cannot_be_is_not_taken(desk, pair, more, field):
    draft = SessionDraft(**{"pairing_id": pair.id, "day": DAY} | more)
    assert fields(draft) == [field]
    with pytest.raises(Invalid):
        desk.do(sessions.place, [draft], TODAY)


def test_a_time_that_the_cohorts_clocks_skip_is_not_taken(desk, pair):
    with pytest.raises(Invalid, match="never comes"):
        desk.do(sessions.place, [SessionDraft(pair.id, date(2027, 3, 28), "01:30")], TODAY)


def test_an_exchange_in_writing_has_days_but_no_time_or_place(desk, pair, room):
    draft = SessionDraft(pair.id, DAY, "14:00", mode=Mode.ASYNC, place_id=room, opens_on=date(2026, 12, 3))
    row = desk.ask(sessions.one, desk.do(sessions.place, [draft], TODAY)[0])
    assert (row.opens_on, row.start, row.place_id) == (date(2026, 12, 3), "", None)


@pytest.mark.parametrize("state", [PairingState.PROPOSED, PairingState.ENDED_EARLY])
def test_a_pairing_that_does_not_meet_gets_no_session(desk, lone_pair, state):
    with pytest.raises(Refused, match=f"this one is {state.label.lower()}"):
        desk.do(sessions.place, [SessionDraft(lone_pair(state).id, DAY)], TODAY)


def test_a_pairing_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(sessions.place, [SessionDraft(99, DAY)], TODAY)


def test_a_place_holds_one_meeting_at_a_time_and_says_who_is_there(desk, pair, other_pair, room, placed):
    placed(pair, place_id=room)
    again = partial(placed, other_pair, place_id=room)
    with pytest.raises(Refused, match="Room 2 is taken on Thu 10 Dec, 14:00–15:00: Ada Obi and Ben Hargr"):
        again(start="14:30")
    assert [row.pairing_id for row in desk.ask(sessions.rows, pair.cohort_id)] == [pair.id]
    again(start="15:00")
    again(start="13:00")


def test_two_new_sessions_cannot_share_a_place_either(desk, pair, other_pair, room):
    drafts = [SessionDraft(each.id, DAY, "14:00", place_id=room) for each in (pair, other_pair)]
    with pytest.raises(Refused, match="Room 2 is taken"):
        desk.do(sessions.place, drafts, TODAY)


def test_nothing_to_place_is_no_step(desk, cohort):
    label = desk.undo_label
    assert desk.do(sessions.place, [], TODAY) == []
    assert desk.undo_label == label
