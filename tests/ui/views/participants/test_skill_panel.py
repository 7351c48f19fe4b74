"""The inspector of a skill."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core.skills import Balance, Coverer, Expert, Seeker, SkillRow
from mentordesk.core.vocab import Role
from mentordesk.ui.views.participants.skill_columns import SkillLine
from mentordesk.ui.views.participants.skill_panel import SkillDetails, SkillPanel, gap_words

LEVELS = ("knows it", "", "", "", "leads it")
LINE = SkillLine(SkillRow(1, "Audit", None, "Quality", LEVELS, ("QA",), 3, 2), Balance(1, 3, 3, 1, 1))
DETAILS = SkillDetails(
    LINE,
    [Seeker(7, "Ben", 1, 3, waits=True)],
    [
        Coverer(8, "Ada", Role.MENTOR, 4, 1, "", here=True),
        Coverer(9, "Eve", Role.MENTOR, 5, 2, "Mentor in 2025.", here=False),
    ],
)


@pytest.fixture
def panel(qtbot, dressed):
    """What is gone to is kept in `gone`."""
    gone = []
    made = SkillPanel(gone.append, [])
    made.gone = gone
    qtbot.addWidget(made)
    return made


def words(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.text()]


def test_who_needs_it_who_helps_and_whom_one_could_ask(panel):
    panel.show_skill(DETAILS)
    found = words(panel)
    assert "3 people wait, and 1 place is free with mentors who are further on." in found
    assert "level 1 now · importance 3 of 3" in found
    assert "level 4 · 1 place free" in found
    assert "level 5 · Mentor in 2025" in found
    assert "leads it" in found
    names = {button.text(): button for button in panel.findChildren(QPushButton)}
    assert set(names) == {"Ben", "Ada"}  # Eve is not in this cohort
    names["Ben"].click()
    assert panel.gone == [7]


def test_an_expert_is_shown_and_gone_to(panel):
    panel.show_expert(Expert(1, 8, "Ada", "Matron", "", "", "a@x.org", (("Audit", 4),), listed=False))
    assert "Has not agreed to be shown to others." in words(panel)
    next(each for each in panel.findChildren(QPushButton)).click()
    assert panel.gone == [8]


def test_nothing_chosen_says_what_to_do(panel):
    panel.show_nothing()
    assert words(panel) == ["Choose a skill to see who needs it and who could help."]


def test_a_gap_is_told_in_a_sentence():
    line = SkillLine(LINE.skill, Balance(1, 1, 1, 0, 0))
    assert gap_words(line) == "1 person waits, and 0 places are free with mentors who are further on."
