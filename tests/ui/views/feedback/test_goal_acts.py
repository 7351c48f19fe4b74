"""Setting, pursuing and closing goals, and their actions, through the forms."""

import pytest

from mentordesk.core import goals
from mentordesk.core.vocab import ActionState, GoalState
from tests.ui.views.feedback.test_goals_part import part  # noqa: F401 - a fixture that both need

OPEN, DROPPED = ActionState.OPEN, ActionState.DROPPED


@pytest.fixture
def goal(room):
    return lambda: room.desk.ask(goals.rows, room.pair.cohort_id)[0]


def test_a_goal_is_added_by_the_form(qtbot, room, look_at, dialog, save):
    acts = look_at("goals").acts
    form = dialog(acts.add)
    form._form.fields["title"].setText("Chair a meeting")
    form._form.fields["whose"].setCurrentIndex(1)
    save(form)
    [row] = room.desk.ask(goals.rows, room.pair.cohort_id)
    assert (row.title, row.state) == ("Chair a meeting", GoalState.DRAFT)


def test_a_goal_without_a_title_stays_open_with_the_reason(qtbot, look_at, dialog):
    form = dialog(look_at("goals").acts.add)
    form.accept()
    qtbot.waitUntil(lambda: form._form._problems["title"].text() == "Say what they want to reach.")


def test_a_goal_is_pursued_rested_and_dropped(qtbot, part, goal):  # noqa: F811 - the fixture
    for act, state in (
        (part.acts.pursue, GoalState.ACTIVE),
        (part.acts.hold, GoalState.ON_HOLD),
        (part.acts.drop, GoalState.DROPPED),
    ):
        qtbot.waitUntil(act.isEnabled)
        act.trigger()
        qtbot.waitUntil(lambda wanted=state: part.acts.goal.state is wanted)
    assert goal().state is GoalState.DROPPED


def test_levels_of_a_pursued_goal_change_only_with_a_reason(qtbot, part, goal, dialog, save):  # noqa: F811 - the fixture
    part.acts.pursue.trigger()
    qtbot.waitUntil(part.acts.close.isEnabled)
    form = dialog(part.acts.edit)
    form._form.fields["levels"].lines[4].setText("Trains others")
    form._form.fields["reason"].setText("It was too easy")
    save(form)
    assert goal().levels[4] == "Trains others"


def test_a_goal_is_closed_with_the_level_that_was_reached(qtbot, part, goal, dialog, save):  # noqa: F811 - the fixture
    part.acts.pursue.trigger()
    qtbot.waitUntil(part.acts.close.isEnabled)
    form = dialog(part.acts.close)
    assert form._form.fields["final"].itemText(3) == "More than expected: Weekly"
    form._form.fields["final"].setCurrentIndex(3)
    save(form)
    assert (goal().state, goal().final) == (GoalState.CLOSED, 1)


def test_an_action_is_added_changed_and_dropped(qtbot, room, part, dialog, save):  # noqa: F811 - the fixture
    def actions():
        return room.desk.ask(goals.actions, room.pair.cohort_id)

    form = dialog(part.acts.add_step)
    form._form.fields["text"].setPlainText("Ask the ward")
    save(form)
    added = next(row for row in actions() if row.text == "Ask the ward")
    assert added.goal == "Lead a round"
    room.page.focus("action", added.id)
    qtbot.waitUntil(lambda: part.acts.step is not None and part.acts.step.id == added.id)
    form = dialog(part.acts.edit_step)
    form._form.fields["text"].setPlainText("Ask both wards")
    save(form)
    assert {row.text for row in actions()} == {"Ask both wards", "Send the list"}
    part.acts.drop_step.trigger()
    qtbot.waitUntil(lambda: {row.id: row.state for row in actions()}[added.id] is DROPPED)
