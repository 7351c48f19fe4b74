"""What quick entry says."""

from dataclasses import replace

import pytest

from mentordesk.ui.views.feedback import entry_words
from mentordesk.ui.views.feedback.typed_sheet import BLANK, TICKED, TypedSheet
from tests.ui.views.feedback.test_typed_sheet import DAY, SLIP


def test_a_sheet_says_which_it_is():
    assert entry_words.which_sheet(SLIP) == "Mentee · session 2 of 8 · Pulse slip"


def test_a_sheet_typed_before_says_when():
    assert entry_words.typed_before(SLIP) == ""
    said = entry_words.typed_before(replace(SLIP, received_on=DAY))
    assert said == (
        "The sheet of Kateryna Bondarenko for session 2 was typed in already, on Tuesday 10 November 2026."
    )


@pytest.mark.parametrize(
    ("marks", "word"), [({"CONCERN": TICKED, "CONTACT": TICKED}, "worry"), ({"CONTACT": TICKED}, "privately")]
)
def test_a_tick_says_what_follows(marks, word):
    said = entry_words.what_next(TypedSheet(SLIP, marks))
    assert word in said
    assert "Today" in said


def test_without_a_tick_nothing_follows():
    assert entry_words.what_next(TypedSheet(SLIP, {"CONTACT": BLANK})) == entry_words.what_next(None) == ""


def test_the_keys_are_printed(qtbot, dressed):
    from PySide6.QtWidgets import QLabel

    legend = entry_words.legend()
    qtbot.addWidget(legend)
    said = [label.text() for label in legend.findChildren(QLabel)]
    assert {"1–5", "y or n", "0", "?", "Backspace", "Enter"} <= set(said)
