"""Answers are typed in, put right and taken back while their survey is open, and only what was asked."""

from datetime import date

import pytest

from mentordesk.core import feedback
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import SurveyKind

DAY = date(2026, 12, 11)
SESSION, PULSE = SurveyKind.SESSION, SurveyKind.PULSE
GOOD = {"P1": 4, "P2": 5, "P3": 3}


@pytest.fixture
def entered(desk, pair, slip):
    """The id of what Ben said on his pulse slip."""
    return desk.do(feedback.enter, slip(PULSE, pair.learner).slip_id, AnswerDraft(PULSE, GOOD), DAY)


def test_an_entered_slip_keeps_all_that_was_said(desk, pair, session, slip, turned):
    draft = AnswerDraft(PULSE, GOOD, carry_on=False, contact_me=True, concern=True, comment=" Less email ")
    sheet = slip(PULSE, pair.learner)
    answer = turned(feedback.enter, sheet.slip_id, draft, DAY)
    [row] = desk.ask(feedback.rows, pair.cohort_id)
    assert (row.id, row.participant_id, row.pairing_id, row.session_id) == (
        answer,
        pair.learner,
        pair.id,
        session,
    )
    assert (row.values, row.received_on, row.slip_number) == (GOOD, DAY, sheet.number)
    assert (row.carry_on, row.contact_me, row.concern, row.comment) == (False, True, True, "Less email")
    assert desk.undo_label == f"Sheet {sheet.code} of Ben Hargreaves"


def test_a_comment_alone_is_an_answer(desk, pair, slip):
    draft = AnswerDraft(SESSION, comment="Good")
    desk.do(feedback.enter, slip(SESSION, pair.learner).slip_id, draft, DAY)
    assert [row.values for row in desk.ask(feedback.rows, pair.cohort_id)] == [{}]


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (AnswerDraft(PULSE), [""]),
        (AnswerDraft(PULSE, comment="  "), [""]),
        (AnswerDraft(PULSE, {"P1": 0, "P2": 6, "P3": 5}), ["P1", "P2"]),
        (AnswerDraft(PULSE, {"USEFUL": 3}), ["USEFUL"]),
        (AnswerDraft(SESSION, {"USEFUL": 3}, concern=True), ["CONTINUE"]),
        (AnswerDraft(PULSE, carry_on=True), []),
    ],
)
def test_only_what_was_asked_is_taken(draft, fields):
    assert [problem.field for problem in draft.problems()] == fields


def test_answers_to_another_survey_are_not_taken(desk, pair, slip):
    with pytest.raises(Invalid, match="another survey"):
        desk.do(feedback.enter, slip(PULSE, pair.learner).slip_id, AnswerDraft(SESSION, {"USEFUL": 3}), DAY)


def test_a_slip_is_entered_once(desk, pair, slip, entered):
    with pytest.raises(Refused, match="typed in already"):
        desk.do(feedback.enter, slip(PULSE, pair.learner).slip_id, AnswerDraft(PULSE, GOOD), DAY)


def test_a_mistyped_answer_is_put_right(desk, pair, entered, turned):
    turned(feedback.correct, entered, AnswerDraft(PULSE, {"P1": 1}, carry_on=True))
    [row] = desk.ask(feedback.rows, pair.cohort_id)
    assert AnswerDraft.of(row) == AnswerDraft(PULSE, {"P1": 1}, carry_on=True)
    with pytest.raises(Invalid):
        desk.do(feedback.correct, entered, AnswerDraft(PULSE))


def test_a_slip_whose_answer_was_taken_back_can_be_handed_in_again(desk, pair, slip, entered, turned):
    turned(feedback.withdraw_answer, entered)
    assert desk.ask(feedback.rows, pair.cohort_id) == []
    assert desk.ask(feedback.find_slip, slip(PULSE, pair.learner).code).response_id is None


def test_a_closed_survey_takes_no_answers(desk, pair, slip, entered):
    sheet = slip(PULSE, pair.mentor)
    desk.do(feedback.close_wave, sheet.wave_id, DAY)
    closed = pytest.raises(Refused, match="“Pulse slip” is closed and takes no answers")
    with closed:
        desk.do(feedback.enter, sheet.slip_id, AnswerDraft(PULSE, GOOD), DAY)
    with pytest.raises(Refused):
        desk.do(feedback.correct, entered, AnswerDraft(PULSE, GOOD))
    with pytest.raises(Refused):
        desk.do(feedback.withdraw_answer, entered)


def test_an_answer_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(feedback.withdraw_answer, 99)


def test_pulse_slips_are_added_on_request_only(desk, pair, session, turned):
    desk.undo()
    assert {sheet.survey for sheet in desk.ask(feedback.sheets, session)} == {SESSION}
    assert turned(feedback.add_pulse, [session]) == 2
