"""What happened to a session reads as sentences, with reasons, undone acts included."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core import sessions
from mentordesk.core.sessions import DetailsDraft, MoveDraft, RecordDraft
from mentordesk.core.vocab import Mark, SessionState

NOW = datetime(2026, 12, 8, 13, 30, tzinfo=UTC)


def texts(desk, session):
    return [row.text for row in desk.ask(sessions.history, session)]


def test_placing_moving_and_recording_are_told_in_order(desk, pair, placed):
    session = placed(pair)
    moved = MoveDraft(date(2026, 12, 15), "15:00", asked_by="Ben", reason="Rota")
    desk.do(sessions.move, session, moved, NOW)
    came = dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED)
    desk.do(sessions.record, session, RecordDraft(attendance=came), date(2026, 12, 15))
    assert texts(desk, session) == [
        "Placed on Thu 10 Dec, 14:00.",
        "Moved from Thu 10 Dec, 14:00 to Tue 15 Dec, 15:00. Asked for by Ben. 48 hours’ notice. Reason: Rota",
        "Recorded as held.",
    ]
    assert {row.by for row in desk.ask(sessions.history, session)} == {"Robin Reyes"}


def test_a_cancellation_and_its_correction_keep_their_reasons(desk, pair, placed):
    session = placed(pair, start="")
    desk.do(sessions.cancel, session, "Ill", NOW)
    desk.do(sessions.reopen, session, "Well again", NOW)
    assert texts(desk, session) == [
        "Placed on Thu 10 Dec.",
        "Cancelled. Reason: Ill",
        "Put back to scheduled. Reason: Well again",
    ]


def test_other_changes_bear_the_name_of_the_act(desk, pair, placed):
    session = placed(pair)
    desk.do(sessions.edit, session, DetailsDraft(topic="Rotas"))
    assert texts(desk, session)[1:] == ["Change session."]


def test_an_undone_session_was_taken_out_of_the_calendar(desk, pair, placed):
    session = placed(pair)
    desk.undo()
    desk.redo()
    assert texts(desk, session) == [
        "Placed on Thu 10 Dec, 14:00.",
        "Taken out of the calendar.",
        "Placed on Thu 10 Dec, 14:00.",
    ]


def test_an_exchange_in_writing_is_told_with_both_days(desk, pair, placed):
    session = placed(pair)
    desk.do(sessions.make_async, session, date(2026, 12, 10), date(2026, 12, 17), NOW)
    assert texts(desk, session)[1] == (
        "Moved from Thu 10 Dec, 14:00 to Thu 10 Dec to Thu 17 Dec, in writing. 48 hours’ notice."
    )


@pytest.mark.parametrize(
    ("state", "said"),
    [(SessionState.NO_SHOW, "Recorded as not attended."), (SessionState.HELD, "Recorded as held.")],
)
def test_what_became_of_it_is_told(desk, pair, placed, state, said):
    session = placed(pair)
    mark = Mark.ATTENDED if state is SessionState.HELD else Mark.NO_SHOW
    marks = dict.fromkeys((pair.mentor, pair.learner), mark)
    desk.do(sessions.record, session, RecordDraft(state, marks), date(2026, 12, 15))
    assert texts(desk, session)[1:] == [said]


def test_a_reason_belongs_to_the_act_that_gave_it_though_it_was_undone_between(desk, pair, placed):
    session = placed(pair, start="")
    moved = MoveDraft(date(2026, 12, 15), reason="Rota")
    desk.do(sessions.move, session, moved, NOW)
    desk.undo()
    desk.do(sessions.move, session, MoveDraft(date(2026, 12, 15), reason="Clinic"), NOW)
    assert texts(desk, session)[1:] == [
        "Moved from Thu 10 Dec to Tue 15 Dec.",
        "Moved from Tue 15 Dec to Thu 10 Dec.",
        "Moved from Thu 10 Dec to Tue 15 Dec. Reason: Clinic",
    ]


def test_a_move_done_again_keeps_its_reason(desk, pair, placed):
    session = placed(pair, start="")
    desk.do(sessions.move, session, MoveDraft(date(2026, 12, 15), reason="Rota"), NOW)
    desk.undo()
    desk.redo()
    assert texts(desk, session)[-1] == "Moved from Thu 10 Dec to Tue 15 Dec. Reason: Rota"
