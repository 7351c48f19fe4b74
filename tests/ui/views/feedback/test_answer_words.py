"""An answer set in words."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core.feedback import ResponseRow
from mentordesk.core.vocab import Role, SurveyKind
from mentordesk.ui.views.feedback.answer_words import flags, items_line, level, whole

ROW = ResponseRow(
    id=1,
    wave_id=2,
    survey=SurveyKind.PULSE,
    received_on=date(2026, 11, 18),
    participant_id=1,
    name="Kateryna Bondarenko",
    role=Role.MENTEE,
    pairing_id=1,
    pairing_code="R-00000",
    session_id=1,
    session_number=2,
    slip_number="12345670",
    carry_on=None,
    contact_me=False,
    concern=False,
    comment="",
    values={"P1": 4, "P3": 5},
)


def test_the_answers_stand_in_the_order_of_the_paper():
    assert items_line(ROW).split() == ["4", "–", "5"]


@pytest.mark.parametrize(
    ("changes", "said", "colour"),
    [
        ({}, "", ""),
        ({"carry_on": True}, "", ""),
        ({"carry_on": False}, "would rather stop", "amber"),
        ({"contact_me": True}, "asks for contact", "amber"),
        ({"concern": True, "contact_me": True}, "reports a worry, asks for contact", "red"),
    ],
)
def test_what_is_asked_for_is_a_word(changes, said, colour):
    row = replace(ROW, **changes)
    assert (flags(row), level(row)) == (said, colour)


def test_the_whole_set_says_each_question_with_its_answer():
    answers = [answer for _question, answer in whole(replace(ROW, carry_on=False, contact_me=True))]
    assert answers == ["4", "left blank", "5", "no", "ticked", "not ticked"]


def test_a_session_slip_asks_for_no_ticks():
    row = replace(ROW, survey=SurveyKind.SESSION, values={"USEFUL": 3})
    assert whole(row) == [("Today was useful.", "3")]
