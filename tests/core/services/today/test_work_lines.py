"""Plain work stands in Today as one line a pile, with the room where it is done."""

from mentordesk.core import sessions
from mentordesk.core.sessions import RecordDraft, SessionDraft
from mentordesk.core.vocab import Mark, PairingState, ParticipantState, SessionState
from tests.core.services.today.conftest import TODAY, change_participant


def test_an_application_is_to_be_answered(desk, pair, found):
    desk.do(change_participant, pair.mentor, state=ParticipantState.MATCHED)
    desk.do(change_participant, pair.learner, state=ParticipantState.APPLIED)
    [line] = [line for line in found("") if line.room == "participants"]
    assert (line.title, line.due) == ("1 application to answer", TODAY)


def test_proposals_are_one_line(lone_pair, other_pair, found):
    lone_pair(PairingState.PROPOSED)
    [line] = [line for line in found("") if line.room == "pairings"]
    assert line.title == "1 proposed pairing to confirm"


def test_pairings_without_a_session_are_one_line(pair, other_pair, found):
    [line] = [line for line in found("") if line.kind == "plan"]
    assert line.title == "2 pairings have no session yet"


def test_slips_of_sessions_that_were_held_are_one_pile(desk, pair, found):
    [session] = desk.do(sessions.place, [SessionDraft(pair.id, TODAY, "08:00")], TODAY)
    assert [line for line in found("") if line.kind == "entry"] == []
    marks = dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED)
    desk.do(sessions.record, session, RecordDraft(SessionState.HELD, marks), TODAY)
    [line] = [line for line in found("") if line.kind == "entry"]
    assert line.title == "2 feedback sheets to type in"
