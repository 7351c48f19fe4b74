"""Skills are named in rows that can be added and taken out."""

import pytest
from PySide6.QtWidgets import QToolButton

from mentordesk.core.participants import SkillLine
from mentordesk.ui.dialogs.skill_lines import SkillLines

NEEDS = (SkillLine("Chairing", 2, 3), SkillLine("Budgets", 1, 1))


@pytest.fixture
def field(qtbot, dressed):
    made = SkillLines(needs=True)
    qtbot.addWidget(made)
    made.set_value(NEEDS)
    made.show()
    return made


def test_what_is_shown_is_what_is_told(field):
    assert field.value() == NEEDS


def test_showing_others_takes_the_rows_of_before_out(field):
    field.set_value(NEEDS[1:])
    assert field.value() == NEEDS[1:]


def test_a_new_row_counts_once_it_names_a_skill(qtbot, field):
    field.more.click()
    assert field.value() == NEEDS
    qtbot.keyClicks(field.rows[-1].skill, " Swahili ")
    assert field.value()[-1] == SkillLine("Swahili", 1, 2)


def test_a_row_can_be_taken_out(field):
    field.rows[0].findChild(QToolButton).click()
    assert field.value() == NEEDS[1:]


def test_offers_have_no_importance(qtbot, dressed):
    field = SkillLines(needs=False)
    qtbot.addWidget(field)
    field.set_value((SkillLine("Swahili", 5),))
    field.show()
    assert field.value() == (SkillLine("Swahili", 5),)
    assert not field.rows[0].importance.isVisible()
