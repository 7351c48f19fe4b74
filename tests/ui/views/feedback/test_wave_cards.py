"""The surveys with their honest figures."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.feedback import WaveRow
from mentordesk.core.vocab import Anonymity, SurveyKind, WaveState
from mentordesk.ui.views.feedback.wave_cards import WaveCards
from tests.ui.views.feedback.test_answer_words import ROW

WAVE = WaveRow(
    2,
    SurveyKind.PULSE,
    "Pulse slip",
    date(2026, 9, 1),
    None,
    Anonymity.CONFIDENTIAL,
    WaveState.OPEN,
    standing=True,
    slips=9,
    answers=4,
)


@pytest.fixture
def said(qtbot, dressed):
    cards = WaveCards()
    qtbot.addWidget(cards)

    def words(wave, answers):
        cards.show_waves([wave], answers)
        return [label.text() for label in cards.findChildren(QLabel) if not label.parentWidget().isHidden()]

    words.cards = cards
    return words


def test_answers_that_came_without_slips_are_counted_alone(said):
    assert "12 answers" in said(replace(WAVE, answers=12, slips=9), [])


def test_figures_of_few_answers_are_hidden(said):
    words = said(WAVE, [replace(ROW, id=each) for each in range(4)])
    assert "4 of 9 answered" in words
    assert words.count("fewer than 5 answers") == 2
    assert "no data" in words


def test_figures_of_five_answers_are_shown_with_their_n(said):
    assert "mean 4.00 of 5, n 5" in said(WAVE, [replace(ROW, id=each) for each in range(5)])


def test_a_draft_offers_neither_to_close_nor_to_reopen(said):
    said(replace(WAVE, state=WaveState.DRAFT), [])
    assert said.cards.buttons == {}
