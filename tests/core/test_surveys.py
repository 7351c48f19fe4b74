"""The built-in surveys ask and promise what they should."""

from fractions import Fraction

import pytest

from mentordesk.core import surveys
from mentordesk.core.vocab import Anonymity, SurveyKind


def test_a_session_slip_asks_one_rated_question_and_a_text():
    assert [(item.key, item.sort.value) for item in surveys.items(SurveyKind.SESSION)] == [
        ("USEFUL", "scale"),
        ("COMMENT", "text"),
    ]
    assert surveys.ticks(SurveyKind.SESSION) == frozenset()


def test_a_pulse_slip_asks_three_rated_questions_three_ticks_and_a_text():
    keys = [item.key for item in surveys.items(SurveyKind.PULSE)]
    assert keys == ["P1", "P2", "P3", "CONTINUE", "CONTACT", "CONCERN", "COMMENT"]
    assert [item.text for item in surveys.rated(SurveyKind.PULSE)] == [
        "Our meetings are worth the time.",
        "I can speak openly in them.",
        "We are getting somewhere with what we set out to do.",
    ]
    assert surveys.ticks(SurveyKind.PULSE) == {"CONTINUE", "CONTACT", "CONCERN"}


@pytest.mark.parametrize("anonymity", Anonymity)
def test_every_kind_of_answer_has_its_promise(anonymity):
    said = {
        "identified": "with your name",
        "confidential": "nobody else does",
        "anonymous": "Your name is not stored",
    }
    assert said[anonymity.key] in surveys.promise(anonymity)


def test_a_slip_says_when_the_promise_cannot_hold():
    assert "risk of serious harm" in surveys.limits()


@pytest.mark.parametrize(
    ("values", "rating"),
    [
        ({"P1": 2, "P2": 2, "P3": 3}, Fraction(7, 3)),
        ({"P1": 4, "P3": 5}, Fraction(9, 2)),
        ({"P2": 4, "USEFUL": 5}, None),
        ({}, None),
    ],
)
def test_the_relationship_rating_is_the_mean_of_at_least_two_answers(values, rating):
    assert surveys.relationship_rating(values) == rating
