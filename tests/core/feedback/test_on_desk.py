"""What is known of a slip that lies on the desk."""

from datetime import date

import pytest

from mentordesk.core import feedback
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import SurveyKind

DAY = date(2026, 12, 11)
DRAFT = AnswerDraft(SurveyKind.SESSION, {"USEFUL": 4})


def test_a_slip_is_found_by_code_and_by_number(desk, pair, slip):
    sheet = slip(SurveyKind.SESSION, pair.learner)
    for typed in (sheet.code.lower(), sheet.code[2:], sheet.number):
        found = desk.ask(feedback.find_on_desk, typed)
        assert (found.slip, found.answer, found.refusal) == (sheet, None, "")


def test_a_slip_that_was_typed_in_comes_with_its_answer(desk, pair, slip):
    sheet = slip(SurveyKind.SESSION, pair.learner)
    response = desk.do(feedback.enter, sheet.slip_id, DRAFT, DAY)
    found = desk.ask(feedback.find_on_desk, sheet.code)
    assert found.answer is not None
    assert (found.answer.id, found.answer.values) == (response, {"USEFUL": 4})
    assert found.earlier == ()


def test_what_the_person_said_before_stands_beside_it_and_what_others_said_does_not(desk, pair, slip):
    first = desk.do(feedback.enter, slip(SurveyKind.SESSION, pair.learner).slip_id, DRAFT, DAY)
    desk.do(feedback.enter, slip(SurveyKind.SESSION, pair.mentor).slip_id, DRAFT, DAY)
    found = desk.ask(feedback.on_desk, slip(SurveyKind.PULSE, pair.learner).slip_id)
    assert [row.id for row in found.earlier] == [first]


def test_a_closed_survey_says_why_it_takes_nothing(desk, pair, slip):
    sheet = slip(SurveyKind.SESSION, pair.learner)
    desk.do(feedback.close_wave, sheet.wave_id, DAY)
    found = desk.ask(feedback.on_desk, sheet.slip_id)
    assert found.refusal == ("The survey “Session slip” is closed and takes no answers. Reopen it first.")


def test_what_is_no_slip_is_refused(desk, slip):
    with pytest.raises(Invalid):
        desk.ask(feedback.find_on_desk, "hello")
    with pytest.raises(NotFound):
        desk.ask(feedback.find_on_desk, "F-00000")
