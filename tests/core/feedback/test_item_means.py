"""Honest figures of what came back."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from mentordesk.core.feedback import ResponseRow, item_means
from mentordesk.core.vocab import SurveyKind

ONE = ResponseRow(
    id=1,
    wave_id=1,
    survey=SurveyKind.SESSION,
    received_on=date(2026, 12, 1),
    participant_id=1,
    name="",
    role=None,
    pairing_id=1,
    pairing_code="",
    session_id=1,
    session_number=1,
    slip_number="",
    carry_on=None,
    contact_me=False,
    concern=False,
    comment="",
    values={},
)


def _said(values):
    answers = [replace(ONE, id=at, values={"USEFUL": value}) for at, value in enumerate(values)]
    return item_means(answers, SurveyKind.SESSION)[0]


def test_the_mean_is_exact_and_names_its_n():
    figure = _said([5, 4, 4, 4, 4, 4])
    assert figure.mean == Fraction(25, 6)
    assert figure.said == "mean 4.17 of 5, n 6"


@pytest.mark.parametrize("n", [1, 4])
def test_the_answers_of_fewer_than_five_give_no_figure(n):
    figure = _said([1] * n)
    assert (figure.mean, figure.said) == (None, "fewer than 5 answers")


def test_without_answers_there_is_no_figure():
    assert _said([]).said == "no data"


def test_items_left_blank_and_other_surveys_do_not_count():
    pulse = replace(ONE, survey=SurveyKind.PULSE, values={"P1": 1})
    figures = item_means([ONE, pulse], SurveyKind.PULSE)
    assert [(figure.item.key, figure.n) for figure in figures] == [("P1", 1), ("P2", 0), ("P3", 0)]
