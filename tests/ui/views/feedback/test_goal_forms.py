"""The forms of goals and actions."""

from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.goals import GoalDraft
from mentordesk.ui.views.feedback.goal_forms import GoalFields, LevelsField, renamed
from tests.ui.views.feedback.test_goal_words import GOAL, LATE


def test_the_fields_of_a_goal_make_its_draft():
    assert GoalFields.of(GOAL).draft() == GoalDraft(1, 2, "Lead a round", "", 1, (), None, LATE)


def test_levels_are_all_or_none(qtbot, dressed):
    field = LevelsField()
    qtbot.addWidget(field)
    assert field.value() == ()
    field.lines[2].setText(" Twice ")
    assert field.value() == ("", "", "Twice", "", "")
    field.set_value(())
    assert field.value() == ()


def test_a_problem_of_the_owner_stands_under_the_choice():
    found = renamed(Invalid([Problem("owner_id", "Choose."), Problem("title", "Say.")]))
    assert [problem.field for problem in found.problems] == ["whose", "title"]
