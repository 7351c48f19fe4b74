"""Goals and actions in words."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.vocab import GoalState
from mentordesk.ui.views.feedback.goal_words import action_mark, action_state, goal_due, level_names, steps

TODAY = date(2026, 11, 18)
LATE = date(2026, 11, 17)
GOAL = GoalRow(1, 1, "R-00000", 2, "Kateryna", "Lead a round", "", 1, (), None, None, LATE, GoalState.ACTIVE)
ACTION = ActionRow(1, 1, "R-00000", 2, "Kateryna", "Send the list", 1, "Lead a round", LATE, None, None)


@pytest.mark.parametrize(
    ("baseline", "final", "said"), [(None, None, ""), (-1, None, "1 of 4"), (-2, 2, "4 of 4")]
)
def test_the_level_is_said_as_steps(baseline, final, said):
    assert steps(replace(GOAL, baseline=baseline, final=final)) == said


def test_only_a_goal_that_is_pursued_is_overdue():
    assert goal_due(GOAL, TODAY) == ("Tue 17 Nov", True)
    assert goal_due(replace(GOAL, state=GoalState.ON_HOLD), TODAY)[1] is False
    assert goal_due(replace(GOAL, due_on=None), TODAY) == ("", False)


def test_an_action_says_how_it_stands():
    assert (action_state(ACTION, TODAY), action_mark(ACTION, TODAY)) == ("overdue", ("level-amber", "amber"))
    done = replace(ACTION, done_on=TODAY)
    assert (action_state(done, TODAY), action_mark(done, TODAY)) == ("done", ("check", "good"))
    assert action_state(ACTION, LATE) == "open"


def test_the_middle_level_is_as_expected():
    assert level_names()[0] == "As expected"
