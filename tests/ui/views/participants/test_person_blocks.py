"""The blocks of the inspector."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from mentordesk.core import participants
from mentordesk.core.participants import CheckRow, SkillLine, Told
from mentordesk.ui.kit.marks import Dots
from mentordesk.ui.views.participants import person_blocks


@pytest.fixture
def texts(qtbot, dressed):
    def read(block):
        qtbot.addWidget(block)
        return [label.text() for label in block.findChildren(QLabel)]

    return read


def test_needs_show_importance_as_dots_with_a_name(texts):
    block = person_blocks.needs([SkillLine("Chairing", 2, 3)])
    assert texts(block) == ["Chairing", "level 2"]
    assert block.findChild(Dots).accessibleName() == "Chairing: importance 3 of 3"


def test_offers_show_their_level(texts):
    assert texts(person_blocks.offers([SkillLine("Swahili", 5)])) == ["Swahili", "level 5"]


def test_a_step_that_is_done_says_when(texts):
    steps = [CheckRow(1, "Briefing", True, date(2026, 11, 18)), CheckRow(2, "Questions", False, None)]  # noqa: FBT003 - a row
    block = person_blocks.steps(steps, lambda _step, _done: None)
    boxes = block.findChildren(QCheckBox)
    assert texts(block) == ["Briefing", "Questions (optional)"]
    assert [box.isChecked() for box in boxes] == [True, False]
    assert "Wed 18 Nov" in boxes[0].toolTip()
    assert boxes[1].accessibleName() == "Questions (optional)"


def test_wishes_stand_in_their_order(texts, desk, someone):
    profile = desk.ask(participants.profile, someone())
    profile = replace(profile, wishes=((1, "Siân Pritchard"), (2, "M. Tully")), wants_difference=True)
    assert texts(person_blocks.wishes(profile)) == [
        "Would like",
        "1 Siân Pritchard, 2 M. Tully",
        "Background",
        "someone different",
    ]


def test_a_history_says_what_when_and_by_whom(texts):
    told = [
        Told("2026-11-18T09:00:00+00:00", "Robin Reyes", "Change Ada", ("phone: 1 → 2", "grade: Band 5")),
        Told("2026-W40", "", "Hand in", ()),
    ]
    first, when, second, week = texts(person_blocks.history(told))
    assert first == "Change Ada\nphone: 1 → 2\ngrade: Band 5"
    assert when.startswith("Wed 18 Nov, ")
    assert when.endswith(" by Robin Reyes")
    assert (second, week) == ("Hand in", "2026-W40")


def test_only_what_is_known_of_a_person_is_shown(texts, desk, someone):
    profile = desk.ask(participants.profile, someone())
    assert texts(person_blocks.contact(profile)) == [profile.code]
