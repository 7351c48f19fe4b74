"""The slip on the desk is found however its code or number is typed, and says whose it is."""

from datetime import date

import pytest

from mentordesk.core import feedback
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import Role, SurveyKind

DAY = date(2026, 12, 11)
SESSION, PULSE = SurveyKind.SESSION, SurveyKind.PULSE


def test_a_sheet_says_who_which_session_and_what_is_asked(desk, pair, session, slip):
    sheet = slip(PULSE, pair.learner)
    assert (sheet.name, sheet.role, sheet.session_id) == ("Ben Hargreaves", Role.MENTEE, session)
    assert (sheet.session_number, sheet.session_total, sheet.day) == (1, 1, date(2026, 12, 10))
    assert [item.key for item in sheet.items][:4] == ["P1", "P2", "P3", "CONTINUE"]
    assert "nobody else does" in sheet.promise


def test_the_slips_of_a_session_come_by_survey_and_name(desk, session):
    found = [(sheet.survey, sheet.name) for sheet in desk.ask(feedback.sheets, session)]
    names = ["Ada Obi", "Ben Hargreaves"]
    assert found == [(survey, name) for survey in (PULSE, SESSION) for name in names]


@pytest.mark.parametrize(
    "typed",
    [
        lambda sheet: sheet.code,
        lambda sheet: f"  {sheet.code.lower()} ",
        lambda sheet: sheet.code.removeprefix("F-"),
        lambda sheet: f"{sheet.code[2:6]}-{sheet.code[6]}",
        lambda sheet: sheet.code.replace("0", "o").replace("1", "l"),
        lambda sheet: sheet.number,
        lambda sheet: f"{sheet.number[:4]} {sheet.number[4:]}",
        lambda sheet: sheet.number.replace("0", "O").replace("1", "I"),
    ],
)
def test_a_code_or_number_is_found_however_it_is_typed(desk, pair, slip, typed):
    sheet = slip(SESSION, pair.mentor)
    assert desk.ask(feedback.find_slip, typed(sheet)) == sheet


@pytest.mark.parametrize("typed", ["", "hello", "F-7K3MB", "12345678", "P-7K3MA"])
def test_what_is_no_slip_is_told_as_such(desk, typed):
    with pytest.raises(Invalid):
        desk.ask(feedback.find_slip, typed)


@pytest.mark.parametrize("typed", ["F-00000", "00000000"])
def test_a_slip_that_this_file_does_not_know_is_told(desk, typed):
    with pytest.raises(NotFound, match=f"bears “{typed}”"):
        desk.ask(feedback.find_slip, typed)


def test_a_slip_that_was_typed_in_says_when(desk, pair, slip):
    sheet = slip(SESSION, pair.mentor)
    answer = desk.do(feedback.enter, sheet.slip_id, AnswerDraft(SESSION, {"USEFUL": 4}), DAY)
    with pytest.raises(
        Refused, match="Ada Obi for session 1 was typed in already, on Friday 11 December 2026"
    ):
        desk.ask(feedback.find_slip, sheet.code)
    assert desk.ask(feedback.sheet, sheet.slip_id).response_id == answer


def test_a_slip_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.ask(feedback.sheet, 99)
