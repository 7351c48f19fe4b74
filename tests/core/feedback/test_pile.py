"""The pile of paper that waits to be typed in."""

from datetime import date

from mentordesk.core import feedback, sessions
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import Mark, SurveyKind

DAY = date(2026, 12, 11)


def _hold(desk, pair, session):
    marks = {pair.mentor: Mark.ATTENDED, pair.learner: Mark.ATTENDED}
    desk.do(sessions.record, session, sessions.RecordDraft(attendance=marks), DAY)


def test_sheets_of_a_session_that_nobody_logged_are_not_waited_for(desk, pair, session):
    assert desk.ask(feedback.still_out, pair.cohort_id, DAY) == []


def test_sheets_of_a_held_session_wait(desk, pair, session):
    _hold(desk, pair, session)
    waiting = desk.ask(feedback.still_out, pair.cohort_id, DAY)
    assert sorted((row.survey.key, row.name) for row in waiting) == [
        ("pulse", "Ada Obi"),
        ("pulse", "Ben Hargreaves"),
        ("session", "Ada Obi"),
        ("session", "Ben Hargreaves"),
    ]


def test_a_sheet_that_was_typed_in_waits_no_more(desk, pair, session, slip):
    _hold(desk, pair, session)
    sheet = slip(SurveyKind.SESSION, pair.learner)
    desk.do(feedback.enter, sheet.slip_id, AnswerDraft(SurveyKind.SESSION, {"USEFUL": 4}), DAY)
    assert desk.ask(feedback.count_still_out, pair.cohort_id, DAY) == 3
